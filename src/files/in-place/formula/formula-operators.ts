import type { RawCell } from '../../../forms/cell';

/** Thrown where the value of a formula can't be told for certain. */
export class Unknown extends Error {
  override readonly name = 'Unknown';
}

/** A blank is 0, as in every spreadsheet; whether a text counts is left to the program. */
export function numberFrom(value: RawCell): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new Unknown();
}

export function textFrom(value: RawCell): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  throw new Unknown();
}

export function binary(sign: string, one: RawCell, other: RawCell): RawCell {
  switch (sign) {
    case '&':
      return textFrom(one) + textFrom(other);
    case '+':
      return finite(numberFrom(one) + numberFrom(other));
    case '-':
      return finite(numberFrom(one) - numberFrom(other));
    case '*':
      return finite(numberFrom(one) * numberFrom(other));
    case '/':
      return finite(numberFrom(one) / numberFrom(other));
    case '^':
      return finite(numberFrom(one) ** numberFrom(other));
    default:
      return compare(sign, one, other);
  }
}

/** Numbers with numbers and texts with texts, without regard to case; of anything else programs differ. */
function compare(sign: string, one: RawCell, other: RawCell): boolean {
  const blank = typeof (one ?? other) === 'string' ? '' : 0;
  const [left, right] = [one ?? blank, other ?? blank].map((value) =>
    typeof value === 'string' ? value.toLowerCase() : value,
  ) as [string | number | boolean, string | number | boolean];
  if (typeof left !== typeof right || (typeof left === 'string' && sign !== '=' && sign !== '<>'))
    throw new Unknown();
  switch (sign) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    default:
      return left >= right;
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Unknown();
  return value;
}
