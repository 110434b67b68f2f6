import type { RawCell } from '../../../forms/cell';
import { numberFrom, textFrom, Unknown } from './formula-operators';

/** Texts and truth values in cells count for nothing in a sum; written into the formula they might. */
const numbers = (values: readonly RawCell[]): number[] =>
  values.flatMap((value) => {
    if (typeof value === 'boolean') throw new Unknown();
    return typeof value === 'number' ? [value] : [];
  });

const truth = (value: RawCell | undefined): boolean => {
  if (typeof value === 'string') throw new Unknown();
  return numberFrom(value ?? null) !== 0;
};

const functions: Readonly<Record<string, (values: readonly RawCell[]) => RawCell>> = {
  SUM: (values) => numbers(values).reduce((sum, value) => sum + value, 0),
  MAX: (values) => maximum(numbers(values)),
  MIN: (values) => -maximum(numbers(values).map((value) => -value)),
  ABS: ([value = null]) => Math.abs(numberFrom(value)),
  INT: ([value = null]) => Math.floor(numberFrom(value)),
  ROUND: ([value = null, digits = null]) => round(numberFrom(value), numberFrom(digits)),
  LEN: ([value = null]) => textFrom(value).length,
  CONCATENATE: (values) => values.map(textFrom).join(''),
  AND: (values) => values.every(truth),
  OR: (values) => values.some(truth),
  NOT: ([value]) => !truth(value),
  IF: ([condition, then = true, otherwise = false]) => (truth(condition) ? then : otherwise),
};

export function callFunction(name: string, values: readonly RawCell[]): RawCell {
  const known = functions[name];
  if (!known) throw new Unknown();
  return known(values);
}

function maximum(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values);
}

/** Half away from zero, in decimal. */
function round(value: number, digits: number): number {
  const scaled = Number(`${Math.abs(value)}e${digits}`);
  if (!Number.isFinite(scaled)) throw new Unknown();
  return Math.sign(value) * Number(`${Math.round(scaled)}e${-digits}`);
}
