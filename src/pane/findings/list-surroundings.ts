import type { Form } from '../../forms/form';
import type { CellPatch } from '../../forms/issue';
import type { Address } from '../../sheets/layout';
import type { SheetReading } from '../document/sheet-reading';

/** The sheet a list of findings speaks of, and what its buttons do there. */
export interface ListSurroundings {
  readonly form: Form;
  readonly reading: SheetReading | null;
  /** Where the cursor is on this sheet; null while it is on another. */
  readonly cursor: Address | null;
  readonly busy: boolean;
  readonly onGoTo: (place: Address) => void;
  readonly onFix: (patches: readonly CellPatch[]) => void;
}
