import { WorkbookProblem } from '../workbook-problem';
import { signatures } from './zip-entry';

export interface EndRecord {
  readonly at: number;
  readonly entries: number;
  readonly directoryAt: number;
  readonly directorySize: number;
}

const size = 22;
const longestComment = 0xffff;

/** Finds the record at the end of an archive: the last one whose comment reaches to the end of the file. */
export function findEndRecord(bytes: Uint8Array, view: DataView): EndRecord {
  const least = Math.max(0, bytes.length - size - longestComment);
  for (let at = bytes.length - size; at >= least; at -= 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== signatures.end) continue;
    if (at + size + view.getUint16(at + 20, true) !== bytes.length) continue;
    return read(view, at);
  }
  throw noEnd(bytes);
}

function read(view: DataView, at: number): EndRecord {
  const entries = view.getUint16(at + 10, true);
  const directorySize = view.getUint32(at + 12, true);
  const directoryAt = view.getUint32(at + 16, true);
  if (
    (at >= 20 && view.getUint32(at - 20, true) === signatures.zip64End) ||
    entries === 0xffff ||
    directoryAt === 0xffffffff
  )
    throw new WorkbookProblem('workbook.zip64', '', 'The file uses the 64-bit form of zip.');
  if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== entries)
    throw new WorkbookProblem('workbook.damaged', '', 'The archive is in several pieces.');
  if (directoryAt + directorySize !== at)
    throw new WorkbookProblem('workbook.damaged', '', 'The archive’s directory is not where it should be.');
  return { at, entries, directoryAt, directorySize };
}

/** What it is instead: a workbook under a password and an old .xls are compound files, a cut archive still begins as one. */
function noEnd(bytes: Uint8Array): WorkbookProblem {
  const begins = (...head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0) && holdsEncryptedPackage(bytes))
    return new WorkbookProblem('workbook.encrypted', '', 'The workbook is protected by a password.');
  if (begins(0x50, 0x4b, 0x03, 0x04))
    return new WorkbookProblem('workbook.damaged', '', 'The file is incomplete: its end is missing.');
  return new WorkbookProblem('workbook.not-a-zip', '', 'The file is no .xlsx or .xlsm workbook.');
}

function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
