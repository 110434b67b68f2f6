import { parseCellArea } from '../sheet/cell-area';
import type { FormulaCells } from './visit-formula';
import type { RowSpan, RowVisitor } from './row-visitor';

export interface VisitedAreas extends FormulaCells {
  readonly text: string;
}

/** Areas as formats, checks and filters list them, `G4:G13 H4`: they shrink, and some may go. */
export function visitAreas(list: string, sheet: string, visitor: RowVisitor): VisitedAreas {
  const texts = list.split(/\s+/).filter((text) => text !== '');
  const known = texts.map(parseCellArea);
  const before = known.flatMap((area) => area ?? []);
  const after = visitor.spans(sheet, before);
  let next = 0;
  const written = texts.flatMap((text, index) => {
    if (!known[index]) return [text];
    const span = after[next] ?? null;
    next += 1;
    return span ? [withRows(text, span)] : [];
  });
  return { text: written.join(' '), before, after };
}

/** An area that something of somebody’s fills: none of its rows may go. */
export function visitHeld(text: string, sheet: string, visitor: RowVisitor): string {
  const area = parseCellArea(text);
  return area ? withRows(text, visitor.whole(sheet, area)) : text;
}

/** Areas that nobody minds about: the cells chosen last, the used ones. */
export function visitLoose(list: string, sheet: string, visitor: RowVisitor): string {
  return list
    .split(/\s+/)
    .map((text) => {
      const area = parseCellArea(text);
      if (!area) return text;
      const top = visitor.place(sheet, area.top);
      return withRows(text, { top, bottom: Math.max(top, visitor.place(sheet, area.bottom + 1) - 1) });
    })
    .join(' ');
}

function withRows(text: string, { top, bottom }: RowSpan): string {
  const rows = [top, bottom];
  return text.replace(/\d+/g, (number) => String((rows.shift() ?? Number(number) - 1) + 1));
}
