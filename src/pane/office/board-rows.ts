import type { Campaign, Unit } from '../../forms/campaign';
import type { Form } from '../../forms/form';
import type { Board } from '../../protocol/wire';

export type BoardEntry = Board['entries'][number];

/** A unit on the board, with an entry for each form of the campaign. */
export interface BoardRow {
  readonly unit: Unit;
  readonly entries: readonly { readonly form: Form; readonly entry: BoardEntry | null }[];
}

export type BoardFilter = 'all' | 'reported' | 'open' | 'late' | 'returned';

/** Units in the order of the campaign. */
export function boardRows(board: Board, campaign: Campaign): readonly BoardRow[] {
  return campaign.units.map((unit) => ({
    unit,
    entries: campaign.forms.map((form) => ({
      form,
      entry: board.entries.find((entry) => entry.unit === unit.id && entry.form === form.id) ?? null,
    })),
  }));
}

const reported = (entry: BoardEntry | null): boolean => typeof entry?.version === 'number' && !entry.returned;
const late = (entry: BoardEntry | null): boolean =>
  entry?.timeliness === 'late' || entry?.timeliness === 'missing';

/** `reported` is a unit that has handed in all its forms; `open` one that has not. */
export function passes({ entries }: BoardRow, filter: BoardFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'reported':
      return entries.every(({ entry }) => reported(entry));
    case 'open':
      return !entries.every(({ entry }) => reported(entry));
    case 'late':
      return entries.some(({ entry }) => late(entry));
    case 'returned':
      return entries.some(({ entry }) => entry?.returned === true);
  }
}

/** What consolidating would bring together: units with rows, and their rows. */
export function collected(board: Board): { readonly units: number; readonly rows: number } {
  const entries = board.entries.filter((entry) => entry.version !== null);
  return {
    units: new Set(entries.map((entry) => entry.unit)).size,
    rows: entries.reduce((sum, entry) => sum + entry.rows, 0),
  };
}
