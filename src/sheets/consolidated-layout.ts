import type { Campaign } from '../forms/campaign';
import type { Form } from '../forms/form';
import type { Language } from '../forms/language';
import { canonicalCell, type CanonicalRow } from './canonical-cell';
import type { LayoutRow, SheetLayout } from './layout';
import { bodyNumberStyle, bodyTextStyle, totalStyle } from './official-style';
import { tableLayout } from './table-layout';
import { inUnitOrder, officialUnitName } from './unit-order';

export interface ConsolidatedRow extends CanonicalRow {
  /** The id of the unit. */
  readonly unit: string;
}

export interface ConsolidatedLayoutInput {
  readonly campaign: Campaign;
  readonly form: Form;
  /** Of the note that stands in an empty table; what is official is Chinese always. */
  readonly language: Language;
  /** Laid out unit by unit as the campaign lists them; the rows of one unit keep their order. */
  readonly rows: readonly ConsolidatedRow[];
  /** Column id → people, for columns of counts and communities. */
  readonly totals: Readonly<Record<string, number>>;
}

const nothing = { 'zh-CN': '还没有单位报送。', 'en-US': 'No unit has reported yet.' };

/** 汇总: all units' rows of a form in one official table, numbered through, with totals. */
export function consolidatedLayout(input: ConsolidatedLayoutInput): SheetLayout {
  const { campaign, form, language, rows, totals } = input;
  const columns = form.columns.filter((column) => column.type !== 'sequence');
  const body = inUnitOrder(campaign, rows).map((row, index): LayoutRow => ({
    cells: [
      { value: index + 1, style: bodyNumberStyle },
      { value: officialUnitName(campaign, row.unit), style: bodyTextStyle },
      ...columns.map((column) => canonicalCell(column, row)),
    ],
  }));
  if (body.length === 0) body.push(noteRow(nothing[language], columns.length + 2));
  if (columns.some((column) => totals[column.id] !== undefined))
    body.push({
      cells: [
        { value: null, style: totalStyle },
        { value: '合计', style: totalStyle },
        ...columns.map((column) => ({ value: totals[column.id] ?? null, style: totalStyle })),
      ],
    });

  return tableLayout({
    name: `${form.label}汇总`,
    mark: form.label,
    title: `${form.title}（汇总）`,
    columns: [
      { header: '序号', width: 6 },
      { header: '填报单位（部门）', width: 18 },
      ...columns.map(({ header, width }) => ({ header, width })),
    ],
    body,
    orientation: form.orientation,
  });
}

function noteRow(note: string, columns: number): LayoutRow {
  return {
    cells: Array.from({ length: columns }, (_, column) => ({
      value: column === 1 ? note : null,
      style: bodyTextStyle,
    })),
  };
}
