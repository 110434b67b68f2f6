import type { Language } from '../../forms/language';
import { formatRecent } from '../i18n/format-time';
import type { OpenConflict } from '../settle/open-conflict';
import { syncTexts } from './sync-texts';

/** What a report met: whose version, and how much of it. */
export function conflictWords(
  { version, theirs, conflicts }: OpenConflict,
  language: Language,
  now: Date,
): string {
  const words = syncTexts[language];
  const time = theirs && formatRecent(theirs.receivedAt, language, now);
  const who = [theirs?.person, time].filter((part) => part != null).join(' ');
  const known = who === '' ? words.versionOf(version) : words.reportedBy(version, who);
  return words.conflict(known, conflicts.length);
}
