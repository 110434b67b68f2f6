import type { Language } from '../../forms/language';
import { formatRecent } from '../i18n/format-time';
import type { OpenConflict, TheirVersion } from '../settle/open-conflict';
import { syncTexts } from './sync-texts';

/** What a report met: whose version, and how much of it. */
export function conflictWords(
  { version, theirs, conflicts }: OpenConflict,
  language: Language,
  now: Date,
): string {
  const words = syncTexts[language];
  const known = theirs === null ? words.versionOf(version) : versionWords(theirs, language, now);
  return words.conflict(known, conflicts.length);
}

/** A version, with who reported it and when. */
export function versionWords(
  { version, person, receivedAt }: TheirVersion,
  language: Language,
  now: Date,
): string {
  const time = formatRecent(receivedAt, language, now);
  return syncTexts[language].reportedBy(version, person === null ? time : `${person} ${time}`);
}
