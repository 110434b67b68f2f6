import type { Localized } from './language';
import type { Severity } from './severity';

interface IssueDefinition {
  readonly severity: Severity;
  /** Whether the office accepts a written reason instead (豁免). */
  readonly waivable: boolean;
  /** What is wrong, in the cell's own words, and what to do. `{name}` is filled from the issue's parameters;
   * a part in `[[…]]` is left out where one of its parameters is missing. */
  readonly message: Localized;
  /** The same in a few words, for the 校验结果 column. */
  readonly brief: Localized;
}

const define = (
  severity: Severity,
  zh: string,
  en: string,
  briefZh: string,
  briefEn: string,
  waivable = severity === 'error',
): IssueDefinition => ({
  severity,
  waivable,
  message: { 'zh-CN': zh, 'en-US': en },
  brief: { 'zh-CN': briefZh, 'en-US': briefEn },
});

/** Every finding there is. Codes are stable: they stand in the ledger, on the wire and in waivers. */
export const issueCatalogue = {
  'cell.blank': define(
    'error',
    '「{column}」没有填。请填写。',
    '“{column}” is blank. Please fill it in.',
    '没有填',
    'blank',
  ),
  'cell.formula-error': define(
    'error',
    '公式出错，显示为「{written}」。请改正公式，或直接写出结果。',
    'The formula shows “{written}”. Correct it, or write the result.',
    '公式出错',
    'formula error',
  ),
  'cell.to-be-supplied': define(
    'warning',
    '「{written}」：可以先报，此项记为未完成，之后请补上。',
    '“{written}”: it can be sent, counts as incomplete, and is to be supplied later.',
    '待补',
    'to be supplied',
  ),
  'cell.not-text': define(
    'error',
    '「{written}」不是文字。请写出「{column}」。',
    '“{written}” is not a text. Please write the {column}.',
    '不是文字',
    'not a text',
  ),
  'cell.too-long': define(
    'error',
    '这一格有 {length} 个字，最多 {limit} 个。请写短些。',
    'This cell has {length} characters; at most {limit} fit. Please shorten it.',
    '太长',
    'too long',
    false,
  ),
  'date.invalid': define(
    'error',
    '「{written}」没有这样的日期。请写成 5月14日 或 5月14日—16日。',
    '“{written}” is no such date. Write it like 5月14日 or 5月14日—16日.',
    '没有这样的日期',
    'no such date',
  ),
  'date.incomplete': define(
    'error',
    '「{written}」没有写到哪一天。请写成 5月14日。',
    '“{written}” names no day. Write it like 5月14日.',
    '没有写到日',
    'no day given',
  ),
  'date.unreadable': define(
    'error',
    '「{written}」看不出是哪一天。请写成 5月14日 或 5月14日—16日。',
    '“{written}” can’t be read as a date. Write it like 5月14日 or 5月14日—16日.',
    '看不出日期',
    'no date',
  ),
  'date.ambiguous': define(
    'error',
    '「{written}」可以是{choices}。请选一个。',
    '“{written}” may be {choices}. Please choose.',
    '日期有两种可能',
    'ambiguous date',
  ),
  'date.wrong-year': define(
    'error',
    '「{written}」是{year}年的日期，本次活动是{expected}年。',
    '“{written}” is in {year}; this campaign is in {expected}.',
    '年份不对',
    'wrong year',
  ),
  'date.out-of-period': define(
    'warning',
    '「{written}」不在活动周（{period}）内。确实如此可以照报。',
    '“{written}” lies outside the week ({period}). If that is right it can be sent.',
    '不在活动周内',
    'outside the week',
  ),
  'date.weekday-mismatch': define(
    'warning',
    '「{written}」写的是{weekday}，那天是{actual}。请核对日期。',
    '“{written}” says {weekday}, but that day is {actual}. Please check the date.',
    '星期对不上',
    'weekday differs',
  ),
  'date.time-included': define(
    'info',
    '「{written}」里有钟点，可以移到「{timeColumn}」一列。',
    '“{written}” holds a time of day; it can move to “{timeColumn}”.',
    '含有钟点',
    'holds a time',
  ),
  'time.invalid': define(
    'error',
    '「{written}」没有这样的时间。请写成 9:00—11:30。',
    '“{written}” is no such time. Write it like 9:00—11:30.',
    '没有这样的时间',
    'no such time',
  ),
  'time.unreadable': define(
    'error',
    '「{written}」看不出是什么时间。请写成 9:00—11:30、上午 或 全天，也可以不填。',
    '“{written}” can’t be read as a time. Write 9:00—11:30, 上午 or 全天, or leave it blank.',
    '看不出时间',
    'no time',
  ),
  'count.approximate': define(
    'warning',
    '「{written}」应为准确人数。按 {number} 计；请核对。',
    '“{written}” should be an exact number. It counts as {number}; please check.',
    '应为准确人数',
    'not exact',
  ),
  'count.range': define(
    'error',
    '「{written}」是一个范围。请写一个准确人数。',
    '“{written}” is a range. Write one exact number.',
    '应为一个数',
    'a range',
  ),
  'count.negative': define(
    'error',
    '「{written}」小于 0。请写 0 或以上的整数。',
    '“{written}” is below 0. Write a whole number from 0 up.',
    '不能小于 0',
    'below 0',
  ),
  'count.fractional': define(
    'error',
    '「{written}」不是整数。请写整数。',
    '“{written}” is not a whole number.',
    '应为整数',
    'not whole',
  ),
  'count.unreadable': define(
    'error',
    '「{written}」应为数字。请写整数，没有写 0 或 无。',
    '“{written}” should be a number. Write a whole number; 0 or 无 if none.',
    '应为数字',
    'not a number',
  ),
  'count.above-headcount': define(
    'warning',
    '{number} 人超过本单位的 {headcount} 人。请核对。',
    '{number} is above the unit’s headcount of {headcount}. Please check.',
    '超过本单位人数',
    'above headcount',
  ),
  'communities.unnamed': define(
    'warning',
    '「{written}」没有写名称。请尽量写成 双紫村50人、御营社区30人。',
    '“{written}” names no community. Better: 双紫村50人、御营社区30人.',
    '没有写名称',
    'no names',
  ),
  'communities.count-missing': define(
    'error',
    '「{name}」没有写人数。请写成 {name}50人 的样子。',
    '“{name}” has no number of people. Write it like {name}50人.',
    '缺人数',
    'people missing',
  ),
  'communities.unreadable': define(
    'error',
    '「{written}」看不出名称和人数。请写成 双紫村50人、御营社区30人；没有写 无。',
    '“{written}” can’t be read as names with people. Write 双紫村50人、御营社区30人; 无 if none.',
    '看不出名称和人数',
    'not readable',
  ),
  'communities.number-words': define(
    'warning',
    '「{written}」里的人数是用汉字写的，按 {canonical} 计；请核对。',
    'The number in “{written}” is spelt out; it counts as {canonical}. Please check.',
    '人数请写数字',
    'use digits',
  ),
  'unit.unknown': define(
    'error',
    '「{name}」不是本次活动的单位。[[最接近的是{nearest}。]]请写通知里的单位名称。',
    '“{name}” is no unit of this campaign. [[The nearest is {nearest}. ]]Write a unit’s name as in the notice.',
    '没有这个单位',
    'unknown unit',
  ),
  'unit.outside': define(
    'info',
    '「{name}」是校外单位，照写。',
    '“{name}” is an outside body; it is kept.',
    '校外单位',
    'outside body',
  ),
  'unit.mismatch': define(
    'error',
    '填报单位写的是「{written}」，登录的是{unit}。请改填报单位，或换单位登录。',
    'The sheet says “{written}”, you are signed in as {unit}. Correct the sheet or switch unit.',
    '填报单位不符',
    'other unit',
    false,
  ),
  'seq.renumber': define(
    'info',
    '序号将按顺序重写。',
    'The numbers will be written in order.',
    '序号重排',
    'renumber',
  ),
  'row.duplicate': define(
    'warning',
    '与第 {other} 行内容相同。重复的请删去一行。',
    'The same as row {other}. Delete one if it is a repeat.',
    '重复',
    'duplicate',
  ),
  'row.all-zero': define(
    'warning',
    '各项人数都是 0，又没有备注。请核对，或在备注中说明。',
    'All counts are 0 and there is no remark. Please check, or explain in 备注.',
    '人数全为 0',
    'all zero',
  ),
  'plan.not-reported': define(
    'warning',
    '附件1里安排了「{activity}」，附件2里没有。没有举办的，请在附件2写一行并在备注中说明。',
    '“{activity}” was planned in 附件1 and is missing in 附件2. If it did not take place, write a row with a remark.',
    '附件2里没有',
    'not in 附件2',
  ),
  'plan.unplanned': define(
    'warning',
    '「{activity}」不在附件1的安排里。请核对活动名称，或补报附件1。',
    '“{activity}” is not planned in 附件1. Please check its name, or add it to 附件1.',
    '附件1里没有',
    'not in 附件1',
  ),
  'form.empty': define(
    'error',
    '表里没有填任何一行。没有可报的，请选「零报告」。',
    'The form has no rows. If there is nothing to report, choose “zero report”.',
    '没有内容',
    'empty',
    false,
  ),
  'form.header-missing': define(
    'error',
    '找不到表头「{header}」。请恢复这一格的文字，或重新插入表格。',
    'The header “{header}” is missing. Restore its text, or insert the form again.',
    '缺表头',
    'header missing',
    false,
  ),
  'form.header-changed': define(
    'warning',
    '表头「{written}」与印发的「{header}」不同，已按「{header}」读取。',
    'The header “{written}” differs from the printed “{header}” and is read as that.',
    '表头改动',
    'header changed',
  ),
} as const satisfies Record<string, IssueDefinition>;

export type IssueCode = keyof typeof issueCatalogue;

/** Looks a finding up; every code has an entry, by type. */
export function definitionOf(code: IssueCode): IssueDefinition {
  return issueCatalogue[code];
}
