import type { Language } from '../../forms/language';
import type { BoardEntry } from './board-rows';
import { officeTexts } from './office-texts';

export type EntryTone = 'good' | 'late' | 'open' | 'missing';

/** A unit's standing with one form, in words. */
export function entryWords(entry: BoardEntry | null, language: Language): string {
  const words = officeTexts[language].entry;
  if (entry === null) return words.missing;
  if (entry.returned) return words.returned;
  if (entry.version === null) return entry.daysLate > 0 ? words.missingLate(entry.daysLate) : words.missing;
  if (entry.zeroReport) return words.zeroReport;
  return entry.daysLate > 0 ? words.reportedLate(entry.daysLate) : words.reported;
}

/** How it is shown: told apart by shape as well as by colour. */
export function entryTone(entry: BoardEntry | null): EntryTone {
  if (entry === null || entry.returned) return 'missing';
  if (entry.version === null) return entry.daysLate > 0 ? 'missing' : 'open';
  return entry.daysLate > 0 ? 'late' : 'good';
}
