import { columnNumber } from '../sheet/cell-area';
import type { TableGrowth } from './table-growth';

/**
 * What a formula is made of where it may refer to cells: texts, external and structured references and other words
 * are passed over, areas are looked at.
 */
const token = new RegExp(
  [
    String.raw`"[^"]*"`,
    String.raw`\[\d+\][^\s!'"(),;+\-*/^&=<>{}%:]*!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?`,
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`(?<sheet>'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.:]*!)?` +
      String.raw`(?<from>\$?(?<left>[A-Z]{1,3})\$?(?<top>\d{1,7}):\$?(?<right>[A-Z]{1,3})\$?)(?<bottom>\d{1,7})(?![\p{L}\p{N}_.(!:])`,
    String.raw`(?:'(?:[^']|'')*'!)`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*!?`,
  ].join('|'),
  'giu',
);

/**
 * Lets areas that hold all rows of a table and end exactly at its old last row end at its new one. `sheet` is the
 * name of the one the formula stands on; null where it stands on none.
 */
export function extendReferences(
  formula: string,
  sheet: string | null,
  growths: readonly TableGrowth[],
): string {
  if (!formula.includes(':')) return formula;
  return formula.replace(token, (whole: string, ...rest: readonly unknown[]) => {
    const groups = rest[rest.length - 1] as Readonly<Record<string, string | undefined>>;
    const { from, left = '', right = '', top, bottom } = groups;
    if (from === undefined) return whole;
    const named = groups['sheet'] === undefined ? sheet : sheetOf(groups['sheet']);
    const growth = growths.find(
      (one) =>
        named !== null &&
        one.sheet.toLowerCase() === named.toLowerCase() &&
        Number(bottom) - 1 === one.oldLastRow &&
        Number(top) - 1 <= one.firstRow &&
        columnNumber(left) <= one.right &&
        columnNumber(right) >= one.left,
    );
    return growth ? `${groups['sheet'] ?? ''}${from}${growth.newLastRow + 1}` : whole;
  });
}

function sheetOf(qualifier: string): string {
  const name = qualifier.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
