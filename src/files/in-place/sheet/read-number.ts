const [zero, nine] = [48, 57];
/** As many digits are exact, whatever they are. */
const exactDigits = 15;

/** The number that a piece of a text says; NaN where it says none. Whole ones, nearly all, need no string of their own. */
export function readNumber(text: string, from: number, to: number): number {
  if (to - from > exactDigits || to === from) return Number(text.slice(from, to));
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) return Number(text.slice(from, to));
    number = number * 10 + code - zero;
  }
  return number;
}
