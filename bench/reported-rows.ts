import type { RawRow } from '../src/forms/cell';

/** The forms that the clients of the bench report, and the cells of a row in their order. */
export const reportedForms = {
  schedule: ['seq', 'date', 'content', 'units', 'time'],
  statistics: ['seq', 'content', 'teachers', 'students', 'communities', 'observers', 'remarks'],
} as const;

export type ReportedForm = keyof typeof reportedForms;

/** What a unit reports with its nth push: `count` rows without a mistake, one of them new each time. */
export function reportedRows(form: ReportedForm, unit: string, push: number, count: number): RawRow[] {
  return Array.from({ length: count }, (_, at) => {
    const content = `${unit}第${String(at + 1)}场展示${at === push % count ? `（第${String(push)}次）` : ''}`;
    const common = { seq: at + 1, content };
    return form === 'schedule'
      ? { ...common, date: `5月${String(14 + (at % 7))}日`, units: '旅游学院', time: '9:00' }
      : {
          ...common,
          ...{ teachers: 20 + (at % 7), students: 100 + (at % 90), observers: 200 },
          ...{ communities: `双紫村${String(10 + (at % 40))}人`, remarks: null },
        };
  });
}
