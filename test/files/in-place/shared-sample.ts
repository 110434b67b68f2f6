import { sharedWorkbookLayouts, type SharedWorkbookInput } from '../../../src/sheets/shared-workbook-layout';
import type { SheetLayout } from '../../../src/sheets/layout';
import type { SharedRow } from '../../../src/sheets/shared-table-layout';
import type { StatusEntry } from '../../../src/sheets/status-layout';
import { demoCampaign, schedule, statistics } from '../../demo-campaign';

const received = '2023-05-04T02:21:00Z';

/** A row of 附件2 under a key. */
export function statisticsRow(key: string, unit: string, content: string, students = 12): SharedRow {
  return {
    key,
    unit,
    version: 1,
    receivedAt: received,
    canonical: { content, students: String(students), teachers: '3', communities: '无', remarks: '' },
    value: { students, teachers: 3 },
  };
}

/** 填报情况 with 附件2 of every unit, each of so many rows. */
export const boardOf = (rows: number): StatusEntry[] =>
  demoCampaign.units.map((unit) => ({
    unit: unit.id,
    form: 'statistics',
    version: 1,
    receivedAt: received,
    rows,
    zeroReport: false,
    timeliness: 'on-time',
    daysLate: 0,
    completeness: 1,
    warnings: 0,
    returned: false,
  }));

/** The layouts of the shared workbook with these rows in 附件2. */
export function sharedLayouts(
  entries: readonly SharedRow[],
  more: Partial<SharedWorkbookInput> = {},
): SheetLayout[] {
  return sharedWorkbookLayouts({
    campaign: demoCampaign,
    generatedAt: received,
    forms: [
      { form: schedule, entries: [] },
      { form: statistics, entries },
    ],
    board: boardOf(entries.length),
    log: [],
    ...more,
  });
}
