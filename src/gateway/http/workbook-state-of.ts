import type { Services } from '../services';

/** Whether a version is in the shared workbook, after giving it a moment to get there. */
export async function workbookStateOf(
  form: string,
  unit: string,
  version: number,
  { record, writer, timing }: Services,
): Promise<'written' | 'waiting'> {
  const isIn = async (): Promise<boolean> => (await record.versionInWorkbook(form, unit)) >= version;
  if (await isIn()) return 'written';
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timing.workbookPatience);
  });
  await Promise.race([writer.flush(), patience]);
  clearTimeout(timer);
  return (await isIn()) ? 'written' : 'waiting';
}
