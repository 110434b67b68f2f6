import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OpenPane } from './support/open-pane';
import { until } from './support/until';

let pane: OpenPane;

beforeEach(async () => {
  pane = new OpenPane();
  await pane.signIn();
  await pane.insert('statistics');
});

afterEach(() => pane.close());

/** Types two activities, the teachers of the second as a formula of the first's. */
async function fillWithFormula(): Promise<{ sheet: string; row: number; column: number }> {
  const row = pane.reading('statistics').table.firstRow;
  await pane.fill(
    [
      ['技能大赛', '10', '200', '双紫村50人', '0', ''],
      ['成果展', `=C${String(row + 1)}*2`, '30', '无', '0', ''],
    ],
    'statistics',
  );
  return { sheet: pane.sheet('statistics').id, row, column: 2 };
}

const teachers = (): unknown[] => pane.reading('statistics').rows.map((row) => row['teachers']);

describe('a form with a formula in it', () => {
  it('is read with what the formula says after an edit in another row', async () => {
    const { sheet, row, column } = await fillWithFormula();
    expect(teachers()).toEqual([10, 20]);
    await pane.host.user.type(sheet, { row, column }, '15');
    await until(() => teachers()[1] === 30, 'the second row follows');
  });

  it('is read again before it is reported: what it says may have changed unheard', async () => {
    const { sheet, row, column } = await fillWithFormula();
    // As a recalculation does of which the program tells nobody.
    await pane.host.apply(sheet, [{ kind: 'write', at: { row, column }, values: [[40]] }]);
    await pane.desk('statistics').sync.push(true);
    expect(pane.gateway.pushes[0]?.request.rows.map((sent) => sent['teachers'])).toEqual([40, 80]);
  });
});
