import { cellName } from '../../sheets/a1';
import { encodeXml } from './xml/xml-characters';
import { escapeXmlText } from '../xml-text';
import { scanSheet } from './sheet/scan-sheet';
import type { SharedStrings } from './sheet/shared-strings';
import { TextEdits } from './xml/text-edits';

/** A sheet of one workbook as another can hold it: formats by their new numbers, texts in the cells themselves. */
export function transplantSheet(
  text: string,
  path: string,
  strings: SharedStrings,
  formats: readonly number[],
): string {
  const edits = new TextEdits(text);
  scanSheet(text, path, (row) => {
    for (const { column, start, end, tagEnd, style, type, valueStart, valueEnd } of row.cells) {
      const format = style === '' ? 0 : (formats[Number(style)] ?? 0);
      const head = `<c r="${cellName({ row: row.number, column })}"${format === 0 ? '' : ` s="${format}"`}`;
      if (type !== 's') {
        const kept = text.slice(tagEnd, end);
        const other = type === '' ? '' : ` t="${type}"`;
        edits.replace(start, end, kept === '' ? `${head}/>` : `${head}${other}>${kept}`);
        continue;
      }
      const content = strings.at(Number(text.slice(valueStart, valueEnd))) ?? '';
      const space = /^\s|\s$|\n/.test(content) ? ' xml:space="preserve"' : '';
      const inline = `<is><t${space}>${encodeXml(escapeXmlText(content))}</t></is>`;
      edits.replace(start, end, `${head} t="inlineStr">${inline}</c>`);
    }
  });
  return edits.apply().replace(/ tabSelected="1"/, '');
}
