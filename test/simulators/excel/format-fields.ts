import type { FormatChange } from '../cells/cell-edit';
import type { CellBorders, CellFormat } from '../cells/cell-format';
import {
  booleanArgument,
  choiceArgument,
  colorArgument,
  fieldsArgument,
  numberArgument,
  textArgument,
  type Fields,
} from './arguments';
import { ApiError } from './api-error';
import { NotSimulated } from './not-simulated';

/** What a script calls a format's parts, and what becomes of them. Shared by properties and `setCellProperties`. */
type Part = (value: unknown) => FormatChange;

const horizontals = { General: 'general', Left: 'left', Center: 'center', Right: 'right' } as const;
const verticals = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;

function translated<T extends string>(table: Readonly<Record<string, T>>, value: unknown, name: string): T {
  const found = table[choiceArgument(value, name, Object.keys(table))];
  if (found === undefined) throw new ApiError('InvalidArgument', name);
  return found;
}

function wireNameOf<T extends string>(table: Readonly<Record<string, T>>, value: T): string {
  return Object.entries(table).find(([, own]) => own === value)?.[0] ?? value;
}

export const horizontalName = (value: CellFormat['horizontal']): string => wireNameOf(horizontals, value);
export const verticalName = (value: CellFormat['vertical']): string => wireNameOf(verticals, value);

export const fontParts: Readonly<Record<string, Part>> = {
  name: (value) => ({ font: textArgument(value, 'font.name') }),
  size: (value) => {
    const size = numberArgument(value, 'font.size');
    if (size < 1 || size > 409) throw new ApiError('InvalidArgument', 'font.size');
    return { size };
  },
  color: (value) => ({ color: value === '' ? null : colorArgument(value, 'font.color') }),
  bold: (value) => ({ bold: booleanArgument(value, 'font.bold') }),
  italic: (value) => ({ italic: booleanArgument(value, 'font.italic') }),
  underline: (value) => ({ underline: textArgument(value, 'font.underline') !== 'None' }),
  strikethrough: (value) => ({ strikethrough: booleanArgument(value, 'font.strikethrough') }),
};

export const fillParts: Readonly<Record<string, Part>> = {
  color: (value) => ({ fill: value === '' ? null : colorArgument(value, 'fill.color') }),
};

export const protectionParts: Readonly<Record<string, Part>> = {
  locked: (value) => ({ locked: booleanArgument(value, 'protection.locked') }),
};

export const alignmentParts: Readonly<Record<string, Part>> = {
  horizontalAlignment: (value) => ({ horizontal: translated(horizontals, value, 'horizontalAlignment') }),
  verticalAlignment: (value) => ({ vertical: translated(verticals, value, 'verticalAlignment') }),
  wrapText: (value) => ({ wrap: booleanArgument(value, 'wrapText') }),
};

/** A side of a cell's border, as `setCellProperties` takes it. */
const sides = { top: 'top', right: 'right', bottom: 'bottom', left: 'left' } as const;

/** `{ fill: { color }, font: { … }, borders: { top: { style } … }, horizontalAlignment … }` of one cell. */
export function formatOf(value: unknown): FormatChange {
  const { font, fill, protection, borders, ...rest } = fieldsArgument(value, 'format');
  return {
    ...changeOf(fontParts, font),
    ...changeOf(fillParts, fill),
    ...changeOf(protectionParts, protection),
    ...bordersOf(borders),
    ...changeOf(alignmentParts, rest),
  };
}

function changeOf(parts: Readonly<Record<string, Part>>, value: unknown): FormatChange {
  if (value === undefined || value === null) return {};
  let change: FormatChange = {};
  for (const [key, part] of Object.entries(fieldsArgument(value, 'format'))) {
    if (part === undefined || part === null) continue;
    const made = parts[key];
    if (!made) throw new NotSimulated(`format.${key} in properties of cells`);
    change = { ...change, ...made(part) };
  }
  return change;
}

function bordersOf(value: unknown): FormatChange {
  if (value === undefined || value === null) return {};
  const borders: Partial<Record<keyof CellBorders, boolean>> = {};
  for (const [key, line] of Object.entries(fieldsArgument(value, 'borders'))) {
    const side = sides[key as keyof typeof sides] as keyof CellBorders | undefined;
    if (!side) throw new NotSimulated(`borders.${key} in properties of cells`);
    borders[side] = isLine(fieldsArgument(line, key));
  }
  return { borders };
}

/** A border is there unless its style says that there is none. */
const isLine = ({ style }: Fields): boolean => style !== 'None';
