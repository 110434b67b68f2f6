import type { StoredWorkbook, WorkbookStore } from '../../../src/gateway/shared-workbook/store';

/** Adds lines as a gateway would: read, change, write what was read, and once more where it has changed. */
export async function addTo(
  store: WorkbookStore,
  name: string,
  count: number,
  written: (line: string) => void = () => undefined,
): Promise<void> {
  for (;;) {
    const current = await store.read();
    const lines = linesIn(current);
    const done = lines.filter((line) => line.startsWith(`${name}:`)).length;
    if (done >= count) return;
    const line = `${name}:${String(done + 1)}`;
    const result = await store.write(
      new TextEncoder().encode([...lines, line].join('\n')),
      current?.etag ?? null,
    );
    if (result.kind === 'written') written(line);
  }
}

/** The lines of a workbook that is a text. */
export function linesIn(workbook: StoredWorkbook | null): string[] {
  return (workbook ? new TextDecoder().decode(workbook.bytes) : '').split('\n').filter((line) => line !== '');
}
