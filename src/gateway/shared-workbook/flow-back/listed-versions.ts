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
