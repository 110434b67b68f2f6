import { holds } from './areas';
import { isTrue, type CellValues } from './cell-values';
import type { CellSheet, ConditionalFormat, ConditionalLook } from './cell-sheet';

/** What conditional formats make of a cell. */
export interface AppliedConditionalFormat {
  /** Each part from the first rule that sets it. */
  readonly format: ConditionalLook;
  /** Those that apply, the winning one first. */
  readonly rules: readonly ConditionalFormat[];
}

export function appliedAt(
  sheet: CellSheet,
  values: CellValues,
  row: number,
  column: number,
): AppliedConditionalFormat | null {
  const rules: ConditionalFormat[] = [];
  for (const rule of sheet.conditionalFormats) {
    if (!applies(rule, sheet, values, row, column)) continue;
    rules.push(rule);
    if (rule.stopIfTrue) break;
  }
  if (rules.length === 0) return null;
  const format = [...rules]
    .reverse()
    .reduce<ConditionalLook>((look, rule) => ({ ...look, ...rule.format }), {});
  return { format, rules };
}

function applies(
  { areas, type, formula }: ConditionalFormat,
  { id }: CellSheet,
  values: CellValues,
  row: number,
  column: number,
): boolean {
  const [first] = areas;
  if (type !== 'custom' || !first || !areas.some((area) => holds(area, row, column))) return false;
  const offset = { rows: row - first.row, columns: column - first.column };
  return isTrue(values.formulaAt(formula, { sheet: id, row, column }, offset));
}
