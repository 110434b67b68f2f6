import type { RawCell } from '../../../forms/cell';
import { cellName } from '../../../sheets/a1';
import { cellText } from '../../cell-text';
import { encodeXml } from '../xml/xml-characters';

export interface WrittenCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** As `s` of a cell says it; '' for the usual. */
  readonly style: string;
  readonly value: RawCell;
  /** Written before the value; what a program calculates from it is `value`. */
  readonly formula?: string;
}

/**
 * A cell as a sheet part has it. Texts stand in the cell itself, so that the shared texts stay as they are.
 *
 * @throws CellTextTooLongError
 */
export function writeCell({ row, column, style, value, formula }: WrittenCell, prefix: string): string {
  const name = cellName({ row, column });
  const head = `<${prefix}c r="${name}"${style === '' ? '' : ` s="${style}"`}`;
  const written = formula === undefined ? '' : `<${prefix}f>${encodeXml(formula)}</${prefix}f>`;
  const close = `</${prefix}c>`;
  const plain = (type: string, text: string): string =>
    `${head}${type}>${written}<${prefix}v>${text}</${prefix}v>${close}`;
  if (value === null || value === '') return formula === undefined ? `${head}/>` : plain(' t="str"', '');
  if (typeof value === 'boolean') return plain(' t="b"', value ? '1' : '0');
  if (typeof value === 'number' && Number.isFinite(value)) return plain('', String(value));
  const text = encodeXml(cellText(String(value), name));
  if (formula !== undefined) return plain(' t="str"', text);
  const space = needsSpace(text) ? ' xml:space="preserve"' : '';
  return `${head} t="inlineStr"><${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>${close}`;
}

/** Whether a text has to say that its white space counts. */
export function needsSpace(text: string): boolean {
  return /^\s|\s$|\n/.test(text);
}
