import { describe, expect, it } from '@jest/globals';
import { isOutsideBody } from '../../src/forms/cell-types/outside-body';
import { mentionUnits } from '../../src/forms/cell-types/unit-mentions';
import { formatUnits } from '../../src/forms/cell-types/units-value';
import { parseUnits } from '../../src/forms/cell-types/units';
import { demoCampaign } from '../demo-campaign';

const parse = (raw: string) => parseUnits(raw, { campaign: demoCampaign });

describe('the names in a cell are told apart, with the roles written for them', () => {
  it.each([
    ['甲院', [['甲院', null]]],
    [
      '甲院、乙处',
      [
        ['甲院', null],
        ['乙处', null],
      ],
    ],
    [
      '甲院以及乙处',
      [
        ['甲院', null],
        ['乙处', null],
      ],
    ],
    ['甲院。', [['甲院', null]]],
    [
      '团 委、教 务 处',
      [
        ['团委', null],
        ['教务处', null],
      ],
    ],
    ['旅 游 学 院', [['旅游学院', null]]],
    [
      '甲院 乙处',
      [
        ['甲院', null],
        ['乙处', null],
      ],
    ],
    [
      '甲 院 乙处',
      [
        ['甲院', null],
        ['乙处', null],
      ],
    ],
    [
      'School of Tourism',
      [
        ['School', null],
        ['of', null],
        ['Tourism', null],
      ],
    ],
    ['牵头：甲院', [['甲院', 'lead']]],
    ['牵头及负责部门：甲院', [['甲院', 'lead']]],
    ['牵头负责：甲院', [['甲院', 'lead']]],
    ['（主办单位）：甲院', [['甲院', 'lead']]],
    [
      '牵头： 甲院、乙处；督导：丙部',
      [
        ['甲院', 'lead'],
        ['乙处', 'lead'],
        ['丙部', '督导'],
      ],
    ],
    [
      '由甲院牵头，乙处配合',
      [
        ['甲院', 'lead'],
        ['乙处', 'partner'],
      ],
    ],
    ['由', [['由', null]]],
    ['由甲', [['由甲', null]]],
    ['理由院', [['理由院', null]]],
    [
      '甲院、乙处协办',
      [
        ['甲院', null],
        ['乙处', '协办'],
      ],
    ],
    [
      '甲院、乙处协办，丙部牵头',
      [
        ['甲院', '协办'],
        ['乙处', '协办'],
        ['丙部', 'lead'],
      ],
    ],
    [
      '甲院（督导）、乙处指导、丙部牵头',
      [
        ['甲院', '督导'],
        ['乙处', '指导'],
        ['丙部', 'lead'],
      ],
    ],
    [
      '甲院（牵头）、乙处、丙部（共同配合）',
      [
        ['甲院', 'lead'],
        ['乙处', 'partner'],
        ['丙部', 'partner'],
      ],
    ],
    [
      '甲院牵头乙处配合',
      [
        ['甲院', 'lead'],
        ['乙处', 'partner'],
      ],
    ],
    [
      '甲院 牵头 乙处 配合',
      [
        ['甲院', 'lead'],
        ['乙处', 'partner'],
      ],
    ],
    [
      '牵头 甲院 配合 乙处',
      [
        ['甲院', 'lead'],
        ['乙处', 'partner'],
      ],
    ],
    [
      '1.甲院2.乙处',
      [
        ['甲院', null],
        ['乙处', null],
      ],
    ],
    ['甲院2.乙处', [['甲院2.乙处', null]]],
    [
      '（1）甲院（2）乙处',
      [
        ['甲院', null],
        ['乙处', null],
      ],
    ],
    [
      '①甲院②乙处',
      [
        ['甲院', null],
        ['乙处', null],
      ],
    ],
    [
      '（牵头）甲院（配合）乙处',
      [
        ['甲院', 'lead'],
        ['乙处', 'partner'],
      ],
    ],
    [
      '甲院（牵头）乙处（配合）',
      [
        ['甲院', 'lead'],
        ['乙处', 'partner'],
      ],
    ],
    ['牵头：', []],
    ['', []],
    ['、；', []],
  ] as const)('%p', (written, mentions) => {
    expect(mentionUnits(written)).toEqual(mentions.map(([name, role]) => ({ name, role })));
  });
});

