import type { Campaign } from './campaign';
import { isBlank, textOf, type RawCell, type RawRow } from './cell';
import type { CellFinding, ParsedCell } from './cell-type';
import type { Column, Form } from './form';
import type { CellPatch, Fix, Issue } from './issue';
import { definitionOf } from './issue-catalogue';
import { parseCell } from './parse-cell';

/** A row, read. A blank row has no cells and no issues. */
export interface CheckedRow {
  readonly blank: boolean;
  readonly cells: Readonly<Record<string, ParsedCell>>;
  readonly issues: readonly Issue[];
}

/** One list for all the rows there is nothing to say of. */
const noIssues: readonly Issue[] = [];

/** Reads one row by itself, whatever stands in the others; `at` is its number, from 0. */
export function checkRow(row: RawRow, at: number, form: Form, campaign: Campaign): CheckedRow {
  if (form.columns.every(({ id, type }) => type === 'sequence' || isBlank(row[id])))
    return { blank: true, cells: {}, issues: noIssues };
  const cells: Record<string, ParsedCell> = {};
  let issues: Issue[] | null = null;
  const context = { campaign };
  for (const column of form.columns) {
    if (column.type === 'sequence') continue;
    const raw = row[column.id] ?? null;
    const parsed = parseCell(column, raw, context);
    cells[column.id] = parsed;
    for (const finding of parsed.findings)
      (issues ??= []).push(issueOf(finding, { row, at, column, parsed, form }));
  }
  return { blank: false, cells, issues: issues ?? noIssues };
}

interface Place {
  readonly row: RawRow;
  readonly at: number;
  readonly column: Column;
  readonly parsed: ParsedCell;
  readonly form: Form;
}

function issueOf(finding: CellFinding, place: Place): Issue {
  const { row, at, column, parsed, form } = place;
  const raw = row[column.id] ?? null;
  const written = parsed.value === null ? parsed.canonical : textOf(raw);
  const timeColumn = form.columns.find(({ type }) => type === 'time');
  return {
    code: finding.code,
    severity: definitionOf(finding.code).severity,
    row: at,
    column: column.id,
    parameters: {
      column: column.label['zh-CN'],
      written: shorten(written),
      ...(timeColumn ? { timeColumn: timeColumn.label['zh-CN'] } : {}),
      ...finding.parameters,
    },
    fixes: (finding.replacements ?? []).flatMap((text): Fix[] => {
      const patches = patchesOf(finding, text, { raw, place, timeColumn });
      return patches ? [{ patches }] : [];
    }),
  };
}

function patchesOf(
  finding: CellFinding,
  text: string,
  { raw, place, timeColumn }: { raw: RawCell; place: Place; timeColumn: Column | undefined },
): readonly CellPatch[] | null {
  const { row, at: index, column } = place;
  const after = column.type === 'count' && /^\d+$/.test(text) ? Number(text) : text;
  const patch: CellPatch = { row: index, column: column.id, before: raw, after };
  if (finding.timeOfDay === undefined) return [patch];
  // A time already written is nobody's to replace.
  if (!timeColumn || !isBlank(row[timeColumn.id])) return null;
  const moved: CellPatch = {
    row: index,
    column: timeColumn.id,
    before: row[timeColumn.id] ?? null,
    after: finding.timeOfDay,
  };
  return [patch, moved];
}

/** Long cells are quoted by their beginning. */
function shorten(text: string): string {
  if (text.length <= 40) return text;
  const characters = [...text.slice(0, 200)];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
}
