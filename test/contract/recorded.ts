import type { Host, SheetEdit, SheetSelection } from '../../src/hosts/host';

/** The edits a host tells of from now on. */
export function recordedEdits(host: Host): readonly SheetEdit[] {
  const edits: SheetEdit[] = [];
  host.onEdit((edit) => edits.push(edit));
  return edits;
}

/** The selections a host tells of from now on. */
export function recordedSelections(host: Host): readonly SheetSelection[] {
  const selections: SheetSelection[] = [];
  host.onSelect((selection) => selections.push(selection));
  return selections;
}

/** The sheet a new workbook comes with. */
export async function firstSheet(host: Host): Promise<string> {
  const first = (await host.listSheets())[0];
  if (!first) throw new Error('the workbook has no sheet');
  return first.id;
}
