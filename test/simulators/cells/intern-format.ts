import type { CellFormat, FormatChange } from './cell-format';

const known = new Map<string, CellFormat>();

/** Like formats as one object, so that they are told apart by identity and kept once. */
export function internFormat(format: CellFormat): CellFormat {
  const { top, right, bottom, left } = format.borders;
  const key = JSON.stringify([
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
