import { readManagedSheets } from '../../../src/files/in-place/read-managed-sheets';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import type { SheetLayout } from '../../../src/sheets/layout';
import { sharedWorkbookLayouts } from '../../../src/sheets/shared-workbook-layout';
import { demoCampaign } from '../../demo-campaign';
import { boardOf } from '../../files/in-place/shared-sample';

const receivedAt = '2023-05-04T10:21:00+08:00';

/** The managed sheets with a row each, which has the looks of its columns. */
const samples = sharedWorkbookLayouts({
  campaign: demoCampaign,
  generatedAt: receivedAt,
  forms: demoCampaign.forms.map((form) => ({
    form,
    entries: [{ key: 'sample', unit: 'tourism', version: 1, receivedAt, canonical: {}, value: {} }],
  })),
  board: boardOf(1),
  log: [
    {
      ...{ form: 'statistics', unit: 'tourism', version: 1, person: null, by: 'tourism', receivedAt },
      ...{ rows: 1, zeroReport: false },
    },
  ],
});

/** Layouts with all rows of the managed sheets of a workbook, the removed ones among them, to be drawn afresh. */
export function drawnAsItStands(bytes: Uint8Array): SheetLayout[] {
  const { sheets } = readManagedSheets(bytes, samples, zlibCodec);
  return samples.map((layout) => {
    const { managed } = layout;
    const state = sheets.find(({ id }) => id === managed?.id);
    const sample = layout.rows[layout.frozenRows];
    if (!managed || !state || !sample) throw new Error(`there is no sheet ${layout.name}`);
    const key = managed.columns.length - 1;
    return {
      ...layout,
      rows: [
        ...layout.rows.slice(0, layout.frozenRows),
        ...state.rows.map((row) => ({
          cells: managed.columns.map((id, index) => ({
            value: index === key ? row.key : (row.cells[id] ?? null),
            style: sample.cells[index]?.style ?? {},
          })),
        })),
      ],
      managed: { ...managed, rows: state.rows.map((row) => ({ key: row.key ?? '' })) },
    } as SheetLayout;
  });
}
