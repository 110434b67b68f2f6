import type { CellScalar } from './cell-content';
import { serialOf } from './serial-date';

/** What a text means where it is typed: a value, and the number format that a General cell takes over with it. */
export interface ReadText {
  readonly value: CellScalar;
  readonly numberFormat?: string;
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const inBrackets = /^\((\d[\d,]*\.?\d*)\)$/;
const clock = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?:\s*([AaPp])[Mm])?$/;
const monthDay = /^(\d{1,2})([/-])(\d{1,2})$/;
const fullDate = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/;
const yearMonth = /^(\d{4})[/-](\d{1,2})$/;
const chineseDate = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/;
const chineseMonth = /^(\d{4})年(\d{1,2})月$/;

/** Reads a text as a Chinese spreadsheet program reads what is typed; `year` is that of dates without one. */
export function readTyped(text: string, year: number): ReadText {
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  return readNumber(trimmed) ?? readMoment(trimmed, year) ?? { value: text };
}

function readNumber(text: string): ReadText | null {
  if (plainNumber.test(text)) {
    const isScientific = /e/i.test(text);
    return finite(Number(text), isScientific ? '0.00E+00' : undefined);
  }
  if (grouped.test(text))
    return finite(Number(text.replaceAll(',', '')), text.includes('.') ? '#,##0.00' : '#,##0');
  const bracketed = inBrackets.exec(text)?.[1];
  if (bracketed !== undefined) {
    const of = readNumber(bracketed);
    return of && typeof of.value === 'number' ? { ...of, value: -of.value } : null;
  }
  if (!text.endsWith('%')) return null;
  const of = readNumber(text.slice(0, -1).trim());
  if (typeof of?.value !== 'number' || of.numberFormat?.includes('%')) return null;
  // By its writing, so that 33.3% is 0.333.
  return finite(Number((of.value / 100).toPrecision(15)), text.includes('.') ? '0.00%' : '0%');
}

function finite(value: number, numberFormat: string | undefined): ReadText | null {
  if (!Number.isFinite(value)) return null;
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

function readMoment(text: string, year: number): ReadText | null {
  const date = readDate(text, year);
  if (date) return date;
  const time = readTime(text);
  if (time) return time;
  const [, first = '', last = ''] = /^(\S+)\s+(\S.*)$/.exec(text) ?? [];
  const [on, at] = [readDate(first, year), readTime(last)];
  if (typeof on?.value !== 'number' || typeof at?.value !== 'number') return null;
  return { value: on.value + at.value, numberFormat: 'yyyy/m/d h:mm' };
}

function readDate(text: string, year: number): ReadText | null {
  const dated = (on: readonly (string | number | undefined)[], numberFormat: string): ReadText | null => {
    const [y, m, d] = on.map(Number);
    const value = serialOf(y ?? 0, m ?? 0, d ?? 0);
    return value === null ? null : { value, numberFormat };
  };
  const short = monthDay.exec(text);
  if (short) return dated([year, short[1], short[3]], 'm"月"d"日"');
  const full = fullDate.exec(text);
  if (full) return dated([full[1], full[3], full[4]], 'yyyy/m/d');
  const month = yearMonth.exec(text);
  if (month) return dated([month[1], month[2], 1], 'mmm-yy');
  const chinese = chineseDate.exec(text);
  if (chinese)
    return chinese[1] === undefined
      ? dated([year, chinese[2], chinese[3]], 'm"月"d"日"')
      : dated([chinese[1], chinese[2], chinese[3]], 'yyyy"年"m"月"d"日"');
  const whole = chineseMonth.exec(text);
  return whole ? dated([whole[1], whole[2], 1], 'yyyy"年"m"月"') : null;
}

function readTime(text: string): ReadText | null {
  const match = clock.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [match[1], match[2], match[3] ?? 0].map(Number) as [
    number,
    number,
    number,
  ];
  const half = match[4]?.toLowerCase();
  if (minutes > 59 || seconds > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12)))
    return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  const format = match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  return {
    value: (hour * 3600 + minutes * 60 + seconds) / 86_400,
    numberFormat: half === undefined ? format : `${format} AM/PM`,
  };
}
