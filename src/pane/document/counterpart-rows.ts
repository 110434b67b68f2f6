import type { RawRow } from '../../forms/cell';
import { counterpartOf } from '../../forms/compare-plan';
import type { Form } from '../../forms/form';
import type { Campaign } from '../../forms/campaign';
import { belongsTo, sheetOfForm, type DocumentState } from './document-state';

interface ReportingOwner {
  readonly campaign: Campaign;
  readonly unit: string;
  /** The rows of a form that were last reported; null where none were, or it is not known. */
  readonly reportedRows: (form: string) => readonly RawRow[] | null;
}

/**
 * The rows of the unit's other form: those on its sheet in this document where there are any, else those last
 * reported, null where there is nothing to compare with.
 */
export function counterpartRows(
  state: DocumentState,
  owner: ReportingOwner,
  form: Form,
): readonly RawRow[] | null {
  const other = counterpartOf(owner.campaign, form);
  if (other === undefined) return null;
  const sheets = state.sheets.filter((sheet) => belongsTo(sheet, owner) && sheet.binding?.form === other.id);
  for (const sheet of [sheetOfForm(state, owner, other.id), ...sheets]) {
    const reading = sheet === null ? undefined : state.readings.get(sheet.id);
    if (reading?.kind === 'table' && reading.rows.length > 0) return reading.rows;
  }
  return owner.reportedRows(other.id);
}
