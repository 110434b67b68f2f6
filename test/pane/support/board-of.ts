import type { Board } from '../../../src/protocol/wire';
import { demoCampaign } from '../../demo-campaign';

type Entry = Board['entries'][number];

/** A board on which every unit stands with every form as `of` says; missing where it says nothing. */
export function boardOf(of: (unit: string, form: string) => Partial<Entry>): Board {
  const entries = demoCampaign.units.flatMap(({ id: unit }) =>
    demoCampaign.forms.map(({ id: form }): Entry => ({
      unit,
      form,
      version: null,
      receivedAt: null,
      person: null,
      rows: 0,
      zeroReport: false,
      timeliness: 'open',
      daysLate: 0,
      completeness: null,
      warnings: 0,
      returned: false,
      ...of(unit, form),
    })),
  );
  const workbook = { state: 'written', waiting: 0, reason: null, writtenAt: null } as const;
  return { forms: [], entries, workbook, notes: [] };
}
