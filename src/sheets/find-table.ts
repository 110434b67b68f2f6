import { textOf } from '../forms/cell';
import type { Form } from '../forms/form';
import type { Issue } from '../forms/issue';
import { definitionOf } from '../forms/issue-catalogue';
import { isCheckResultHeader } from './check-result-header';
import { findUnitLine } from './find-unit-line';
import type { FoundTable, NoTable } from './found-table';
import { cellAt, endColumn, endRow, type Grid } from './grid';
import { assignHeaders, headerScore, type HeaderAssignment } from './match-header';
import { isSequenceHeader, tableEnd } from './table-end';

/** A header stands among the first rows; looking further would only mistake data for it. */
const searchedRows = 60;

interface Candidate {
  readonly row: number;
  /** Rows the header takes: 1, or 2 where its cells are split over two. */
  readonly height: 1 | 2;
  readonly assigned: readonly HeaderAssignment[];
}

/**
 * Finds a form's table by its header cells, wherever it stands and in whatever order its columns are.
 * Sources: rule `form.header-missing` / `form.header-changed`.
 */
export function findTable(grid: Grid, form: Form): FoundTable | NoTable {
  const best = bestHeader(grid, form);
  const found = new Map((best?.assigned ?? []).map((assignment) => [assignment.column.id, assignment]));
  const missing = form.columns.filter((column) => column.required && !found.has(column.id));
  if (!best || missing.length > 0)
    return { missing: missing.map(({ header, id }) => headerIssue('form.header-missing', id, { header })) };
  const columns = Object.fromEntries(
    [...found.values()].map(({ column, at }) => [column.id, grid.column + at]),
  );
  const firstRow = best.row + best.height;
  const end = tableEnd(grid, firstRow, columns, form);
  return {
    headerRow: best.row,
    firstRow,
    endRow: end.row,
    footer: end.footer,
    columns,
    resultColumn: freeColumn(grid, best.row, Math.max(...Object.values(columns)) + 1, end.row),
    unitLine: form.unitLine === undefined ? null : findUnitLine(grid, best.row),
    issues: changedHeaders(grid, best),
  };
}

function bestHeader(grid: Grid, form: Form): Candidate | null {
  let best: Candidate | null = null;
  const last = Math.min(endRow(grid), grid.row + searchedRows);
  // A header over two rows must fit better than any single row, or a blank row above would be taken for its part.
  for (const height of [1, 2] as const) {
    for (let row = grid.row; row < last; row += 1) {
      for (const texts of headerRuns(headerTexts(grid, row, height))) {
        const assigned = assignHeaders(texts, form.columns);
        const better = headerScore(assigned) > headerScore(best?.assigned ?? []);
        if (assigned.length >= 2 && better) best = { row, height, assigned };
      }
    }
  }
  return best;
}

/**
 * The header cells of a row as they may belong together: stretches without a gap, each from its 序号 on, since two
 * tables may stand side by side; then the whole row. What lies outside is blanked, so that places stay the same.
 */
function headerRuns(texts: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let open: string[] | null = null;
  texts.forEach((text, at) => {
    const blank = text.trim() === '';
    if (blank || isSequenceHeader(text)) open = null;
    if (blank) return;
    if (open === null) runs.push((open = texts.map(() => '')));
    open[at] = text;
  });
  return runs.length > 1 ? [...runs, texts] : [texts];
}

function headerTexts(grid: Grid, row: number, height: number): string[] {
  const width = endColumn(grid) - grid.column;
  return Array.from({ length: width }, (_, at) =>
    Array.from({ length: height }, (_, down) => {
      const raw = cellAt(grid, row + down, grid.column + at);
      return typeof raw === 'string' ? raw : '';
    }).join(''),
  );
}

function changedHeaders(grid: Grid, { row, height, assigned }: Candidate): Issue[] {
  const texts = headerTexts(grid, row, height);
  return assigned
    .filter(({ match, column }) => match !== 'exact' && column.type !== 'sequence')
    .map(({ column, at }) =>
      headerIssue('form.header-changed', column.id, {
        header: column.header,
        written: (texts[at] ?? '').trim().slice(0, 40),
      }),
    );
}

function headerIssue(
  code: 'form.header-missing' | 'form.header-changed',
  column: string,
  parameters: Issue['parameters'],
): Issue {
  return { code, severity: definitionOf(code).severity, row: null, column, parameters, fixes: [] };
}

/** The first column from `from` on that is ours already, or in which nothing stands beside the table. */
function freeColumn(grid: Grid, headerRow: number, from: number, end: number): number {
  for (let column = from; column < endColumn(grid); column += 1) {
    if (isCheckResultHeader(textOf(cellAt(grid, headerRow, column)))) return column;
    let blank = true;
    for (let row = headerRow; row < end && blank; row += 1) blank = textOf(cellAt(grid, row, column)) === '';
    if (blank) return column;
  }
  return Math.max(from, endColumn(grid));
}
