import { unitById, type Campaign } from '../forms/campaign';
import type { Form } from '../forms/form';
import type { Language } from '../forms/language';
import { canonicalCell, totalCell, type CanonicalRow } from './canonical-cell';
import { fitHeight } from './fit-height';
import type { LayoutCell, LayoutRow, SheetLayout } from './layout';
import { bodyNumberStyle, bodyTextStyle, headerStyle } from './official-style';
import { tableLayout } from './table-layout';

export interface ConsolidatedRow extends CanonicalRow {
  /** The id of the unit. */
  readonly unit: string;
}

export interface ConsolidatedLayoutInput {
  readonly campaign: Campaign;
  readonly form: Form;
  /** Of the note that stands in an empty table; what is official is Chinese always. */
  readonly language: Language;
  /** In any order; they are laid out unit by unit as the campaign lists them, each unit's rows in their order. */
  readonly rows: readonly ConsolidatedRow[];
  /** Column id → people, for columns of counts and communities. */
  readonly totals: Readonly<Record<string, number>>;
}

const nothing = { 'zh-CN': '还没有单位报送。', 'en-US': 'No unit has reported yet.' };
const unitWidth = 18;

/** 汇总: all units' rows of a form in one official table, numbered through, with totals. */
export function consolidatedLayout(input: ConsolidatedLayoutInput): SheetLayout {
  const { campaign, form, language, rows, totals } = input;
  const columns = form.columns.filter((column) => column.type !== 'sequence');
  const widths = [6, unitWidth, ...columns.map((column) => column.width)];
  const order = new Map(campaign.units.map((unit, index) => [unit.id, index]));
  const place = (row: ConsolidatedRow): number => order.get(row.unit) ?? order.size;
  const sorted = [...rows].sort((one, other) => place(one) - place(other));

  const fitted = (cells: readonly LayoutCell[]): LayoutRow => ({
    height: fitHeight(
      cells.map(({ value, style }, index) => ({
        text: String(value ?? ''),
        width: widths[index] ?? 10,
        style,
      })),
      26,
    ),
    cells,
  });
  const body = sorted.map((row, index) =>
    fitted([
      { value: index + 1, style: bodyNumberStyle },
      { value: unitById(campaign, row.unit)?.name['zh-CN'] ?? row.unit, style: bodyTextStyle },
      ...columns.map((column) => canonicalCell(column, row)),
    ]),
  );
  if (body.length === 0)
    body.push(
      fitted(
        widths.map((_, index) => ({ value: index === 1 ? nothing[language] : null, style: bodyTextStyle })),
      ),
    );
  if (columns.some((column) => totals[column.id] !== undefined))
    body.push(
      fitted([
        { value: null, style: bodyNumberStyle },
        { value: '合计', style: { ...headerStyle } },
        ...columns.map((column) => totalCell(column, totals)),
      ]),
    );

  return tableLayout({
    name: `${form.label}汇总`,
    mark: form.label,
    title: `${form.title}（汇总）`,
    columns: [
      { header: '序号', width: 6 },
      { header: '填报单位（部门）', width: unitWidth },
      ...columns.map(({ header, width }) => ({ header, width })),
    ],
    body,
    orientation: form.orientation,
  });
}
