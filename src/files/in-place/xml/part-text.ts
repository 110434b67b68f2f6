import { WorkbookProblem } from '../workbook-problem';

/**
 * The text of an XML part in UTF-8; a byte order mark stays, so that the part can be written as it was.
 *
 * @throws WorkbookProblem for another encoding.
 */
export function partText(bytes: Uint8Array, part: string): string {
  const refuse = (): WorkbookProblem =>
    new WorkbookProblem('workbook.encoding', part, 'The part is not written in UTF-8.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const encoding = /^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1];
    if (encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding)) throw refuse();
    return text;
  } catch (error) {
    throw error instanceof WorkbookProblem ? error : refuse();
  }
}
