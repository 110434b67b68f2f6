import { describe, expect, it } from '@jest/globals';
import { parseCommunities } from '../../src/forms/cell-types/communities';
import { parseCount } from '../../src/forms/cell-types/count';
import { parseText } from '../../src/forms/cell-types/text';
import { parseUnits } from '../../src/forms/cell-types/units';
import { peopleIn } from '../../src/forms/people-in';
import { demoCampaign } from '../demo-campaign';

const context = { campaign: demoCampaign };

describe('the people in a cell', () => {
  it('are its number, or those of all its communities', () => {
    expect(peopleIn(parseCount('120', context))).toBe(120);
    expect(peopleIn(parseCount('无', context))).toBe(0);
    expect(peopleIn(parseCommunities('双紫村50人、御营社区30人', context))).toBe(80);
  });

  it('are unknown where none can be counted on', () => {
    expect(peopleIn(undefined)).toBeNull();
    expect(peopleIn(parseCount('一些', context))).toBeNull();
    expect(peopleIn(parseText('120', context))).toBeNull();
    expect(peopleIn(parseUnits('旅游学院', context))).toBeNull();
    expect(peopleIn({ value: { total: '120' }, canonical: '', findings: [] })).toBeNull();
  });
});
