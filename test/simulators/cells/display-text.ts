import { isCellError, type CellValue } from './cell-content';
import { dateParts, type DateParts } from './serial-date';

/** The text of a value under a number format, whatever the width of its column. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = sectionsOf(numberFormat);
  if (typeof value === 'string') {
    const section = sections[3] ?? (numberFormat.includes('@') ? sections[0] : undefined);
    return section === undefined ? value : literals(section, value);
  }
  return numberText(value, sections);
}

function numberText(value: number, sections: readonly string[]): string {
  const [first = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return sectionText(-value, negative);
  if (value === 0 && zero !== undefined) return sectionText(0, zero);
  if (value < 0 && isDateFormat(first)) return notDate;
  const text = sectionText(Math.abs(value), first);
  // What rounds to nothing has no sign.
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

const notDate = '########';

function sectionText(value: number, section: string): string {
  const bare = section.replace(/\[[^\]]*\]/g, '');
  if (/^(?:general|g\/通用格式)$/i.test(bare.trim()) || bare === '@') return generalText(value);
  if (isDateFormat(section)) {
    const parts = dateParts(value);
    return parts ? dateText(parts, bare) : notDate;
  }
  return digitsText(value, bare);
}

/** At most eleven characters, as a wide column shows. */
function generalText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = '0', exponent = '+0'] = value.toExponential(5).split('e');
    const digits = String(Math.abs(Number(exponent))).padStart(2, '0');
    return `${String(Number(mantissa))}E${exponent.startsWith('-') ? '-' : '+'}${digits}`;
  }
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

/** Literal parts of a section: quoted, escaped, padded; the rest by `part`. */
const pieces =
  /"([^"]*)"|\\(.)|_.|\*.|(AM\/PM|A\/P|上午\/下午|[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|a{3,})|([0#?.,]+(?:E[+-]0+)?)|(.)/gsu;

function literals(section: string, text: string): string {
  return section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"|\\(.)|_.|\*.|@/gs, (piece, quoted?: string, escaped?: string) =>
      piece === '@' ? text : (quoted ?? escaped ?? (piece.startsWith('_') ? ' ' : '')),
    );
}

function isDateFormat(section: string): boolean {
  const bare = section.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi, '');
  return !/general/i.test(bare) && /[ymdhs]|a{3}/i.test(bare.replace(/E[+-]/gi, ''));
}

function dateText(parts: DateParts, section: string): string {
  const isHalved = /AM\/PM|A\/P|上午\/下午/i.test(section);
  const found = [...section.matchAll(pieces)];
  return found
    .map(([piece, quoted, escaped, code], at) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      if (code === undefined) return piece.startsWith('_') ? ' ' : piece.startsWith('*') ? '' : piece;
      // Next to hours or seconds m is minutes.
      const near = [...found.slice(0, at).reverse(), null, ...found.slice(at + 1)];
      const before = near.slice(0, at).find((other) => other?.[3])?.[3] ?? '';
      const after = near.slice(at + 1).find((other) => other?.[3])?.[3] ?? '';
      const isMinutes = /^m/i.test(code) && (/^h/i.test(before) || /^s/i.test(after));
      return dateCode(parts, isMinutes ? code.replace(/m/gi, 'n') : code, isHalved);
    })
    .join('');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const chineseDays = ['日', '一', '二', '三', '四', '五', '六'];

function dateCode(parts: DateParts, code: string, isHalved: boolean): string {
  const padded = (number: number): string =>
    code.length >= 2 ? String(number).padStart(2, '0') : String(number);
  const hours = isHalved ? parts.hours % 12 || 12 : parts.hours;
  switch (code.slice(0, 1).toLowerCase()) {
    case 'y':
      return code.length > 2 ? String(parts.year) : String(parts.year % 100).padStart(2, '0');
    case 'm':
      return code.length > 2 ? (months[parts.month - 1] ?? '') : padded(parts.month);
    case 'd':
      return code.length > 2 ? (days[parts.weekday] ?? '') : padded(parts.day);
    case 'h':
      return padded(hours);
    case 'n':
      return padded(parts.minutes);
    case 's':
      return padded(parts.seconds);
    case '上':
      return parts.hours < 12 ? '上午' : '下午';
    default:
      if (/^a{3}/i.test(code)) return (code.length > 3 ? '星期' : '') + (chineseDays[parts.weekday] ?? '');
      return parts.hours < 12 ? 'AM' : 'PM';
  }
}

function digitsText(value: number, section: string): string {
  const isPercent = section.replace(/"[^"]*"|\\./g, '').includes('%');
  const scaled = isPercent ? value * 100 : value;
  let isPlaced = false;
  const text = [...section.matchAll(pieces)].map(([piece, quoted, escaped, code, digits]) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    if (digits !== undefined && /[0#?]/.test(digits)) {
      if (isPlaced) return '';
      isPlaced = true;
      return placedDigits(scaled, digits);
    }
    if (code !== undefined || digits !== undefined) return piece;
    return piece.startsWith('_') ? ' ' : piece.startsWith('*') ? '' : piece;
  });
  return text.join('');
}

function placedDigits(value: number, format: string): string {
  const scientific = /^(.*)E([+-])(0+)$/.exec(format);
  if (scientific) {
    const [, mantissa = '0', sign = '+', zeros = '0'] = scientific;
    const [digits = '0', exponent = '+0'] = value
      .toExponential((mantissa.split('.')[1] ?? '').length)
      .split('e');
    const power = String(Math.abs(Number(exponent))).padStart(zeros.length, '0');
    return `${digits}E${exponent.startsWith('-') ? '-' : sign === '+' ? '+' : ''}${power}`;
  }
  const [whole = '', decimals = ''] = format.split('.');
  // Commas at the end leave three digits off each.
  const thousandths = /,+$/.exec(format)?.[0].length ?? 0;
  const most = decimals.replace(/[^0#?]/g, '').length;
  const least = decimals.replace(/[^0]/g, '').length;
  const [integer = '0', fraction = ''] = decimal(value / 1000 ** thousandths, most).split('.');
  const integerPlaces = whole.replace(/[^0]/g, '').length;
  const padded = integer === '0' && integerPlaces === 0 ? '' : integer.padStart(integerPlaces, '0');
  const isGrouped = /[0#?],[0#?]/.test(whole);
  const before = isGrouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  let after = fraction;
  while (after.length > least && after.endsWith('0')) after = after.slice(0, -1);
  return format.includes('.') ? `${before}.${after}` : before;
}

/** With so many decimals, half away from zero by its decimal writing. */
function decimal(value: number, decimals: number): string {
  const [mantissa = '0', exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  const rounded = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const [whole = '0', power = '0'] = rounded.toExponential().split('e');
  return Number(`${whole}e${Number(power) - decimals}`).toFixed(decimals);
}

function sectionsOf(numberFormat: string): readonly string[] {
  const sections = [''];
  for (const [piece] of numberFormat.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|./gs))
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] = (sections[sections.length - 1] ?? '') + piece;
  return sections;
}
