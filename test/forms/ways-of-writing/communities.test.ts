import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCommunities } from '../../../src/forms/cell-types/communities';
import { readPlainCommunities } from '../../../src/forms/cell-types/plain-communities';
import { demoCampaign } from '../../demo-campaign';
import { runs } from '../../property-runs';
import { read, refused, understood } from '../reading';

const one = '双紫村50人';
const both = '双紫村50人、御营社区30人';

describe('a community with its people is read, however it is written', () => {
  it.each([
    '双紫村50',
    '双紫村５０人',
    '双紫村50名',
    '双紫村50位',
    '双紫村50人次',
    '双紫村50 人',
    '双紫村 50 人',
    '双紫村\u300050人',
    '双紫村\n50人',
    '双紫村，50人',
    '双紫村50人。',
    '双紫村:50',
    '双紫村：50人',
    '双紫村（50）',
    '双紫村（50 人）',
    '双紫村【50人】',
    '双紫村[50人]',
    '双紫村〔50人〕',
    '双紫村共50人',
    '双紫村村民50人',
    '双紫村（村民50人）',
    '双紫村群众50名',
    '双紫村参与50人',
    '双紫村参加人数：50',
    '双紫村人数50人',
    '1.双紫村50人',
    '1. 双紫村50人',
    '1、双紫村50人',
    '（1）双紫村50人',
    '一、双紫村50人',
    '双紫村50人，共50人',
    '双紫村，共50人',
    '双紫村，村民50人',
    '双紫村，参与人数50人',
    '双紫村50人（共50人）',
  ])('%p', (raw) => {
    expect(read(parseCommunities, raw)).toMatchObject(understood(one));
  });
});

describe('two communities are read, whatever stands between them', () => {
  it.each([
    '双紫村50人，御营社区30人',
    '双紫村50人,御营社区30人',
    '双紫村50人；御营社区30人。',
    '双紫村50人/御营社区30人',
    '双紫村50人和御营社区30人',
    '双紫村50人及御营社区30人',
    '双紫村50人以及御营社区30人',
    '双紫村50人\n御营社区30人',
    '双紫村50人\r\n御营社区30人\r\n',
    '双紫村50，御营社区30',
    '双紫村50\n御营社区30',
    '双紫村（50）、御营社区（30）',
    '双紫村(50人)御营社区(30人)',
    '双紫村 50人 御营社区 30人',
    '双紫村 50 人 御营社区 30 人',
    '双紫村: 50 人, 御营社区: 30 人',
    '双紫村５０人、御营社区３０人',
    '双紫村村民50人、御营社区居民30人',
    '双紫村50名村民、御营社区30名居民',
    '双紫村50人;;御营社区30人',
    '1.双紫村50人2.御营社区30人',
    '1．双紫村50人；2．御营社区30人',
    '1、双紫村50人\n2、御营社区30人',
    '1）双紫村50人 2）御营社区30人',
    '(1)双紫村：50人；(2)御营社区：30人',
    '⑴双紫村50人⑵御营社区30人',
    '①双紫村50人；②御营社区30人',
    '一、双紫村50人；二、御营社区30人',
    '（一）双紫村50人（二）御营社区30人',
    '双紫村50人、御营社区30人，合计80人',
    '双紫村50人、御营社区30人，总计80人',
    '双紫村50人、御营社区30人，总人数80人',
    '双紫村50人、御营社区30人，共计：80人',
    '双紫村50人、御营社区30人（共80人）',
    '双紫村50人、御营社区30人\n合计：80人',
    '共80人，双紫村50人、御营社区30人',
    '共80人：双紫村50人、御营社区30人',
    '双紫村50人、御营社区30人，2个社区共80人',
    '2个社区：双紫村50人、御营社区30人',
    '2个社区（双紫村50人、御营社区30人）',
    '2个社区80人（双紫村50人、御营社区30人）',
    '80人（双紫村50人、御营社区30人）',
    '2个社区：1.双紫村50人；2.御营社区30人。',
    '2个社区（双紫村（50人）、御营社区（30人））',
  ])('%p', (raw) => {
    expect(read(parseCommunities, raw)).toMatchObject(understood(both));
  });
});

