import { changeReferences, type CellReference, type ReferenceEnd } from '../formula/references';
import type { RowSpan, RowVisitor } from './row-visitor';

/** Cells that a formula is written for, as formats and checks have it: what is relative counts from their first. */
export interface FormulaCells {
  readonly before: readonly RowSpan[];
  readonly after: readonly (RowSpan | null)[];
}

/** What becomes of a reference to a sheet that loses rows. */
type Change = (reference: CellReference, sheet: string, visitor: RowVisitor) => CellReference;

/** The formula of a cell of this sheet, or of what stands on none. */
export function visitFormula(formula: string, sheet: string | null, visitor: RowVisitor): string {
  return visited(formula, sheet, visitor, moved);
}

/** The formula of a name: what has no dollar sign counts from wherever the name is used, and stays. */
export function visitName(formula: string, sheet: string | null, visitor: RowVisitor): string {
  return visited(formula, sheet, visitor, (reference, ...where) =>
    isRelative(reference) ? reference : moved(reference, ...where),
  );
}

/** A formula that counts from the first of the cells it is written for. */
export function visitRelativeFormula(
  formula: string,
  sheet: string,
  cells: FormulaCells,
  visitor: RowVisitor,
): string {
  return changeReferences(formula, (reference) => {
    const named = reference.sheet ?? sheet;
    if (!isRelative(reference)) return visitReference(reference, named, visitor);
    if (named.toLowerCase() !== sheet.toLowerCase()) {
      // Two sheets whose rows keep a distance: neither can lose any.
      visitReference(reference, named, visitor);
      visitor.refuse(named);
      for (const span of cells.before) visitor.whole(sheet, span);
      return reference;
    }
    if (!visitor.concerns(sheet)) return reference;
    const end = (one: ReferenceEnd): ReferenceEnd =>
      one.row === null ? one : { ...one, row: { ...one.row, at: rowFrom(one.row, sheet, cells, visitor) } };
    return same(reference, {
      ...reference,
      from: end(reference.from),
      to: reference.to && end(reference.to),
    });
  });
}

function rowFrom(
  { at, fixed }: { readonly at: number; readonly fixed: boolean },
  sheet: string,
  { before, after }: FormulaCells,
  visitor: RowVisitor,
): number {
  const tops = fixed ? [] : before.map(({ top }) => top);
  // In its own row: that of the first cell left.
  if (tops.length > 0 && tops.every((top) => top === at))
    return after.find((span) => span !== null)?.top ?? at;
  visitor.whole(sheet, { top: Math.min(at, ...tops), bottom: Math.max(at, ...tops) });
  return visitor.place(sheet, at);
}

function visited(formula: string, sheet: string | null, visitor: RowVisitor, change: Change): string {
  return changeReferences(formula, (reference) => {
    const named = reference.sheet ?? sheet;
    return named === null ? reference : visitReference(reference, named, visitor, change);
  });
}

function visitReference(
  reference: CellReference,
  named: string,
  visitor: RowVisitor,
  change: Change = moved,
): CellReference {
  if (isOverSheets(named)) visitor.refuseBetween(named);
  return visitor.concerns(named) ? change(reference, named, visitor) : reference;
}

function moved(reference: CellReference, sheet: string, visitor: RowVisitor): CellReference {
  const { from, to } = reference;
  if (!from.row || (to && !to.row)) return reference;
  const rows = [from.row.at, (to?.row ?? from.row).at];
  const [span] = visitor.spans(sheet, [{ top: Math.min(...rows), bottom: Math.max(...rows) }]);
  if (!span) return reference;
  // Either end may be the upper one.
  const [first, last] = rows[0] === Math.min(...rows) ? [span.top, span.bottom] : [span.bottom, span.top];
  return same(reference, {
    ...reference,
    from: { ...from, row: { ...from.row, at: first } },
    to: to?.row ? { ...to, row: { ...to.row, at: last } } : null,
  });
}

/** The very same where nothing has changed, so that it keeps its writing. */
function same(reference: CellReference, changed: CellReference): CellReference {
  const equal =
    changed.from.row?.at === reference.from.row?.at && changed.to?.row?.at === reference.to?.row?.at;
  return equal ? reference : changed;
}

function isRelative({ from, to }: CellReference): boolean {
  return [from, to].some((end) => end?.row?.fixed === false);
}

function isOverSheets(name: string): boolean {
  return name.includes(':') && !name.startsWith('[');
}
