import { describe, expect, it } from '@jest/globals';
import { formById, unitById } from '../../src/forms/campaign';
import { sequenceColumn } from '../../src/forms/form';
import { CampaignError, parseCampaign } from '../../src/forms/parse-campaign';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

type Json = Record<string, unknown>;

function mistakesAt(path: readonly (string | number)[], value: unknown): readonly string[] {
  const campaign = JSON.parse(JSON.stringify(demoCampaign)) as Json;
  let place = campaign;
  for (const step of path.slice(0, -1)) place = place[step] as Json;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  try {
    parseCampaign(JSON.stringify(campaign));
    return [];
  } catch (error) {
    if (error instanceof CampaignError) return error.mistakes;
    throw error;
  }
}

describe('a mistake in a campaign file is told with its path and in words', () => {
  it.each([
    [['period', 'end'], '2023-05-13', 'period.end: lies before period.start'],
    [['office'], 'nobody', 'office: no unit has the id "nobody"'],
    [['units', 1, 'id'], 'publicity', 'units.1.id: "publicity" is used twice'],
    [['units', 2, 'aliases'], ['团委'], 'units.4.aliases: "团委" already names units.2'],
    [['activities', 0, 'leads'], ['tourism', 'nobody'], 'activities.0.leads.1: no unit has the id "nobody"'],
    [['forms', 1, 'id'], 'schedule', 'forms.1.id: "schedule" is used twice'],
    [['forms', 1, 'plan', 'form'], 'budget', 'forms.1.plan.form: no form has the id "budget"'],
    [
      ['forms', 1, 'plan', 'column'],
      'teachers',
      'forms.1.plan.column: not both forms have a column "teachers"',
    ],
    [['forms', 0, 'columns', 2, 'id'], 'date', 'forms.0.columns.2.id: "date" is used twice'],
    [['forms', 0, 'duplicateBy'], ['date', 'place'], 'forms.0.duplicateBy.1: no column has the id "place"'],
    [['forms', 1, 'allZero'], ['pupils'], 'forms.1.allZero.0: no column has the id "pupils"'],
    [['forms', 1, 'remarkColumn'], 'notes', 'forms.1.remarkColumn: no column has the id "notes"'],
    [['units', 0, 'id'], 'Publicity', 'units.0.id: an id is lower-case letters, digits and hyphens'],
    [['forms', 0, 'columns', 1, 'id'], 'da-te', 'forms.0.columns.1.id: a column id is letters and digits'],
  ] as const)('at %p', (path, value, mistake) => {
    expect(mistakesAt(path, value)).toContain(mistake);
  });

  it.each([
    [['title'], undefined],
    [['title', 'en-US'], ''],
    [['theme', 'zh-CN'], 5],
    [['notice', 'number'], ''],
    [['notice', 'issued'], '2023-02-30'],
    [['period', 'start'], '5月14日'],
    [['units'], []],
    [['units', 0, 'id'], '1st'],
    [['units', 0, 'id'], `a${'b'.repeat(64)}`],
    [['units', 0, 'aliases'], ['']],
    [['units', 0, 'headcount'], { teachers: -1 }],
    [['units', 0, 'headcount'], { students: 1.5 }],
    [['units', 0, 'headcount'], { pupils: 3 }],
    [['units', 0, 'nickname'], '宣'],
    [['activities', 0, 'leads'], []],
    [['activities', 0, 'keywords'], ['']],
    [['activities', 0, 'color'], 'red'],
    [['forms'], []],
    [['forms', 0, 'label'], ''],
    [['forms', 0, 'label'], '附'.repeat(21)],
    [['forms', 0, 'title'], ''],
    [['forms', 0, 'id'], '附件1'],
    [['forms', 0, 'orientation'], 'square'],
    [['forms', 1, 'unitLine'], ''],
    [['forms', 1, 'allZero'], ['']],
    [['forms', 0, 'color'], 'red'],
    [['forms', 0, 'columns'], [demoCampaign.forms[0]?.columns[0]]],
    [['forms', 0, 'columns', 1, 'header'], ''],
    [['forms', 0, 'columns', 1, 'headerAliases'], ['']],
    [['forms', 0, 'columns', 1, 'width'], 1],
    [['forms', 0, 'columns', 1, 'width'], 121],
    [['forms', 0, 'columns', 1, 'required'], 'yes'],
    [['forms', 0, 'columns', 1, 'id'], '1st'],
    [['forms', 0, 'columns', 1, 'id'], 'a'.repeat(65)],
    [['forms', 0, 'columns', 1, 'color'], 'red'],
  ] as const)('%p can’t be %p', (path, value) => {
    const mistakes = mistakesAt(path, value);
    expect(mistakes.some((mistake) => mistake.startsWith(path.slice(0, -1).join('.')))).toBe(true);
    expect(mistakes.every((mistake) => /^[-\w.()]+: .+/.test(mistake))).toBe(true);
  });

  it.each([
    [['units', 0, 'headcount'], { teachers: 0, students: 3000 }],
    [['units', 0, 'id'], `publicity`],
    [['forms', 0, 'columns', 1, 'width'], 2],
    [['forms', 0, 'columns', 1, 'width'], 120],
    [['contact'], { name: '某办公室', phone: '' }],
    [['contact'], {}],
    [['activities'], []],
    [['period'], { start: '2023-05-14', end: '2023-05-14' }],
  ] as const)('but %p may be %p', (path, value) => {
    expect(mistakesAt(path, value)).toEqual([]);
  });

  it('all at once, joined in the message', () => {
    try {
      parseCampaign('{"id":"x"}');
    } catch (error) {
      expect(error).toBeInstanceOf(CampaignError);
      expect(error).toMatchObject({ name: 'CampaignError' });
      const { message, mistakes } = error as CampaignError;
      expect(mistakes.length).toBeGreaterThan(5);
      expect(message).toBe(mistakes.join('; '));
      return;
    }
    throw new Error('accepted');
  });

  it('of the file as a whole', () => {
    expect(() => parseCampaign('[]')).toThrow('(root): ');
    expect(() => parseCampaign('')).toThrow('not valid JSON: ');
  });
});

