import type { RawCell } from '../../../src/forms/cell';

type Row = Record<string, RawCell>;

/** A row of 附件1 without a mistake, but for what is given. */
export function scheduleRow(cells: Row = {}): Row {
  return { seq: 1, date: '5月14日', content: '技能大赛', units: '旅游学院', time: '9:00', ...cells };
}

/** A row of 附件2 without a mistake, but for what is given. */
export function statisticsRow(cells: Row = {}): Row {
  return {
    seq: 1,
    content: '技能大赛',
    teachers: 12,
    students: 120,
    communities: '双紫村50人',
    observers: 30,
    remarks: null,
    ...cells,
  };
}
