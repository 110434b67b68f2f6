import type { Issue } from '../../forms/issue';
import type { SheetReference } from '../../hosts/host';
import type { WireSubmission } from '../../protocol/wire';
import { sheetOfForm } from '../document/document-state';
import type { OutboxEntry } from '../outbox/outbox-entry';
import type { SheetReading } from '../document/sheet-reading';
import type { Address } from '../../sheets/layout';
import { useStore } from '../store/use-store';
import { cardViewOf, type CardView } from './card-view';
import type { Department } from './department';
import type { FormDesk } from './form-desk';
import type { PaneServices } from './pane-services';

export interface Card extends CardView {
  readonly sheet: SheetReference | null;
  readonly reading: SheetReading | null;
  readonly reported: WireSubmission | null;
  /** Whether the form's sheet is the one in front. */
  readonly active: boolean;
  /** Whether the sheet in front is nobody's form, so that it can be taken as this one. */
  readonly canAdopt: boolean;
  readonly cursor: Address | null;
  /** What was pushed last and waits for the gateway. */
  readonly waiting: OutboxEntry | null;
  readonly waiverOf: (issue: Issue) => string | null;
}

/** Follows all that a form's card shows. */
export function useCard(services: PaneServices, department: Department, desk: FormDesk): Card {
  const document = useStore(services.watcher.state);
  const known = useStore(department.reported.state).get(desk.form.id);
  // Waivers are read through the book; this draws the card again when they change.
  useStore(desk.waivers.state);
  const sheet = sheetOfForm(document, department.owner, desk.form.id);
  const reading = (sheet === null ? undefined : document.readings.get(sheet.id)) ?? null;
  const reported = known?.kind === 'version' ? known.submission : null;
  const { entries } = useStore(services.outbox.state);
  const waiting =
    entries
      .filter(
        (entry) =>
          entry.unit === department.owner.unit && entry.form === desk.form.id && entry.refused === null,
      )
      .at(-1) ?? null;
  const rows = reading?.kind === 'table' ? reading.rows : [];
  const front = document.sheets.find(({ id }) => id === document.active);
  return {
    ...cardViewOf({
      ...{ sheet, reading, reported, waiting },
      blocking: (issues) => desk.waivers.blocking(issues, rows),
    }),
    waiting,
    sheet,
    reading,
    reported,
    active: sheet !== null && sheet.id === document.active,
    canAdopt: sheet === null && front?.binding === null,
    cursor: sheet !== null && document.selection?.sheet === sheet.id ? document.selection.address : null,
    waiverOf: (issue) => desk.waivers.reasonFor(issue, rows),
  };
}
