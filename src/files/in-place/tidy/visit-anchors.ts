import { attributeOf } from '../xml/attributes';
import { changeElements, changeTexts } from './change-elements';
import type { RowVisitor } from './row-visitor';
import { visitHeld } from './visit-areas';

/** A thing that lies over cells, from one to another; the rows in which it begins and ends are not taken out. */
export function visitAnchor(
  element: string,
  sheet: string,
  visitor: RowVisitor,
  moves: 'twoCell' | 'oneCell' | 'absolute',
): string {
  if (moves === 'absolute') return element;
  let down = 0;
  const first = changeElements(element, 'from', (from) =>
    changeTexts(from, 'row', (row) => {
      const place = heldRow(Number(row), sheet, visitor);
      down = place - Number(row);
      return String(place);
    }),
  );
  return changeElements(first, 'to', (to) =>
    changeTexts(to, 'row', (row) =>
      String(moves === 'twoCell' ? heldRow(Number(row), sheet, visitor) : Number(row) + down),
    ),
  );
}

/** Pictures, charts, shapes. */
export function visitDrawing(text: string, sheet: string, visitor: RowVisitor): string {
  return changeElements(text, 'twoCellAnchor|oneCellAnchor', (element) => {
    const kind = attributeOf(/^<[^>]*>/.exec(element)?.[0] ?? '', 'editAs');
    return visitAnchor(element, sheet, visitor, kind === 'oneCell' || kind === 'absolute' ? kind : 'twoCell');
  });
}

/** Comments and threads: each belongs to a cell. */
export function visitComments(text: string, sheet: string, visitor: RowVisitor): string {
  const comments = /(<(?:[\w.-]+:)?(?:comment|threadedComment)\s(?:[^>]*?\s)?ref=)(["'])([^"']*)\2/g;
  return text.replace(comments, (_, before: string, quote: string, cell: string) =>
    [before, visitHeld(cell, sheet, visitor), ''].join(quote),
  );
}

/** The boxes of comments, which go with their cells, and buttons of the old kind. */
export function visitBoxes(text: string, sheet: string, visitor: RowVisitor): string {
  return changeElements(text, 'ClientData', (element) => {
    const row = /<(?:[\w.-]+:)?Row>\s*(\d+)\s*</.exec(element)?.[1];
    const down = row === undefined ? null : heldRow(Number(row), sheet, visitor) - Number(row);
    const moved = changeTexts(element, 'Anchor', (anchor) => {
      const places = anchor.split(',');
      for (const at of [2, 6]) {
        const place = Number(places[at]);
        places[at] = ` ${String(down === null ? heldRow(place, sheet, visitor) : Math.max(0, place + down))}`;
      }
      return down === 0 ? anchor : places.join(',');
    });
    return changeTexts(moved, 'Row', (text) => String(Number(text) + (down ?? 0)));
  });
}

function heldRow(row: number, sheet: string, visitor: RowVisitor): number {
  return visitor.whole(sheet, { top: row, bottom: row }).top;
}
