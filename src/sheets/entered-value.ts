import type { RawCell } from '../forms/cell';

/** Letters and no digit: nothing that a program makes a number, a date or a formula of, but for TRUE and FALSE. */
const plain = /^\p{L}[^\d]*$/u;
const truth = /^(true|false)$/i;

/**
 * A value as it is entered into a cell where the program parses texts as if typed: an apostrophe before what it
 * could take for something else. It is not part of the value, and a person who edits the cell sees why it is text.
 */
export function enteredValue(value: RawCell): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string' || value === '') return value;
  return plain.test(value) && !truth.test(value) ? value : `'${value}`;
}
