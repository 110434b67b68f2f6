import { cellError, isCellError, type CellValue } from '../cell-content';
import type { FormulaContext } from './formula-context';
import { scalar } from './scalar';
import { FormulaFault, isRange, toBoolean, toNumber, toText, type Operand } from './operand';
import type { Formula } from './parse-formula';

type Arguments = readonly (Formula | null)[];
/** A function at work. */
interface FunctionCall {
  readonly context: FormulaContext;
  /** What an argument comes to. */
  operand(argument: Formula): Operand;
}

type FormulaFunction = (args: Arguments, call: FunctionCall) => Operand;

/** One value for each argument; as many as the function takes. */
function ofValues(
  least: number,
  most: number,
  work: (values: readonly CellValue[]) => CellValue,
): FormulaFunction {
  return (args, call) => {
    requireCount(args, least, most);
    return work(args.map((argument) => valueOf(argument, call)));
  };
}

function valueOf(argument: Formula | null | undefined, call: FunctionCall): CellValue {
  return argument ? scalar(call.operand(argument), call.context) : null;
}

function requireCount(args: Arguments, least: number, most: number): void {
  if (args.length < least || args.length > most) throw new FormulaFault('#VALUE!');
}

/** The numbers among arguments: of ranges only what is one; of single values also what reads as one. */
function* numbersIn(args: Arguments, call: FunctionCall): Generator<number> {
  for (const argument of args) {
    const operand = argument ? call.operand(argument) : null;
    if (!isRange(operand)) {
      yield toNumber(operand);
      continue;
    }
    for (const { value } of call.context.cells(operand)) {
      if (isCellError(value)) throw new FormulaFault(value.error);
      if (typeof value === 'number') yield value;
    }
  }
}

function* valuesIn(args: Arguments, call: FunctionCall): Generator<CellValue> {
  for (const argument of args) {
    const operand = argument ? call.operand(argument) : null;
    if (isRange(operand)) for (const { value } of call.context.cells(operand)) yield value;
    else yield operand;
  }
}

function aggregate(work: (numbers: readonly number[]) => CellValue): FormulaFunction {
  return (args, call) => {
    requireCount(args, 1, 255);
    return work([...numbersIn(args, call)]);
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** AND and OR: texts in ranges don't count, and something must. */
function logical(work: (values: readonly boolean[]) => boolean): FormulaFunction {
  return (args, call) => {
    requireCount(args, 1, 255);
    const values: boolean[] = [];
    for (const argument of args) {
      const operand = argument ? call.operand(argument) : null;
      if (!isRange(operand)) {
        values.push(toBoolean(operand));
        continue;
      }
      for (const { value } of call.context.cells(operand)) {
        if (isCellError(value)) throw new FormulaFault(value.error);
        if (typeof value === 'boolean' || typeof value === 'number') values.push(toBoolean(value));
      }
    }
    return values.length > 0 ? work(values) : cellError('#VALUE!');
  };
}

/** Half away from zero, as spreadsheets do; by its decimal writing, so that 1.005 rounds to 1.01. */
function rounded(number: number, digits: number): number {
  const places = Math.trunc(digits);
  const [mantissa = '0', exponent = '0'] = Math.abs(number).toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  const [whole = '0', power = '0'] = shifted.toExponential().split('e');
  return Math.sign(number) * Number(`${whole}e${Number(power) - places}`) || 0;
}

function place(part: 'row' | 'column'): FormulaFunction {
  return (args, call) => {
    requireCount(args, 0, 1);
    const [argument] = args;
    if (!argument) return call.context.at[part] + 1;
    const operand = call.operand(argument);
    return isRange(operand) ? operand.area[part] + 1 : isCellError(operand) ? operand : cellError('#VALUE!');
  };
}

/** Sums what isn't a subtotal itself; 109 leaves hidden rows out too. */
const subtotal: FormulaFunction = (args, call) => {
  requireCount(args, 2, 255);
  const kind = toNumber(valueOf(args[0], call));
  if (kind !== 9 && kind !== 109) return cellError('#VALUE!');
  let total = 0;
  for (const argument of args.slice(1)) {
    const range = argument ? call.operand(argument) : null;
    if (!isRange(range)) return isCellError(range) ? range : cellError('#VALUE!');
    for (const { row, value, formula } of call.context.cells(range)) {
      if (formula !== null && /\bSUBTOTAL\s*\(/i.test(formula)) continue;
      if (kind === 109 && call.context.isHiddenRow(range.sheet, row)) continue;
      if (isCellError(value)) return value;
      if (typeof value === 'number') total += value;
    }
  }
  return total;
};

const choose: FormulaFunction = (args, call) => {
  requireCount(args, 2, 3);
  const isTrue = toBoolean(valueOf(args[0], call));
  const chosen = args[isTrue ? 1 : 2];
  if (chosen === undefined) return false;
  return chosen ? call.operand(chosen) : 0;
};

const instead: FormulaFunction = (args, call) => {
  requireCount(args, 2, 2);
  try {
    const value = valueOf(args[0], call);
    if (!isCellError(value)) return value;
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
  }
  return valueOf(args[1], call);
};

const is = (test: (value: CellValue) => boolean): FormulaFunction => {
  return (args, call) => {
    requireCount(args, 1, 1);
    try {
      return test(valueOf(args[0], call));
    } catch (error) {
      if (error instanceof FormulaFault) return test(error.value);
      throw error;
    }
  };
};

/** By their names in capitals. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['SUM', aggregate(sum)],
  [
    'AVERAGE',
    aggregate((numbers) => (numbers.length > 0 ? sum(numbers) / numbers.length : cellError('#DIV/0!'))),
  ],
  [
    'MIN',
    aggregate((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  ],
  ['MAX', aggregate((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0))],
  ['COUNT', (args, call) => [...valuesIn(args, call)].filter((value) => typeof value === 'number').length],
  ['COUNTA', (args, call) => [...valuesIn(args, call)].filter((value) => value !== null).length],
  ['IF', choose],
  ['IFERROR', instead],
  ['AND', logical((values) => values.every(Boolean))],
  ['OR', logical((values) => values.some(Boolean))],
  ['NOT', ofValues(1, 1, ([value = null]) => !toBoolean(value))],
  ['TRUE', ofValues(0, 0, () => true)],
  ['FALSE', ofValues(0, 0, () => false)],
  ['ROUND', ofValues(2, 2, ([number = null, digits = null]) => rounded(toNumber(number), toNumber(digits)))],
  ['LEN', ofValues(1, 1, ([value = null]) => toText(value).length)],
  [
    'N',
    ofValues(1, 1, ([value = null]) =>
      typeof value === 'number' || isCellError(value) ? value : value === true ? 1 : 0,
    ),
  ],
  ['ROW', place('row')],
  ['COLUMN', place('column')],
  ['SUBTOTAL', subtotal],
  ['ISBLANK', is((value) => value === null)],
  ['ISNUMBER', is((value) => typeof value === 'number')],
  ['ISTEXT', is((value) => typeof value === 'string')],
  ['ISERROR', is(isCellError)],
]);
