import type { SheetCell } from './sheet-row';

const [space, quote, slash, zero, nine, equals, greater, letterA, letterZ] = [
  32, 34, 47, 48, 57, 61, 62, 65, 90,
];
const [letterS, letterT] = [115, 116];

/**
 * Reads a cell that is written as nearly all are, `<c r="B5" s="3" t="s"><v>7</v></c>`, several times as fast as tag by
 * tag. Gives its end; -1 for any other, of which nothing is said.
 */
export function scanPlainCell(text: string, start: number, cell: SheetCell): number {
  if (!text.startsWith('<c r="', start)) return -1;
  let at = start + 6;
  let column = 0;
  let code = text.charCodeAt(at);
  for (; code >= letterA && code <= letterZ; code = text.charCodeAt((at += 1)))
    column = column * 26 + code - 64;
  while (code >= zero && code <= nine) code = text.charCodeAt((at += 1));
  if (code !== quote || column === 0) return -1;
  at += 1;

  let style = '';
  let type = '';
  for (code = text.charCodeAt(at); code === space; code = text.charCodeAt(at)) {
    const name = text.charCodeAt(at + 1);
    if (text.charCodeAt(at + 2) !== equals || text.charCodeAt(at + 3) !== quote) return -1;
    const from = at + 4;
    const to = text.indexOf('"', from);
    if (to < 0) return -1;
    if (name === letterS) style = known(cell.style, text, from, to);
    else if (name === letterT) type = known(cell.type, text, from, to);
    else return -1;
    at = to + 1;
  }
  const empty = code === slash && text.charCodeAt(at + 1) === greater;
  if (!empty && code !== greater) return -1;

  const tagEnd = empty ? at + 2 : at + 1;
  let end = tagEnd;
  let valueStart = -1;
  let valueEnd = -1;
  let inlineStart = -1;
  if (!empty) {
    if (text.startsWith('<v>', tagEnd)) {
      valueStart = tagEnd + 3;
      valueEnd = text.indexOf('<', valueStart);
      if (!text.startsWith('</v></c>', valueEnd)) return -1;
      end = valueEnd + 8;
    } else if (text.startsWith('<is><t>', tagEnd)) {
      inlineStart = tagEnd;
      const close = text.indexOf('<', tagEnd + 7);
      if (!text.startsWith('</t></is></c>', close)) return -1;
      end = close + 13;
    } else return -1;
  }
  cell.column = column - 1;
  cell.start = start;
  cell.tagEnd = tagEnd;
  cell.end = end;
  cell.style = style;
  cell.type = type;
  cell.valueStart = valueStart;
  cell.valueEnd = valueEnd;
  cell.inlineStart = inlineStart;
  cell.formulaStart = cell.formulaTagEnd = cell.formulaContentEnd = cell.formulaEnd = -1;
  return end;
}

/** The cell above has most often the same: then no new string is made. */
function known(above: string | undefined, text: string, from: number, to: number): string {
  return above?.length === to - from && text.startsWith(above, from) ? above : text.slice(from, to);
}
