import type { Area } from '../../../../src/sheets/layout';
import { withoutArea } from '../areas';
import type { ConditionalFormat } from '../cell-sheet';
import { withOffset } from '../formula/rewrite-formula';

/** Numbered in their order. */
export function byPriority(formats: readonly ConditionalFormat[]): readonly ConditionalFormat[] {
  return formats.map((format, priority) => (format.priority === priority ? format : { ...format, priority }));
}

/** A rule taken off an area; null where nothing of it is left. */
export function ruleWithout<T extends { readonly areas: readonly Area[] }>(rule: T, taken: Area): T | null {
  const areas = rule.areas.flatMap((area) => withoutArea(area, taken));
  return areas.length > 0 ? { ...rule, areas } : null;
}

/** The same, its formula written anew where another cell becomes its first. */
export function conditionalFormatWithout(format: ConditionalFormat, taken: Area): ConditionalFormat | null {
  const left = ruleWithout(format, taken);
  const [before, after] = [format.areas[0], left?.areas[0]];
  if (!left || !before || !after) return null;
  const [rows, columns] = [after.row - before.row, after.column - before.column];
  return rows === 0 && columns === 0 ? left : { ...left, formula: withOffset(left.formula, rows, columns) };
}
