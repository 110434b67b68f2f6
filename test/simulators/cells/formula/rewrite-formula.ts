import { sheetColumns, sheetRows } from '../areas';
import { isSameName } from '../sheet-names';
import { movedSpan, type LineChange } from '../structure/line-change';
import { sheetPrefix, writeReference, type Corner, type Reference } from './reference';
import { FormulaSyntaxError, tokensOf, type Token } from './tokens';

/** Changes the references of a formula and nothing else; null is a reference to what is gone. */
function withReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return withTokens(formula, (token) => {
    if (token.kind !== 'reference') return token.text;
    const changed = change(token.reference);
    if (changed === token.reference) return token.text;
    return changed ? writeReference(changed) : '#REF!';
  });
}

function withTokens(formula: string, write: (token: Token) => string): string {
  try {
    return `=${tokensOf(formula.slice(1)).map(write).join('')}`;
  } catch (error) {
    // What the engine can't read, such as another program's functions on tables, stays as it is.
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
}

/** A formula on sheet `on` after rows or columns of the sheet `changed` were inserted or deleted. */
export function withLinesMoved(formula: string, on: string, changed: string, change: LineChange): string {
  return withReferences(formula, (reference) => {
    if (!isSameName(reference.sheet ?? on, changed)) return reference;
    if (reference.shape === (change.axis === 'rows' ? 'columns' : 'rows')) return reference;
    const part = change.axis === 'rows' ? 'row' : 'column';
    const span = movedSpan({ from: reference.first[part], to: reference.last[part] }, change);
    if (!span) return null;
    if (span.from === reference.first[part] && span.to === reference.last[part]) return reference;
    return {
      ...reference,
      first: { ...reference.first, [part]: span.from },
      last: { ...reference.last, [part]: span.to },
    };
  });
}

/** A formula after a sheet was renamed. */
export function withSheetRenamed(formula: string, before: string, after: string): string {
  return withTokens(formula, (token) => {
    if (token.kind === 'reference' && token.reference.sheet !== null)
      return isSameName(token.reference.sheet, before)
        ? writeReference({ ...token.reference, sheet: after })
        : token.text;
    if (token.kind === 'error' && token.text.toLowerCase() === `${sheetPrefix(before)}#REF!`.toLowerCase())
      return `${sheetPrefix(after)}#REF!`;
    return token.text;
  });
}

/** A formula after a sheet was removed. */
export function withSheetRemoved(formula: string, name: string): string {
  return withReferences(formula, (reference) =>
    reference.sheet !== null && isSameName(reference.sheet, name) ? null : reference,
  );
}

/** A formula as it reads in a cell so many rows and columns further on. */
export function withOffset(formula: string, rows: number, columns: number): string {
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.columnFixed ? corner.column : corner.column + columns,
  });
  return withReferences(formula, (reference) => {
    const first =
      reference.shape === 'columns' ? { ...moved(reference.first), row: 0 } : moved(reference.first);
    const last = moved(reference.last);
    const placed = {
      ...reference,
      first: reference.shape === 'rows' ? { ...first, column: 0 } : first,
      last: {
        ...last,
        ...(reference.shape === 'columns' ? { row: sheetRows - 1 } : {}),
        ...(reference.shape === 'rows' ? { column: sheetColumns - 1 } : {}),
      },
    };
    return isInside(placed.first) && isInside(placed.last) ? placed : null;
  });
}

const isInside = ({ row, column }: Corner): boolean =>
  row >= 0 && row < sheetRows && column >= 0 && column < sheetColumns;
