import type { RawRow } from '../../forms/cell';
import type { FormCheck } from '../../forms/check-form';
import type { CheckedRow } from '../../forms/check-row';
import { FormChecker } from '../../forms/form-checker';
import type { FormInput } from '../../forms/form-input';
import { findTable } from '../../sheets/find-table';
import { fingerprintRows } from '../../sheets/fingerprint-rows';
import type { Grid } from '../../sheets/grid';
import type { Issue } from '../../forms/issue';
import { readRows } from '../../sheets/read-rows';
import type { FormContext, SheetReading, TableReading } from './sheet-reading';

/** What is to be said of a form's rows beside the unit's other form. */
export type CompareRows = (rows: readonly RawRow[]) => readonly Issue[];

/**
 * Finds the table on a grid, reads its rows, checks and compares them. Pure. Rows that stand as they did in
 * `before`, a reading for the same context, are not parsed again.
 */
export function readSheet(
  grid: Grid,
  context: FormContext,
  compare: CompareRows,
  before: SheetReading | null,
): SheetReading {
  const { form } = context;
  const table = findTable(grid, form);
  if ('missing' in table) return { kind: 'no-table', grid, issues: table.missing };
  const { rows, sheetRows } = readRows(grid, table, form);
  const input = {
    ...context,
    rows,
    ...(table.unitLine === null ? {} : { reportingUnit: table.unitLine.text }),
  };
  const check = checkAgain(input, before?.kind === 'table' ? before : null);
  const compared = compare(rows);
  return {
    kind: 'table',
    grid,
    table,
    rows,
    sheetRows,
    check,
    compared,
    issues: [...table.issues, ...check.issues, ...compared],
    fingerprint: fingerprintRows(form, rows),
  };
}

/** The reading with a new comparison; itself where that says the same. */
export function compareAgain(reading: SheetReading, compare: CompareRows): SheetReading {
  if (reading.kind === 'no-table') return reading;
  const { table, check, rows } = reading;
  const compared = compare(rows);
  if (compared === reading.compared) return reading;
  return { ...reading, compared, issues: [...table.issues, ...check.issues, ...compared] };
}

function checkAgain(input: FormInput, before: TableReading | null): FormCheck {
  const known: CheckedRow[] = [];
  input.rows.forEach((row, at) => {
    const old = before?.rows[at];
    const checked = before?.check.rows[at];
    if (old !== undefined && checked !== undefined && sameRow(old, row)) known[at] = checked;
  });
  const checker = new FormChecker(input, known);
  return { rows: checker.checkedRows(), issues: checker.issues() };
}

function sameRow(one: RawRow, other: RawRow): boolean {
  const columns = Object.keys(one);
  return (
    columns.length === Object.keys(other).length && columns.every((column) => one[column] === other[column])
  );
}
