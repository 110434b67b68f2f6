import type { ManagedWorkbook } from './managed-workbook';

/** What a unit's rows say in the column 活动内容, in the order of its versions' rows: by 序号. */
export function managedContents({ rows }: ManagedWorkbook, form: string, unit: string): string[] {
  return (rows[form] ?? [])
    .filter((row) => row.unit === unit)
    .sort((one, other) => Number(one.cells['seq']) - Number(other.cells['seq']))
    .map(({ cells }) => String(cells['content']));
}
