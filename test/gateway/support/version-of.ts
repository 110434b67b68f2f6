import type { RawRow } from '../../../src/forms/cell';
import type { SubmissionVersion } from '../../../src/gateway/ledger/submission-version';

/** A version of a unit's form as the ledger gives it: these rows under these ids, the first one unless told otherwise. */
export function versionOf(
  rows: Readonly<Record<string, RawRow>>,
  more: Partial<SubmissionVersion> = {},
): SubmissionVersion {
  return {
    ...{ form: 'schedule', unit: 'tourism', version: 1, base: null, by: 'tourism', person: null },
    ...{ rows: Object.values(rows).map((row) => ({ ...row })), rowIds: Object.keys(rows) },
    ...{ filledRows: Object.keys(rows).length, zeroReport: false, waivers: [], merged: false },
    ...{ receivedAt: new Date('2023-05-04T02:21:00Z'), restoredFrom: null, ...more },
  };
}
