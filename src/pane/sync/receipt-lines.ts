import type { Form } from '../../forms/form';
import type { Language } from '../../forms/language';
import type { Receipt } from '../../protocol/wire';
import { formatInstant } from '../i18n/format-time';
import { syncTexts } from './sync-texts';

/** What a receipt says, as pairs of a name and a value. */
export function receiptLines(
  receipt: Receipt,
  zeroReport: boolean,
  language: Language,
  now: Date,
  waitsFor: string | null = null,
): readonly (readonly [string, string])[] {
  const words = syncTexts[language];
  const warnings = receipt.issues.filter((issue) => issue.severity === 'warning').length;
  return [
    [words.version, words.versionOf(receipt.version)],
    [words.time, formatInstant(receipt.receivedAt, language, now)],
    ...(zeroReport ? [] : [[words.rows, words.rowsOf(receipt.rows)] as const]),
    [words.warnings, words.warningsOf(warnings)],
    ...(receipt.merged ? [[words.merged, words.mergedIn] as const] : []),
    [words.workbook, receipt.workbook === 'written' ? words.written : words.waiting(waitsFor)],
  ];
}

/** The receipt as a text to paste into a message. */
export function receiptText(
  heading: string,
  form: Form,
  unit: string,
  lines: readonly (readonly [string, string])[],
  language: Language,
): string {
  const colon = language === 'zh-CN' ? '：' : ': ';
  return [
    heading,
    `${unit} ${form.label} ${form.name[language]}`,
    ...lines.map(([name, value]) => `${name}${colon}${value}`),
  ].join('\n');
}
