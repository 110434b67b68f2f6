import { cellError, isCellError, type CellError, type CellErrorCode, type CellValue } from '../cell-content';
import { readTyped } from '../read-typed';
import type { Area } from '../../../../src/sheets/layout';

/** A block of cells as an argument. */
export interface CellRange {
  readonly sheet: string;
  readonly area: Area;
}

export type Operand = CellValue | CellRange;

/** Stops the working out of a formula: its value is this error. */
export class FormulaFault extends Error {
  readonly value: CellError;
  constructor(code: CellErrorCode) {
    super(code);
    this.value = cellError(code);
  }
}

export function isRange(operand: Operand): operand is CellRange {
  return typeof operand === 'object' && operand !== null && 'area' in operand;
}

/** An error goes through everything that works with it. */
function sound(value: CellValue): Exclude<CellValue, CellError> {
  if (isCellError(value)) throw new FormulaFault(value.error);
  return value;
}

/** Texts that read as a number are one in arithmetic; blank is 0. */
export function toNumber(value: CellValue): number {
  const known = sound(value);
  if (typeof known === 'number') return known;
  if (typeof known === 'boolean') return known ? 1 : 0;
  if (known === null) return 0;
  const read = readTyped(known, new Date().getFullYear()).value;
  if (typeof read !== 'number') throw new FormulaFault('#VALUE!');
  return read;
}

export function toText(value: CellValue): string {
  const known = sound(value);
  if (known === null) return '';
  if (typeof known === 'boolean') return known ? 'TRUE' : 'FALSE';
  return typeof known === 'number' ? String(Number(known.toPrecision(15))) : known;
}

export function toBoolean(value: CellValue): boolean {
  const known = sound(value);
  if (typeof known === 'boolean') return known;
  if (typeof known === 'number') return known !== 0;
  if (known === null) return false;
  if (/^(true|false)$/i.test(known)) return known.toUpperCase() === 'TRUE';
  throw new FormulaFault('#VALUE!');
}

/** Below 0 where the first comes first: numbers before texts before booleans, texts without regard to case. */
export function compareValues(one: CellValue, other: CellValue): number {
  const [a, b] = [sound(one), sound(other)];
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === 'string' && typeof right === 'string') {
    const [small, great] = [left.toLowerCase(), right.toLowerCase()];
    return small < great ? -1 : small > great ? 1 : 0;
  }
  if (typeof left === typeof right) return Number(left) - Number(right);
  return rank(left) - rank(right);
}

function blankLike(other: Exclude<CellValue, CellError>): string | number | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rank(value: string | number | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
