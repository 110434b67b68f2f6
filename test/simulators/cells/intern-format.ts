import { defaultFormat, type CellFormat, type FormatChange } from './cell-format';

/** A cell that is given the default format again is blank again. */
const known = new Map([[keyOf(defaultFormat), defaultFormat]]);

/** Like formats as one object, so that they are told apart by identity and kept once. */
export function internFormat(format: CellFormat): CellFormat {
  const key = keyOf(format);
  const before = known.get(key);
  if (before) return before;
  const own: CellFormat = {
    ...format,
    color: format.color?.toLowerCase() ?? null,
    fill: format.fill?.toLowerCase() ?? null,
  };
  known.set(key, own);
  return own;
}

function keyOf(format: CellFormat): string {
  const { top, right, bottom, left } = format.borders;
  return JSON.stringify([
    format.font,
    format.size,
    format.bold,
    format.italic,
    format.underline,
    format.strikethrough,
    format.color,
    format.fill,
    format.horizontal,
    format.vertical,
    format.wrap,
    [top, right, bottom, left],
    format.numberFormat,
    format.locked,
  ]);
}

/** A change of formats, worked out once for each different one. */
export function formatChanger(change: FormatChange): (format: CellFormat) => CellFormat {
  const changed = new Map<CellFormat, CellFormat>();
  return (format) => {
    const before = changed.get(format);
    if (before) return before;
    const after = internFormat({ ...format, ...change, borders: { ...format.borders, ...change.borders } });
    changed.set(format, after);
    return after;
  };
}
