import type { Language } from '../../forms/language';
import { HostError } from '../../hosts/host-error';
import { GatewayError } from '../gateway-client/gateway-error';
import { gatewayFailureTexts } from './gateway-failure-texts';
import { hostFailureTexts } from './host-failure-texts';

const unforeseen: Record<Language, string> = {
  'zh-CN': '这一步没有完成。请再试一次；表格里的内容都在。',
  'en-US': 'This step was not finished. Please try again; everything is still in the sheet.',
};

/** The sentence a person reads when something failed: what it was and what to do. */
export function describeFailure(error: unknown, language: Language): string {
  if (error instanceof HostError) return hostFailureTexts[language][error.code];
  if (!(error instanceof GatewayError)) return unforeseen[language];
  return gatewayFailureTexts[language][error.code]
    .replace('{seconds}', String(error.numberField('retryAfter') ?? 60))
    .replace('{version}', String(error.numberField('version') ?? '?'))
    .replace('{reason}', () => error.textField('reason') ?? '?');
}
