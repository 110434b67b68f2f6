import { formById, type Campaign } from '../forms/campaign';
import { chinaMinute } from './china-minute';
import type { LayoutRow, SheetLayout } from './layout';
import { bodyNumberStyle, bodyShortTextStyle, bodyTextStyle } from './official-style';
import { tableLayout } from './table-layout';
import { officialUnitName } from './unit-order';
import { withKeyColumn } from './with-key-column';

/** A version that is in the shared workbook. */
export interface LogEntry {
  readonly form: string;
  readonly unit: string;
  readonly version: number;
  /** 填报人 as typed. */
  readonly person?: string | null;
  /** The unit that pushed it: the unit itself or the office. */
  readonly by: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly rows: number;
  readonly zeroReport?: boolean;
}

export interface LogLayoutInput {
  readonly campaign: Campaign;
  /** In the order in which they are to stand: oldest first, so that new ones are added at the end. */
  readonly log: readonly LogEntry[];
}

const columns = [
  { id: 'receivedAt', header: '报送时间', width: 20, style: bodyShortTextStyle },
  { id: 'unit', header: '填报单位（部门）', width: 24, style: bodyTextStyle },
  { id: 'form', header: '报表', width: 29, style: bodyTextStyle },
  { id: 'version', header: '版本', width: 7, style: bodyNumberStyle },
  { id: 'rows', header: '行数', width: 9, style: bodyNumberStyle },
  { id: 'person', header: '填报人', width: 16, style: bodyTextStyle },
  { id: 'by', header: '报送方', width: 24, style: bodyTextStyle },
] as const;

/** 日志: the versions in the shared workbook, with who and when. */
export function logLayout({ campaign, log }: LogLayoutInput): SheetLayout {
  const layout = tableLayout({
    name: '日志',
    title: `${campaign.title['zh-CN']}报送日志`,
    columns,
    body: log.map((entry): LayoutRow => {
      const form = formById(campaign, entry.form);
      const person = entry.person?.trim() ?? '';
      return {
        cells: [
          { value: chinaMinute(entry.receivedAt), style: bodyShortTextStyle },
          { value: officialUnitName(campaign, entry.unit), style: bodyTextStyle },
          {
            value: form === undefined ? entry.form : `${form.label} ${form.name['zh-CN']}`,
            style: bodyTextStyle,
          },
          { value: entry.version, style: bodyNumberStyle },
          { value: entry.zeroReport === true ? '零报告' : entry.rows, style: bodyNumberStyle },
          { value: person === '' ? null : person, style: bodyTextStyle },
          { value: officialUnitName(campaign, entry.by), style: bodyTextStyle },
        ],
      };
    }),
    orientation: 'landscape',
  });
  return withKeyColumn(
    layout,
    {
      id: '_log',
      columns: columns.map(({ id }) => id),
      markedIn: 'unit',
      rows: log.map(({ form, unit, version }) => ({ key: `${form}/${unit}/${String(version)}` })),
    },
    columns.map(({ style }) => style),
  );
}
