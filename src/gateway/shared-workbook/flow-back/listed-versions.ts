import { textOf } from '../../../forms/cell';
import type { ManagedRowState, ManagedSheetsState } from '../../../files/in-place/managed-sheet-state';
import type { VersionMark } from '../../ledger/workbook-record';
import type { IsKnown } from './known-versions';

/** The newest version of every unit's form that a workbook's 日志 lists and the ledger knows; null where it has no 日志. */
export function listedVersions(
  { sheets }: ManagedSheetsState,
  isKnown: IsKnown,
): readonly VersionMark[] | null {
  const log = sheets.find(({ id }) => id === '_log');
  if (!log) return null;
  const newest = new Map<string, VersionMark>();
  for (const { key, removed, cells } of log.rows) {
    const [, form, unit, number] = /^([^/]+)\/([^/]+)\/([1-9]\d{0,8})$/.exec(key ?? '') ?? [];
    if (removed || form === undefined || unit === undefined) continue;
    const mark = { form, unit, version: Number(number) };
    const before = newest.get(`${form} ${unit}`)?.version ?? 0;
    if (mark.version > before && isKnown(mark, cells['receivedAt'] ?? null))
      newest.set(`${form} ${unit}`, mark);
  }
  return [...newest.values()];
}

/**
 * The same, where rows of a unit say a newer 版本 than 日志 does, and one that is known to have been in the workbook:
 * somebody has deleted lines of 日志.
 */
export async function versionsOfRows(
  { sheets }: ManagedSheetsState,
  unitOf: (name: string) => string | undefined,
  listed: readonly VersionMark[],
  inWorkbook: ReadonlyMap<string, number>,
  isOf: (row: ManagedRowState, mark: VersionMark) => Promise<boolean>,
): Promise<readonly VersionMark[]> {
  const newest = new Map(listed.map((mark) => [`${mark.form} ${mark.unit}`, mark]));
  for (const { id: form, rows } of sheets)
    for (const row of rows) {
      const { cells, key } = row;
      const version = cells['_version'];
      const unit = key === null ? undefined : unitOf(textOf(cells['_unit'] ?? null));
      if (unit === undefined || typeof version !== 'number' || !Number.isInteger(version)) continue;
      const name = `${form} ${unit}`;
      const known = newest.get(name)?.version ?? 0;
      if (version <= known || version > (inWorkbook.get(name) ?? 0)) continue;
      const mark = { form, unit, version };
      if (await isOf(row, mark)) newest.set(name, mark);
    }
  return [...newest.values()];
}