describe('communities are read', () => {
  it.each([
    ['双紫村和御营社区各50人', '双紫村50人、御营社区50人'],
    ['双紫村、御营社区、安昌社区各30人', '双紫村30人、御营社区30人、安昌社区30人'],
    ['双紫村、御营社区各有30人', '双紫村30人、御营社区30人'],
    ['双紫村1，200人', '双紫村1200人'],
    ['双紫村1.2万人', '双紫村12000人'],
    ['双紫村2千人', '双紫村2000人'],
    ['双紫村0人、御营社区30人', '双紫村0人、御营社区30人'],
    ['五一社区30人', '五一社区30人'],
    ['八一村50人、三里村20人', '八一村50人、三里村20人'],
    ['101社区30人', '101社区30人'],
    ['第3社区20人', '第3社区20人'],
    ['2号院社区（15人）', '2号院社区15人'],
    ['花园小区3栋20人', '花园小区3栋20人'],
    ['九龙村3组25人', '九龙村3组25人'],
    ['九龙村3社25人', '九龙村3社25人'],
    ['731小区20人', '731小区20人'],
    ['1.3号桥社区20人', '3号桥社区20人'],
    ['和平社区40人', '和平社区40人'],
    ['永和村40人', '永和村40人'],
    ['未来社区40人、总部社区20人', '未来社区40人、总部社区20人'],
    ['余家村50人、共和村20人', '余家村50人、共和村20人'],
    ['老人村10人', '老人村10人'],
    ['涪城区御营社区30人', '涪城区御营社区30人'],
    ['0人', '0'],
    ['零', '0'],
    ['——', '——'],
    ['／', '／'],
  ] as const)('%p as %s', (raw, canonical) => {
    expect(read(parseCommunities, raw)).toMatchObject(understood(canonical));
  });

  it('with a total that is told and not counted twice', () => {
    const { value } = parseCommunities('双紫村50人、御营社区30人，2个社区共80人', { campaign: demoCampaign });
    expect(value).toMatchObject({ unnamed: 0, total: 80 });
  });
});

describe('communities without names are read and asked about', () => {
  it.each([
    ['两个社区120人', '2个社区120人'],
    ['2个社区共120人', '2个社区120人'],
    ['2个社区，120人', '2个社区120人'],
    ['2个社区、共120人', '2个社区120人'],
    ['共2个社区，120人', '2个社区120人'],
    ['2个社区120人次', '2个社区120人'],
    ['2个社区（乡村）120人', '2个社区120人'],
    ['社区2个，120人', '2个社区120人'],
    ['2个村（120名）', '2个社区120人'],
    ['2个社区各60人', '2个社区120人'],
    ['2个社区：120人', '2个社区120人'],
    ['1个村50人、御营社区30人', '御营社区30人、1个社区50人'],
  ] as const)('%p as %s', (raw, canonical) => {
    expect(read(parseCommunities, raw)).toMatchObject(understood(canonical, 'communities.unnamed'));
  });
});

describe('people in words, or not exact, are asked about', () => {
  it.each([
    ['双紫村五十人，御营社区三十人', both, 'communities.number-words'],
    ['五一社区二十人', '五一社区20人', 'communities.number-words'],
    ['双紫村两百名', '双紫村200人', 'communities.number-words'],
    ['双紫村约50人、御营社区近30人', both, 'count.approximate'],
    ['双紫村50多人', one, 'count.approximate'],
    ['双紫村50人左右', one, 'count.approximate'],
    ['双紫村50人以上', one, 'count.approximate'],
    ['双紫村（50余人）', one, 'count.approximate'],
    ['双紫村近百人', '双紫村100人', 'count.approximate'],
    ['双紫村百余人', '双紫村100人', 'count.approximate'],
    ['双紫村五十余人', one, 'count.approximate'],
    ['双紫村、御营社区各50余人', '双紫村50人、御营社区50人', 'count.approximate'],
  ] as const)('%p as %s', (raw, canonical, code) => {
    expect(read(parseCommunities, raw)).toMatchObject({
      ...understood(canonical, code),
      choices: [canonical],
    });
  });
});

describe('a community without people is refused', () => {
  it.each([
    '御营社区',
    '双紫村、御营社区',
    '双紫村50人、御营社区',
    '御营社区，双紫村50人',
    '双紫村、御营社区共80人',
    '双紫村、御营社区，共80人',
    '双紫村和御营社区80人',
    '5个社区',
    '双紫村 御营社区50人',
    '双紫村50户',
  ])('%p', (raw) => {
    expect(read(parseCommunities, raw)).toMatchObject(refused('communities.count-missing'));
  });
});

