import { textOf } from '../../../forms/cell';
import type { ManagedSheetsState } from '../../../files/in-place/managed-sheet-state';
import type { VersionMark } from '../../ledger/workbook-record';

/** The newest version of every unit's form that a workbook's 日志 lists; null where it has none to be read. */
export function listedVersions({ sheets }: ManagedSheetsState): readonly VersionMark[] | null {
  const log = sheets.find(({ id }) => id === '_log');
  if (!log) return null;
  const newest = new Map<string, VersionMark>();
  for (const { key, removed } of log.rows) {
    const [, form, unit, number] = /^([^/]+)\/([^/]+)\/([1-9]\d{0,8})$/.exec(key ?? '') ?? [];
    if (removed || form === undefined || unit === undefined) continue;
    const version = Number(number);
    const known = newest.get(`${form} ${unit}`);
    if (!known || known.version < version) newest.set(`${form} ${unit}`, { form, unit, version });
  }
  return [...newest.values()];
}

/**
 * The same, where rows of a unit say a newer 版本 than 日志 does, and one that is known to have been in the workbook:
 * somebody has deleted lines of 日志.
 */
export function versionsOfRows(
  { sheets }: ManagedSheetsState,
  unitOf: (name: string) => string | undefined,
  listed: readonly VersionMark[],
  inWorkbook: ReadonlyMap<string, number>,
): readonly VersionMark[] {
  const newest = new Map(listed.map((mark) => [`${mark.form} ${mark.unit}`, mark]));
  for (const { id: form, rows } of sheets)
    for (const { cells, key } of rows) {
      const version = cells['_version'];
      const unit = key === null ? undefined : unitOf(textOf(cells['_unit'] ?? null));
      if (unit === undefined || typeof version !== 'number' || !Number.isInteger(version)) continue;
      const name = `${form} ${unit}`;
      const known = newest.get(name)?.version ?? 0;
      if (version > known && version <= (inWorkbook.get(name) ?? 0))
        newest.set(name, { form, unit, version });
    }
  return [...newest.values()];
}
