import { describe, expect, it } from '@jest/globals';
import { parseUnits } from '../../src/forms/cell-types/units';
import { read, refusedFor, understood } from './reading';

describe('units are read by name and by alias', () => {
  it.each([
    ['旅游学院', '旅游学院'],
    ['宣传部', '宣传统战部'],
    ['统战部', '宣传统战部'],
    ['宣统部', '宣传统战部'],
    ['招就处', '招生就业处'],
    ['招生就业', '招生就业处'],
    ['党政办公室', '党政办'],
    ['学校办公室', '党政办'],
    ['校团委', '团委'],
    ['国际处', '国际交流合作处'],
    ['国合处', '国际交流合作处'],
    ['材建学院', '材料与建造学院'],
    ['艺术学院', '艺术设计学院'],
    ['退役军人学院', '绵阳退役军人教育培训学院'],
    ['旅游学院、教务处', '旅游学院、教务处'],
    ['旅游学院 教务处', '旅游学院、教务处'],
    ['旅游学院\n教务处', '旅游学院、教务处'],
    ['旅游学院/教务处;团委', '旅游学院、教务处、团委'],
    ['旅游学院和教务处', '旅游学院、教务处'],
    ['牵头：旅游学院；配合：教务处', '旅游学院、教务处'],
    ['配合：教务处；牵头部门：旅游学院', '旅游学院、教务处'],
    ['由旅游学院牵头，教务处、团委配合', '旅游学院、教务处、团委'],
    ['旅游学院（牵头）、教务处（督导）', '旅游学院（牵头）、教务处（督导）'],
    ['党政办、团委（牵头）', '团委、党政办'],
    ['党政办（牵头）、团委（牵头）', '党政办（牵头）、团委（牵头）'],
    ['旅游学院、旅游系', '旅游学院'],
    ['团委、（材建学院）', '团委、材料与建造学院'],
    ['（旅游学院）', '旅游学院'],
  ])('%p as %s', (raw, canonical) => {
    expect(read(parseUnits, raw)).toMatchObject(understood(canonical));
  });
});

describe('units that are not of the campaign', () => {
  it('are kept as outside bodies beside a unit of ours', () => {
    expect(read(parseUnits, '旅游学院、东材集团')).toMatchObject(
      understood('旅游学院、东材集团', 'unit.outside'),
    );
  });

  it.each([
    ['旅游学校', refusedFor('unit.unknown', '旅游学院')],
    ['旅游学校、教务处', refusedFor('unit.unknown', '旅游学院、教务处')],
    ['教务处、旅游学校', refusedFor('unit.unknown', '教务处、旅游学院')],
    ['东材集团', refusedFor('unit.unknown')],
    ['2023', refusedFor('unit.unknown')],
    [5, refusedFor('unit.unknown')],
  ] as const)('%p is refused, with what may be meant', (raw, expected) => {
    expect(read(parseUnits, raw)).toMatchObject(expected);
  });

  it('are righted all at once where a cell holds two slips', () => {
    expect(read(parseUnits, '旅游学校、招生就业初').choices[0]).toBe('旅游学院、招生就业处');
  });
});
