import type { Campaign } from '../forms/campaign';
import type { RawRow } from '../forms/cell';
import type { Column, Form } from '../forms/form';
import type { Language } from '../forms/language';
import type { Area, LayoutRow, SheetLayout } from './layout';
import { bodyStyle } from './official-style';
import { tableLayout } from './table-layout';
import { officialUnitName } from './unit-order';

export interface FormLayoutInput {
  readonly campaign: Campaign;
  readonly form: Form;
  /** The id of the unit that fills it in. */
  readonly unit: string;
  /** Of the input prompts; what is printed is Chinese always. */
  readonly language: Language;
  /** Rows already there, as their cells are to be shown; 序号 is written by us. */
  readonly rows?: readonly RawRow[];
  /** Rows of the body at least, those given included. */
  readonly blankRows?: number;
}

/** A form to fill in, as printed: 附件1, title, 填报单位 line, header and rows with borders. */
export function formLayout(input: FormLayoutInput): SheetLayout {
  const { campaign, form, language, rows = [], blankRows = 20 } = input;
  const unit = officialUnitName(campaign, input.unit);
  const count = Math.max(rows.length, blankRows, 1);
  const table = tableLayout({
    name: form.label,
    mark: form.label,
    title: form.title,
    ...(form.unitLine === undefined ? {} : { line: form.unitLine + unit }),
    columns: form.columns,
    body: Array.from({ length: count }, (_, index) => bodyRow(form, rows[index], index)),
    orientation: form.orientation,
  });

  const firstRow = table.frozenRows;
  const body = (column: Column): Area => ({
    row: firstRow,
    column: form.columns.indexOf(column),
    rows: count,
    columns: 1,
  });
  return {
    ...table,
    validations: form.columns
      .filter((column) => column.type === 'units')
      .map((column) => ({
        area: body(column),
        values: campaign.units.map((candidate) => candidate.name['zh-CN']),
      })),
    prompts: form.columns.flatMap((column) =>
      column.prompt === undefined
        ? []
        : [{ area: body(column), title: column.label[language], text: column.prompt[language] }],
    ),
    cursor: {
      row: firstRow,
      column: Math.max(
        0,
        form.columns.findIndex((column) => column.type !== 'sequence'),
      ),
    },
  };
}

/** A row of the body; it has no height, so that it grows with what is typed. */
function bodyRow(form: Form, row: RawRow | undefined, index: number): LayoutRow {
  return {
    cells: form.columns.map((column) => {
      const given = row?.[column.id] ?? null;
      const value = column.type === 'sequence' ? (row === undefined ? null : index + 1) : given;
      return { value, style: bodyStyle(column, value) };
    }),
  };
}
