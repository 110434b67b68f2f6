import type { Campaign } from '../../forms/campaign';
import type { Language } from '../../forms/language';
import type { PushFile } from '../../protocol/push-file';
import { describeFailure } from '../failures/describe-failure';
import { GatewayError, type FailureCode } from '../gateway-client/gateway-error';
import type { HandedIn } from './hand-in';
import { handInTexts } from './hand-in-texts';

/** What became of a file: named by what is in it, or by itself where that is not of this campaign. */
export function handInWords(result: HandedIn, campaign: Campaign, language: Language): string {
  const words = handInTexts[language];
  if (result.kind === 'unreadable') return words.unreadable(result.name);
  const what = whatIsIn(result.file, campaign, language) ?? result.name;
  if (result.kind === 'taken') return words.taken(what, result.version);
  const { error } = result;
  // Where the answer asks something else of who takes it in than of who has filled it.
  const reasons: Partial<Record<FailureCode, string>> = words.why;
  const reason = error instanceof GatewayError ? reasons[error.code] : undefined;
  return words.refused(what, reason ?? describeFailure(error, language));
}

function whatIsIn(
  { campaign: of, unit, form }: PushFile,
  { id: campaign, units, forms }: Campaign,
  language: Language,
): string | null {
  const name = units.find(({ id }) => id === unit)?.name[language];
  const label = forms.find(({ id }) => id === form)?.label;
  return of !== campaign || name === undefined || label === undefined ? null : `${name} ${label}`;
}
