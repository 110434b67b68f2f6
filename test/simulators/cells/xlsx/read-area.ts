import type { Area } from '../../../../src/sheets/layout';
import { areaBetween } from '../areas';
import { readReference } from '../formula/reference';

/** `B2:C9`, with or without dollar signs. */
export function readArea(text: string): Area | null {
  const reference = readReference(text, null);
  return (
    reference &&
    areaBetween(reference.first.row, reference.first.column, reference.last.row, reference.last.column)
  );
}

/** `B2:C9 E2`, as rules name their areas. */
export function readAreas(text: string): readonly Area[] {
  return text.split(/\s+/).flatMap((part) => readArea(part) ?? []);
}
