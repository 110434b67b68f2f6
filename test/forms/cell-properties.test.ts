import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../property-runs';
import type { RawCell } from '../../src/forms/cell';
import { checkForm } from '../../src/forms/check-form';
import { parseCommunities } from '../../src/forms/cell-types/communities';
import { parseCount } from '../../src/forms/cell-types/count';
import { parseDate } from '../../src/forms/cell-types/date';
import { parseText } from '../../src/forms/cell-types/text';
import { parseTime } from '../../src/forms/cell-types/time';
import { parseUnits } from '../../src/forms/cell-types/units';
import { anyCharacter } from '../any-character';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

const context = { campaign: demoCampaign };
const parsers = { parseCommunities, parseCount, parseDate, parseText, parseTime, parseUnits };

/** Pieces of what people write, put together at random: far likelier to be nearly right than any noise. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...'0123456789０１一二三十百千万零两年月日号点时半约余多左右以上人名位次村社区双紫御营、，,;；。：:（）()-—～~至到/.\n '.split(
        '',
      ),
      ...[
        '5月14日',
        '上午',
        '下午',
        '周日',
        '旅游学院',
        '教务处',
        '牵头',
        '配合',
        '双紫村',
        '50人',
        '#N/A',
        '=1+1',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
const rawCell: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 6, arbitrary: pieces },
  fc.string({ unit: anyCharacter }),
  fc.double(),
  fc.integer({ min: -10, max: 60_000 }),
  fc.boolean(),
  fc.constant(null),
);

describe.each(Object.entries(parsers))('%s', (_, parser) => {
  it('reads its own canonical text as the same value', () => {
    fc.assert(
      fc.property(rawCell, (raw) => {
        const first = parser(raw, context);
        if (first.value === null) return;
        const again = parser(first.canonical, context);
        expect(again.canonical).toBe(first.canonical);
        if (parser !== parseUnits) expect(again.value).toEqual(first.value);
      }),
      runs(2000),
    );
  });

  it('leaves what it can’t read as it was written', () => {
    fc.assert(
      fc.property(pieces, (raw) => {
        const { value, canonical, findings } = parser(raw, context);
        if (value !== null) return;
        expect(canonical).toBe(raw);
        expect(findings.length).toBeGreaterThan(0);
      }),
      runs(1000),
    );
  });

  it('reads 100,000 characters without being held up', () => {
    for (const unit of ['1', '五', '、', ' ', '5月', '(', '双紫村5', '旅游学院、', '\n', '1,', '：', '-']) {
      const long = unit.repeat(Math.ceil(100_000 / unit.length));
      const begun = performance.now();
      parser(long, context);
      // Linear work on this length takes a few milliseconds; quadratic work takes minutes.
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });
});

describe('a check', () => {
  const row = fc.dictionary(
    fc.constantFrom(...schedule.columns.map(({ id }) => id), ...statistics.columns.map(({ id }) => id)),
    rawCell,
  );

  it('gives the same answer again and leaves its arguments alone', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.constantFrom(schedule, statistics), (rows, form) => {
        const before = JSON.stringify(rows);
        const input = { campaign: demoCampaign, form, unit: 'tourism', rows };
        expect(checkForm(input)).toEqual(checkForm(input));
        expect(JSON.stringify(rows)).toBe(before);
      }),
      runs(300),
    );
  });
});
