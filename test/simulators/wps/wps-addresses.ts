import { columnName } from '../../../src/sheets/a1';
import type { Area } from '../../../src/sheets/layout';
import { lastColumn, lastRow } from '../cells/areas';
import { areaOf, isWholeColumns, isWholeRows, splitAddress } from '../excel/excel-addresses';
import { WpsError } from './wps-findings';

/** Longer addresses are refused. */
const longestAddress = 255;

export interface ParsedAddress {
  /** The name of a sheet where the address says it. */
  readonly sheet: string | null;
  readonly areas: readonly Area[];
}

/** The blocks of `A1`, `$A$1:B2`, `5:7`, `A:C`, several behind commas. */
export function parseAddress(address: string): ParsedAddress {
  if (address.length > longestAddress) throw new WpsError(`an address of ${address.length} characters`);
  const { sheet, cells } = splitAddress(address);
  try {
    return { sheet, areas: cells.split(',').map(areaOf) };
  } catch {
    throw new WpsError(`no address: ${address}`);
  }
}

/** `$A$1:$B$2`, `$5:$7`, `$A:$C`; without dollars where they are not wanted. */
export function addressOf(areas: readonly Area[], rowFixed: boolean, columnFixed: boolean): string {
  const row = (at: number): string => `${rowFixed ? '$' : ''}${at + 1}`;
  const column = (at: number): string => `${columnFixed ? '$' : ''}${columnName(at)}`;
  return areas
    .map((area) => {
      if (isWholeRows(area)) return `${row(area.row)}:${row(lastRow(area))}`;
      if (isWholeColumns(area)) return `${column(area.column)}:${column(lastColumn(area))}`;
      const first = column(area.column) + row(area.row);
      const last = column(lastColumn(area)) + row(lastRow(area));
      return first === last ? first : `${first}:${last}`;
    })
    .join(',');
}