describe('a campaign file', () => {
  it('may begin with a byte order mark', () => {
    expect(parseCampaign(`\uFEFF${JSON.stringify(demoCampaign)}`)).toEqual(demoCampaign);
  });

  it('may leave out what has a usual value', () => {
    const [unit] = demoCampaign.units;
    const bare = JSON.parse(JSON.stringify(demoCampaign)) as {
      units: Json[];
      activities: Json[];
      forms: Json[];
    };
    for (const key of ['aliases']) Reflect.deleteProperty(bare.units[0] ?? {}, key);
    for (const key of ['partners', 'keywords', 'description'])
      Reflect.deleteProperty(bare.activities[0] ?? {}, key);
    for (const key of ['duplicateBy']) Reflect.deleteProperty(bare.forms[0] ?? {}, key);
    const read = parseCampaign(JSON.stringify(bare));
    expect(read.units[0]).toEqual({ ...unit, aliases: [] });
    expect(read.activities[0]).toMatchObject({ partners: [], keywords: [] });
    expect(read.forms[0]).toMatchObject({ duplicateBy: [], allZero: [] });
  });
});

describe('what a campaign holds is found by id', () => {
  it('and nothing by an id it does not have', () => {
    expect(unitById(demoCampaign, 'tourism')?.name['zh-CN']).toBe('旅游学院');
    expect(unitById(demoCampaign, '旅游学院')).toBeUndefined();
    expect(formById(demoCampaign, 'statistics')).toBe(statistics);
    expect(formById(demoCampaign, '附件2')).toBeUndefined();
    expect(sequenceColumn(schedule)?.id).toBe('seq');
    expect(sequenceColumn({ ...schedule, columns: schedule.columns.slice(1) })).toBeUndefined();
  });
});
