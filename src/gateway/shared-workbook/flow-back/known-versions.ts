import type { RawCell } from '../../../forms/cell';
import { chinaMinute } from '../../../sheets/china-minute';
import type { VersionMark } from '../../ledger/workbook-record';

/** Whether what a workbook says of a version, with its 报送时间, is said of the one that the ledger has. */
export type IsKnown = (mark: VersionMark, receivedAt: RawCell) => boolean;

/**
 * Tells the ledger's versions from those of the same number that were lost when a backup was put back: they came in at
 * another minute. What is no time says nothing: somebody has changed it.
 */
export function knownVersions(history: readonly (VersionMark & { readonly receivedAt: Date })[]): IsKnown {
  const nameOf = ({ form, unit, version }: VersionMark): string => `${form}/${unit}/${String(version)}`;
  const minutes = new Map(
    history.map((entry) => [nameOf(entry), chinaMinute(entry.receivedAt.toISOString())]),
  );
  return (mark, receivedAt) => {
    const minute = minutes.get(nameOf(mark));
    const isTime = typeof receivedAt === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(receivedAt);
    return minute !== undefined && (!isTime || receivedAt === minute);
  };
}
