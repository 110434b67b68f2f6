import { formById, type Campaign } from '../forms/campaign';
import { chinaMinute } from './china-minute';
import type { LayoutCell, LayoutRow, SheetLayout } from './layout';
import { bodyNumberStyle, bodyShortTextStyle, bodyTextStyle } from './official-style';
import { tableLayout } from './table-layout';
import { officialUnitName } from './unit-order';
import { withKeyColumn } from './with-key-column';

/** How one unit stands with one form; an entry of the office's board is one. */
export interface StatusEntry {
  readonly unit: string;
  readonly form: string;
  /** Null before the first version. */
  readonly version: number | null;
  /** ISO 8601; null before the first version. */
  readonly receivedAt: string | null;
  readonly rows: number;
  readonly zeroReport: boolean;
  readonly timeliness: 'on-time' | 'late' | 'missing' | 'open';
  readonly daysLate: number;
  /** 0 to 1; null before the first version. */
  readonly completeness: number | null;
  readonly warnings: number;
  readonly returned: boolean;
}

export interface StatusLayoutInput {
  readonly campaign: Campaign;
  /** In the order in which they are to stand. */
  readonly board: readonly StatusEntry[];
  /** ISO 8601; when the sheet was made. */
  readonly generatedAt?: string;
}

const columns = [
  { id: 'unit', header: '填报单位（部门）', width: 22 },
  { id: 'form', header: '报表', width: 29 },
  { id: 'state', header: '状态', width: 11 },
  { id: 'version', header: '版本', width: 6 },
  { id: 'rows', header: '行数', width: 6 },
  { id: 'receivedAt', header: '报送时间', width: 20 },
  { id: 'deadline', header: '截止日期', width: 13 },
  { id: 'timeliness', header: '是否按时', width: 12 },
  { id: 'daysLate', header: '逾期天数', width: 10 },
  { id: 'completeness', header: '完整度', width: 9 },
  { id: 'warnings', header: '提醒', width: 6 },
] as const;

/** 填报情况: unit × form, what is not yet reported as visible as what is; a row is known by both. */
export function statusLayout({ campaign, board, generatedAt }: StatusLayoutInput): SheetLayout {
  const layout = tableLayout({
    name: '填报情况',
    title: `${campaign.title['zh-CN']}填报情况`,
    ...(generatedAt === undefined ? {} : { line: `更新时间：${chinaMinute(generatedAt)}（北京时间）` }),
    columns,
    body: board.map((entry) => row(campaign, entry)),
    orientation: 'landscape',
  });
  return withKeyColumn(
    layout,
    {
      id: '_status',
      columns: columns.map(({ id }) => id),
      markedIn: 'unit',
      // What still has to be done stands out.
      emphasised: { column: 'state', texts: ['未报', '退回修改'] },
      lineAbove: generatedAt !== undefined,
      rows: board.map(({ unit, form }) => ({ key: `${unit}/${form}` })),
    },
    columns.map(() => bodyTextStyle),
  );
}

function row(campaign: Campaign, entry: StatusEntry): LayoutRow {
  const form = formById(campaign, entry.form);
  const reported = entry.version !== null;
  const text = (value: string, style = bodyTextStyle): LayoutCell => ({
    value: value === '' ? null : value,
    style,
  });
  const number = (value: number | null): LayoutCell => ({ value, style: bodyNumberStyle });
  return {
    cells: [
      text(officialUnitName(campaign, entry.unit)),
      text(form === undefined ? entry.form : `${form.label} ${form.name['zh-CN']}`),
      text(stateOf(entry), bodyShortTextStyle),
      number(entry.version),
      number(reported ? entry.rows : null),
      text(entry.receivedAt === null ? '' : chinaMinute(entry.receivedAt), bodyShortTextStyle),
      text(form?.deadline ?? '', bodyShortTextStyle),
      text(timelinessOf(entry), bodyShortTextStyle),
      number(entry.timeliness === 'open' ? null : entry.daysLate),
      { value: entry.completeness, style: { ...bodyNumberStyle, numberFormat: '0%' } },
      number(reported ? entry.warnings : null),
    ],
  };
}

function stateOf(entry: StatusEntry): string {
  if (entry.returned) return '退回修改';
  if (entry.version === null) return '未报';
  return entry.zeroReport ? '零报告' : '已报';
}

function timelinessOf(entry: StatusEntry): string {
  switch (entry.timeliness) {
    case 'on-time':
      return '按时';
    case 'late':
      return '逾期报送';
    case 'missing':
      return '逾期未报';
    case 'open':
      return '未到期';
  }
}
