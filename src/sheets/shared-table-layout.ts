import type { Campaign } from '../forms/campaign';
import type { Form } from '../forms/form';
import { canonicalCell, type CanonicalRow } from './canonical-cell';
import { chinaMinute } from './china-minute';
import type { LayoutRow, SheetLayout } from './layout';
import { bodyNumberStyle, bodyShortTextStyle, bodyStyle, bodyTextStyle } from './official-style';
import { tableLayout } from './table-layout';
import { officialUnitName } from './unit-order';
import { withKeyColumn } from './with-key-column';

/** One row of a unit's version that is in the shared workbook. */
export interface SharedRow extends CanonicalRow {
  /** The id of the unit. */
  readonly unit: string;
  readonly version: number;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** By which the row is found again; absent where rows are known by their place among the unit's. */
  readonly key?: string;
}

export interface SharedTableInput {
  readonly campaign: Campaign;
  readonly form: Form;
  /** In the order in which they are to stand; the rows of a unit together. */
  readonly entries: readonly SharedRow[];
}

/**
 * The managed sheet of a form in the shared workbook: 填报单位 before the form's columns, 版本 and 报送时间 after
 * them, the rows' keys in a hidden last column. 序号 counts within the unit, as on the unit's own form, so that one unit's push renumbers no other's rows.
 */
export function sharedTableLayout({ campaign, form, entries }: SharedTableInput): SheetLayout {
  const numbers = numbersWithinUnits(entries);
  const body = entries.map((entry, index): LayoutRow => {
    const number = numbers[index] ?? 0;
    return {
      cells: [
        { value: officialUnitName(campaign, entry.unit), style: bodyTextStyle },
        ...form.columns.map((column) =>
          column.type === 'sequence'
            ? { value: number, style: bodyNumberStyle }
            : canonicalCell(column, entry),
        ),
        { value: entry.version, style: bodyNumberStyle },
        { value: chinaMinute(entry.receivedAt), style: bodyShortTextStyle },
      ],
    };
  });
  const layout = tableLayout({
    name: form.label,
    mark: form.label,
    title: form.title,
    columns: [
      { header: '填报单位（部门）', width: 18 },
      ...form.columns.map(({ header, width }) => ({ header, width })),
      { header: '版本', width: 6 },
      { header: '报送时间', width: 20 },
    ],
    body,
    // Three columns more than the printed form: only across the long side does it stay readable.
    orientation: 'landscape',
  });
  return withKeyColumn(
    layout,
    {
      id: form.id,
      columns: ['_unit', ...form.columns.map(({ id }) => id), '_version', '_receivedAt'],
      markedIn: '_unit',
      rows: entries.map(({ key, unit }, index) => ({ key: key ?? `${unit}/${String(numbers[index])}` })),
    },
    [bodyTextStyle, ...form.columns.map((column) => bodyStyle(column)), bodyNumberStyle, bodyShortTextStyle],
  );
}

function numbersWithinUnits(entries: readonly SharedRow[]): number[] {
  const counts = new Map<string, number>();
  return entries.map(({ unit }) => {
    const number = (counts.get(unit) ?? 0) + 1;
    counts.set(unit, number);
    return number;
  });
}
