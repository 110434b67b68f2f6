import { expect } from '@jest/globals';
import { isLongRun } from '../../property-runs';
import type { Demo, DemoUnit } from './demo';

/** What the unit at this place types into 附件2, so that each total is known. */
export const counted = (place: number) => ({
  teachers: 10 + place,
  observers: 3 * place,
  students: 30 + place,
});

/** Each unit types for seconds: but for long runs, three of them do, the office’s own people among them. */
export const atTheComputer = (unit: DemoUnit): boolean =>
  isLongRun || ['publicity', 'tourism', 'veterans'].includes(unit.id);

/** Reports what a clerk at the computer would have typed, without the program. */
export async function reportElsewhere(demo: Demo, unit: DemoUnit, place: number): Promise<void> {
  const client = await demo.signIn(unit.id, `填报人${String(place + 1)}`);
  const { teachers, observers, students } = counted(place);
  const contest = `${unit.name}技能大赛`;
  const show = `${unit.name}成果展`;
  const rows = {
    schedule: [
      { date: '5月14日', content: contest, units: '旅游学院', time: '上午9:00-11:00' },
      { date: '5月15日—16日', content: show, units: unit.name },
    ],
    statistics: [
      { content: contest, teachers, students: 200, communities: '双紫村50人', observers },
      { content: show, teachers: 5, students, communities: '无', observers: 0, remarks: '与社区合办' },
    ],
  };
  for (const form of ['schedule', 'statistics'] as const)
    expect((await client.push(`${form}/${unit.id}`, { rows: rows[form] })).status).toBe(200);
}
