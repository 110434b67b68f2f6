import type { IMutationInfo } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { GridSession } from './grid-session';

/** Fitting text to row heights is measured cell by cell; beyond this many rows a write would take seconds. */
const mostRows = 500;

/** Mutations that fit the rows whose height isn't set to their text, as the grid does for typed text. */
export function rowHeightsOf(
  session: GridSession,
  sheet: string,
  row: number,
  rows: number,
): { readonly redos: readonly IMutationInfo[]; readonly undos: readonly IMutationInfo[] } {
  if (rows === 0 || rows > mostRows) return { redos: [], undos: [] };
  const worksheet = session.worksheet(sheet);
  return session.get(SheetInterceptorService).generateMutationsOfAutoHeight({
    ...session.target(sheet),
    ranges: [
      {
        startRow: row,
        endRow: row + rows - 1,
        startColumn: 0,
        endColumn: Math.max(worksheet.getCellMatrix().getDataRange().endColumn, 0),
      },
    ],
  });
}
