import { textOf } from '../cell';
import { readable, unreadable, type CellFinding, type CellParser, type ParsedCell } from '../cell-type';
import { isNotApplicable } from '../empty-kind';
import { normalizeText, normalizeTight } from '../normalize-text';
import { readAmount } from '../read-amount';

/** More people than any activity has; a number above it is a slip, a telephone number, say. */
const mostPeople = 1_000_000_000;

/** What most cells hold, and what needs no second look. */
const plain = /^(?:0|[1-9]\d{0,8})$/;

/** Most of what is counted: read once for all, so that large forms are checked without a heap of garbage. */
const smallCounts = Array.from({ length: 1000 }, (_, number) => readable(number, String(number)));

const partedThousands = /(?<![\d ])\d \d{3}(?: \d{3})*(?![\d ])/;

/** A whole number ≥ 0; 无 reads as 0 and stays as written. */
export const parseCount: CellParser<number> = (raw) => {
  if (typeof raw === 'number') return smallCounts[raw] ?? fromNumber(raw, String(raw));
  const written = textOf(raw);
  if (plain.test(written)) return smallCounts[Number(written)] ?? fromNumber(Number(written), written);
  if (typeof raw === 'boolean' || written.length > 200) return unreadable(written, 'count.unreadable');
  if (isNotApplicable(written)) return readable(0, written.trim());
  // 12 0 may be 120 or two numbers, 120 350 and 12⏎345 are two; 1 200 has its thousands parted.
  const text = normalizeText(written);
  if (
    /\d \d/.test(text.replace(partedThousands, (run) => run.replace(/ /g, ''))) ||
    /\d\s*\n\s*\d/.test(written)
  )
    return unreadable(written, 'count.unreadable');
  const tight = normalizeTight(written);
  const negative = /^(?:-|负)(.+)$/.exec(tight);
  if (negative && readAmount(negative[1] ?? '')) return unreadable(written, 'count.negative');
  const amount = readAmount(tight);
  if (amount) {
    if (!amount.approximate) return fromNumber(amount.number, written);
    return fromNumber(amount.number, written, [
      {
        code: 'count.approximate',
        parameters: { number: amount.number },
        replacements: [String(amount.number)],
      },
    ]);
  }
  if (isRange(tight)) return unreadable(written, 'count.range');
  return unreadable(written, 'count.unreadable');
};

function fromNumber(
  number: number,
  written: string,
  findings: readonly CellFinding[] = [],
): ParsedCell<number> {
  if (number < 0) return unreadable(written, 'count.negative');
  if (!Number.isFinite(number)) return unreadable(written, 'count.unreadable');
  if (!Number.isInteger(number)) return unreadable(written, 'count.fractional');
  if (number > mostPeople) return unreadable(written, 'count.unreadable');
  return readable(number === 0 ? 0 : number, String(number === 0 ? 0 : number), findings);
}

function isRange(tight: string): boolean {
  const ends = tight.split(/[-—~至到]/).filter((part) => part !== '');
  return ends.length === 2 && ends.every((end) => readAmount(end) !== null);
}
