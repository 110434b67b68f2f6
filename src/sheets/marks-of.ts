import { briefOf } from '../forms/describe-issue';
import type { FormCheck } from '../forms/check-form';
import type { Form } from '../forms/form';
import type { Issue } from '../forms/issue';
import type { Language } from '../forms/language';
import type { Severity } from '../forms/severity';
import { checkResultHeader } from './check-result-header';
import type { FoundTable } from './found-table';
import type { CellMark, RowMarks, SheetMarks } from './marks';

/** Signs beside the colours, so that a mark can be told without them. */
const signs: Readonly<Record<Severity, string>> = { error: '✕', warning: '！', info: 'ⓘ' };

/** Whether a text of the 校验结果 column is one that we have written. */
export function startsWithSign(text: string): boolean {
  return Object.values(signs).some((sign) => text.startsWith(`${sign} `));
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

export interface MarksInput {
  readonly form: Form;
  readonly check: Pick<FormCheck, 'issues'>;
  readonly table: FoundTable;
  /** The sheet's row of each form row. */
  readonly sheetRows: readonly number[];
  readonly language: Language;
  /** Sheet rows to say something of, blank ones included; absent: all rows that have issues. */
  readonly only?: readonly number[];
}

/** What to show in a sheet for a check: colours over cells, and in 校验结果 a few words a row. */
export function marksOf({ form, check, table, sheetRows, language, only }: MarksInput): SheetMarks {
  const byRow = new Map<number, Issue[]>();
  for (const issue of check.issues) {
    const sheetRow = issue.row === null ? undefined : sheetRows[issue.row];
    if (sheetRow !== undefined) byRow.set(sheetRow, [...(byRow.get(sheetRow) ?? []), issue]);
  }
  const rows = only ?? [...byRow.keys()].sort((a, b) => a - b);
  return {
    resultColumn: table.resultColumn,
    headerRow: table.headerRow,
    header: checkResultHeader[language],
    rows: rows.map((row) => rowMarks(row, byRow.get(row) ?? [], { form, table, language })),
  };
}

function rowMarks(
  row: number,
  issues: readonly Issue[],
  { form, table, language }: Pick<MarksInput, 'form' | 'table' | 'language'>,
): RowMarks {
  const sorted = [...issues].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const cells = new Map<number, CellMark>();
  const words: string[] = [];
  for (const issue of sorted) {
    const column = issue.column === null ? undefined : table.columns[issue.column];
    if (column !== undefined && !cells.has(column))
      cells.set(column, { row, column, severity: issue.severity });
    const label = form.columns.find(({ id }) => id === issue.column)?.label[language];
    const colon = language === 'zh-CN' ? '：' : ': ';
    words.push(
      `${signs[issue.severity]} ${label === undefined ? '' : label + colon}${briefOf(issue, language)}`,
    );
  }
  return {
    row,
    cells: [...cells.values()],
    text: [...new Set(words)].join(language === 'zh-CN' ? '；' : '; '),
  };
}