describe('units are read with their ids and roles', () => {
  it.each([
    ['旅游系', [['tourism', '旅游系', 'lead']]],
    [
      '旅游学院、教务处',
      [
        ['tourism', '旅游学院', 'lead'],
        ['academic-affairs', '教务处', 'partner'],
      ],
    ],
    [
      '教务处（配合）、团委',
      [
        ['academic-affairs', '教务处', 'partner'],
        ['youth-league', '团委', 'lead'],
      ],
    ],
    [
      '旅游学院，教务处配合',
      [
        ['tourism', '旅游学院', 'lead'],
        ['academic-affairs', '教务处', 'partner'],
      ],
    ],
    ['承办单位：旅游学院', [['tourism', '旅游学院', '承办']]],
    ['旅游学院、旅游系', [['tourism', '旅游学院', 'lead']]],
    [
      '团委、东材集团、东材集团',
      [
        ['youth-league', '团委', 'lead'],
        [null, '东材集团', 'partner'],
      ],
    ],
    [
      '团委、东材集团、学生社团',
      [
        ['youth-league', '团委', 'lead'],
        [null, '东材集团', 'partner'],
        [null, '学生社团', 'partner'],
      ],
    ],
    [' 旅 游 学 院 ', [['tourism', '旅 游 学 院', 'lead']]],
  ] as const)('%p', (raw, involved) => {
    expect(parse(raw).value).toEqual(involved.map(([unit, name, role]) => ({ unit, name, role })));
  });

  it('and those of others are named', () => {
    expect(parse('团委、东材集团').findings).toEqual([
      { code: 'unit.outside', parameters: { name: '东材集团' } },
    ]);
  });

  it('and written with their roles where there is more than one lead, or none', () => {
    const member = (unit: string | null, name: string, role: string) => ({ unit, name, role });
    const write = (...value: ReturnType<typeof member>[]) => formatUnits(value, demoCampaign);
    expect(write(member('tourism', '旅游系', 'partner'), member(null, '东材集团', 'lead'))).toBe(
      '东材集团、旅游学院',
    );
    expect(write(member('tourism', '旅游系', 'partner'))).toBe('旅游学院（配合）');
    expect(write(member('tourism', '', 'lead'), member(null, '东材集团', '督导'))).toBe(
      '旅游学院（牵头）、东材集团（督导）',
    );
  });
});

describe('a cell of units is refused by name, with the nearest units', () => {
  const unknown = (name: string, nearest: string, replacements: string[]) => ({
    code: 'unit.unknown',
    parameters: { name, nearest },
    replacements,
  });

  it.each([
    ['旅游学完', [unknown('旅游学完', '旅游学院', ['旅游学院'])]],
    ['东材集团', [unknown('东材集团', '', [])]],
    ['旅游学完、东材集团', [unknown('旅游学完', '旅游学院', []), unknown('东材集团', '', [])]],
    ['教务处、旅游学完、东材集团', [unknown('旅游学完', '旅游学院', ['教务处、旅游学院、东材集团'])]],
    [
      '旅游学完、招生就业初',
      [
        unknown('旅游学完', '旅游学院', ['旅游学院、招生就业处']),
        unknown('招生就业初', '招生就业处', ['旅游学院、招生就业处']),
      ],
    ],
    ['旅游学院、旅游学完', [unknown('旅游学完', '旅游学院', ['旅游学院'])]],
  ])('%p', (raw, findings) => {
    expect(parse(raw)).toEqual({ value: null, canonical: raw, findings });
  });

  it('each of several that may be meant is a choice, the other slips as their first', () => {
    const [publicity, affairs] = demoCampaign.units;
    if (!publicity || !affairs) throw new Error('the demo has units');
    const units = [
      { ...publicity, name: { ...publicity.name, 'zh-CN': '文化学院' }, aliases: [] },
      { ...affairs, name: { ...affairs.name, 'zh-CN': '文法学院' }, aliases: [] },
      ...demoCampaign.units.slice(2),
    ];
    const { findings } = parseUnits('文史学院、旅游学完', { campaign: { ...demoCampaign, units } });
    const replacements = ['文化学院、旅游学院', '文法学院、旅游学院', '旅游学院'];
    expect(findings).toEqual([
      unknown('文史学院', '文化学院、文法学院、旅游学院', replacements),
      unknown('旅游学完', '旅游学院', replacements),
    ]);
  });

  it.each([
    [45060, '45060'],
    ['牵头：', '牵头：'],
    ['甲、'.repeat(501), '甲、'.repeat(20)],
  ])('%p has nothing to offer', (raw, name) => {
    expect(parseUnits(raw, { campaign: demoCampaign })).toEqual({
      value: null,
      canonical: String(raw),
      findings: [{ code: 'unit.unknown', parameters: { name, nearest: '' } }],
    });
  });

  it('a cell of a thousand characters is still read', () => {
    expect(parse(`旅游学院${'、'.repeat(996)}`).canonical).toBe('旅游学院');
    expect(parse(`旅游学院${'、'.repeat(997)}`).value).toBeNull();
  });
});

describe('the name of an outside body', () => {
  it.each([
    '东材集团',
    '双紫村村委会',
    '东材集团（共同）',
    '(东材)集团',
    'A公司',
    '其他高校联盟',
    '远见集团',
    '会同上海集团',
    '公司',
  ])('may be %p', (name) => {
    expect(isOutsideBody(name, demoCampaign)).toBe(true);
  });

  it.each([
    '旅游学完',
    '教务处（张老师）',
    '支持：教务处',
    '支持: 教务处 ',
    '详见附件',
    '详细见附件',
    '见附件',
    '另附',
    '同上',
    '其他',
    '其它',
    '双紫村50人',
    '3名教师',
    '待定',
    '12345',
    '？集团',
    '=集团',
    '甲',
  ])('is not %p', (name) => {
    expect(isOutsideBody(name, demoCampaign)).toBe(false);
  });
});
