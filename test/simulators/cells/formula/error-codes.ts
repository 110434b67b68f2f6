import type { CellErrorCode } from '../cell-content';

const codes: readonly CellErrorCode[] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

export function isErrorCode(text: string): text is CellErrorCode {
  return (codes as readonly string[]).includes(text);
}
