import { describe, expect, it } from '@jest/globals';

describe('the time zone of the tests', () => {
  it('is neither China nor UTC, so that nothing can lean on the zone of the machine', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('America/St_Johns');
  });

  it('has an offset that is not a whole hour', () => {
    expect(new Date('2023-05-14T00:00:00Z').getTimezoneOffset()).toBe(150);
  });
});
