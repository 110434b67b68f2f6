import type { ConditionalFormat } from '../../cells/cell-sheet';
import { ApiError } from '../api-error';
import type { ExcelSession } from '../excel-object';

/** Which conditional format of which sheet. */
export interface RuleOf {
  readonly sheet: string;
  readonly id: string;
}

/** Throws `ItemNotFound`. */
export function findRule(excel: ExcelSession, { sheet, id }: RuleOf): ConditionalFormat {
  const found = excel.book.sheet(sheet)?.conditionalFormats.find((rule) => rule.id === id);
  if (!found) throw new ApiError('ItemNotFound');
  return found;
}
