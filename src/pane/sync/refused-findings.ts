import type { RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import type { Fix } from '../../forms/issue';
import type { Waiver, WireIssue } from '../../protocol/wire';
import type { Address } from '../../sheets/layout';
import type { Finding } from '../findings/finding';
import { placeOf } from '../findings/issue-place';
import { rowNow } from '../findings/row-now';
import type { SheetReading } from '../document/sheet-reading';

/** What the gateway judged. */
export interface SentForm {
  readonly rows: readonly RawRow[];
  readonly waivers: readonly Waiver[];
}

/** An error the gateway found, in the place its cell has on the sheet by now. */
export interface RefusedFinding extends Finding {
  readonly wire: WireIssue;
  readonly place: Address | null;
}

type Place = Pick<WireIssue, 'code' | 'row' | 'column'>;

/**
 * The errors for which a push was refused, as far as they still stand: whoever changes the cell has answered, and
 * what was waived did not count. Rows that have moved since are followed by their content.
 */
export function refusedFindings(
  issues: readonly WireIssue[],
  sent: SentForm,
  form: Form,
  reading: SheetReading | null,
): readonly RefusedFinding[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const waived = new Set(sent.waivers.map(keyOf));
  const blocking = errors.filter((issue) => !waived.has(keyOf(issue)));
  // Where all were waived and it was refused all the same, a waiver was not accepted.
  return (blocking.length > 0 ? blocking : errors).flatMap((wire): readonly RefusedFinding[] => {
    const unplaced = { wire, severity: wire.severity, column: wire.column, fixes: [], place: null };
    if (reading?.kind !== 'table' || wire.row === null) {
      const place = reading === null ? null : placeOf(wire, reading);
      return [{ ...unplaced, row: wire.row, place }];
    }
    const now = (row: number, column: string | null): number | null =>
      rowNow(sent.rows, reading.rows, form, row, column);
    const row = now(wire.row, wire.column);
    if (row === null) return [];
    const fixes = (wire.fixes ?? (wire.fix ? [wire.fix] : [])).flatMap(({ patches }): readonly Fix[] => {
      const moved = patches.map((patch) => ({ ...patch, row: now(patch.row, patch.column) }));
      const placed = moved.flatMap((patch) => (patch.row === null ? [] : [{ ...patch, row: patch.row }]));
      return placed.length === patches.length ? [{ patches: placed }] : [];
    });
    return [{ ...unplaced, row, fixes, place: placeOf({ ...wire, row }, reading) }];
  });
}

function keyOf({ code, row, column }: Place): string {
  return JSON.stringify([code, row, column]);
}
