import { cellError, type CellValue } from '../cell-content';
import type { Area } from '../../../../src/sheets/layout';
import { areaBetween, holds, lastColumn, lastRow, sheetColumns, sheetRows } from '../areas';
import type { FormulaContext } from './formula-context';
import { functions } from './functions';
import { scalar } from './scalar';
import { compareValues, FormulaFault, toNumber, toText, type Operand } from './operand';
import type { BinaryOperator, Formula } from './parse-formula';
import type { Corner, Reference } from './reference';

/** The value of a formula in a cell: a reference to a blank cell is 0. */
export function evaluateFormula(formula: Formula, context: FormulaContext): CellValue {
  try {
    return scalar(evaluate(formula, context), context) ?? 0;
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
}

export function evaluate(formula: Formula, context: FormulaContext): Operand {
  switch (formula.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return formula.value;
    case 'error':
      return cellError(formula.error);
    case 'reference':
      return rangeOf(formula.reference, context);
    case 'name': {
      const named = context.name(formula.name, context.at.sheet);
      return named ? evaluate(named, { ...context, offset: { rows: 0, columns: 0 } }) : cellError('#NAME?');
    }
    case 'sign': {
      const of = scalar(evaluate(formula.of, context), context);
      return formula.sign === '-' ? -toNumber(of) || 0 : of;
    }
    case 'percent':
      return toNumber(scalar(evaluate(formula.of, context), context)) / 100;
    case 'binary':
      return operate(
        formula.operator,
        scalar(evaluate(formula.left, context), context),
        scalar(evaluate(formula.right, context), context),
      );
    case 'call': {
      const call = functions.get(formula.name);
      if (!call) return cellError('#NAME?');
      return call(formula.arguments, { context, operand: (argument) => evaluate(argument, context) });
    }
  }
}

function operate(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case '&':
      return toText(left) + toText(right);
    case '=':
      return compareValues(left, right) === 0;
    case '<>':
      return compareValues(left, right) !== 0;
    case '<':
      return compareValues(left, right) < 0;
    case '>':
      return compareValues(left, right) > 0;
    case '<=':
      return compareValues(left, right) <= 0;
    case '>=':
      return compareValues(left, right) >= 0;
    default:
      return calculate(operator, toNumber(left), toNumber(right));
  }
}

function calculate(operator: '+' | '-' | '*' | '/' | '^', left: number, right: number): CellValue {
  if (operator === '/' && right === 0) return cellError('#DIV/0!');
  if (operator === '^' && left === 0 && right < 0) return cellError('#DIV/0!');
  if (operator === '^' && left === 0 && right === 0) return cellError('#NUM!');
  const result = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': left / right,
    '^': left ** right,
  }[operator];
  return Number.isFinite(result) ? result || 0 : cellError('#NUM!');
}

function rangeOf(reference: Reference, context: FormulaContext): Operand {
  const sheet = reference.sheet === null ? context.at.sheet : context.sheetNamed(reference.sheet);
  if (sheet === null) return cellError('#REF!');
  const first = moved(reference.first, context);
  const last = moved(reference.last, context);
  const area = areaOf(reference.shape, first, last);
  const isInside = holds(
    { row: 0, column: 0, rows: sheetRows, columns: sheetColumns },
    area.row,
    area.column,
  );
  return isInside && lastRow(area) < sheetRows && lastColumn(area) < sheetColumns
    ? { sheet, area }
    : cellError('#REF!');
}

type Place = Pick<Corner, 'row' | 'column'>;

function moved(corner: Corner, { offset }: FormulaContext): Place {
  return {
    row: corner.row + (corner.rowFixed ? 0 : offset.rows),
    column: corner.column + (corner.columnFixed ? 0 : offset.columns),
  };
}

function areaOf(shape: Reference['shape'], first: Place, last: Place): Area {
  const [top, bottom] = [Math.min(first.row, last.row), Math.max(first.row, last.row)];
  const [left, right] = [Math.min(first.column, last.column), Math.max(first.column, last.column)];
  if (shape === 'columns') return areaBetween(0, left, sheetRows - 1, right);
  if (shape === 'rows') return areaBetween(top, 0, bottom, sheetColumns - 1);
  return areaBetween(top, left, bottom, right);
}
