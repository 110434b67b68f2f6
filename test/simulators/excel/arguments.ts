import type { Area } from '../../../src/sheets/layout';
import { ApiError } from './api-error';

/** Arguments come over the wire as anything at all. Each of these throws `InvalidArgument`. */
export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new ApiError('InvalidArgument', name);
  return value;
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ApiError('InvalidArgument', name);
  return value;
}

export function booleanArgument(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new ApiError('InvalidArgument', name);
  return value;
}

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsArgument(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ApiError('InvalidArgument', name);
  return value as Fields;
}

/** One of the texts that an enumeration has; by their wire names, `Portrait`. */
export function choiceArgument<T extends string>(value: unknown, name: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new ApiError('InvalidArgument', `${name}: ${String(value)}`);
  return found;
}

/** `#rrggbb` in lower case. Excel takes names of colours too; nobody here should. */
export function colorArgument(value: unknown, name: string): string {
  const text = textArgument(value, name);
  if (!/^#[\da-f]{6}$/i.test(text)) throw new ApiError('InvalidArgument', `${name}: ${text}`);
  return text.toLowerCase();
}

/** As Excel gives colours back. */
export const colorAnswer = (color: string): string => color.toUpperCase();

/** A block of values as large as an area; a single value stands for all of them. Throws `InvalidArgument`. */
export function blockArgument(value: unknown, area: Area, name: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    if (area.rows * area.columns > 5_000_000) throw new ApiError('RangeExceedsLimit');
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
  }
  const block = value as readonly unknown[];
  const fits =
    block.length === area.rows &&
    block.every((row): row is unknown[] => Array.isArray(row) && row.length === area.columns);
  if (!fits)
    throw new ApiError(
      'InvalidArgument',
      `${name}: the number of rows or columns in the input array doesn't match the size of the range`,
    );
  return block;
}