describe('what leaves the people or the names open is refused', () => {
  it.each([
    '双紫村50-60人',
    '双紫村50～60人',
    '双紫村50至60人',
    '双紫村50到60人',
    '双紫村-50人',
    '双紫村—50人',
    '双紫村50.5人',
    '双紫村l0人',
    '双紫村I0人',
    '双紫村5O人',
    '双紫村O人',
    '双紫村=50人',
    '双紫村50+10人',
    '双紫村5 0人',
    '双紫村50 御营社区30',
    '双紫村多人',
    '双紫村数十人',
    '双紫村几十人',
    '双紫村十几人',
    '双紫村七八人',
    '双紫村两三人',
    '双紫村五六十人',
    '双紫村百人',
    '双紫村部分村民',
    '双紫村村民若干',
    '双紫村  人、御营社区  人',
    '双紫村等3个社区150人',
    '双紫村等50人',
    '每个社区50人',
    '每村50人',
    '各社区50人',
    '各村20人',
    '村民50人',
    '学生20人',
    '师生200人',
    '志愿者20人',
    '双紫村50人、志愿者20人',
    '双紫村50人，其中党员10人',
    '双紫村50人（其中党员10人）',
    '双紫村50人（老人30人、儿童20人）',
    '双紫村（党员50人）',
    '双紫村50人、御营社区30人、合计90人',
    '共90人：双紫村50人、御营社区30人',
    '双紫村50人、御营社区30人，2个社区共90人',
    '双紫村50人、御营社区30人，3个社区共80人',
    '3个社区：双紫村50人、御营社区30人',
    '2个社区90人（双紫村50人、御营社区30人）',
    '90人（双紫村50人、御营社区30人）',
    '双紫村50人，共50人，御营社区30人',
    '御营社区、双紫村30人、50人',
    '2个社区、双紫村各50人',
    '2个社区每个50人',
    '双紫村、御营社区均50人',
    '双紫村50人，御营社区30人，总人数90人',
    '双紫村人口1200，参与50人',
    '双紫村等地50人',
    '双紫村不足50人',
    '双紫村至少50人',
    '双紫村预计50人',
    '双紫村50人以内',
    '双紫村5²人',
    '双紫村50人；御营社区30人；2个社区80人',
    '双紫村50人、其余30人',
    '双紫村50人、其他社区30人',
    '双紫村50人、游客30人',
    '线上观看200人',
    '双紫村1、2组20人',
    '双紫村1、2号楼20人',
    '两村50人',
    '2村50人',
    '双紫村30户50人',
    '50名村民',
    '全村50人',
    '本村50人',
    '双紫村50人或60人',
    '双紫村50或60人',
    '双紫村或御营社区50人',
    '双紫村1O0人',
    '双紫村1万2千人',
    '双紫村男30女20',
    '双紫村50御营社区30',
    '1双紫村50人 2御营社区30人',
    '双紫村1,20人',
    '双紫村1 200人',
    '双紫村达50人',
    '双紫村（老人）50人、（儿童）20人',
    '双紫村\n50\n60',
    '50人',
    '１２０',
    '五十人',
    '1.5万人',
    '0个社区30人',
    '=A1+B1',
    '没有',
    '暂无',
    '见附件名单 50',
    0.5,
    45060,
    -1,
    false,
  ])('%p', (raw) => {
    expect(read(parseCommunities, raw)).toMatchObject(refused('communities.unreadable'));
  });
});

describe('a plain list', () => {
  const name = fc
    .array(
      fc.constantFrom(
        ...Array.from('双紫御营安昌东西新河桥和平永全本见未社村区小大学生人名位居民第号组共每'),
      ),
      {
        maxLength: 6,
      },
    )
    .chain((letters) => fc.constantFrom('村', '社区').map((end) => letters.join('') + end));
  const item = fc
    .tuple(name, fc.integer({ min: 0, max: 2000 }))
    .map(([place, people]) => `${place}${String(people)}人`);

  it('is read as it is with a full stop behind it, which is the long way round', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        const context = { campaign: demoCampaign };
        const plain = readPlainCommunities(items.join('、'));
        if (plain) expect(parseCommunities(`${items.join('、')}。`, context).value).toEqual(plain);
      }),
      runs(2000),
    );
  });
});
