import { fixedAreaName, quotedSheetName } from '../sheets/a1';
import type { SheetLayout } from '../sheets/layout';

/** The names of a sheet's print area and repeated rows; `name` is the sheet's. */
export function printNames(
  { print }: SheetLayout,
  name: string,
): readonly { readonly name: string; readonly formula: string }[] {
  const sheet = quotedSheetName(name);
  const { from, to } = print.repeatRows;
  return [
    { name: '_xlnm.Print_Area', formula: `${sheet}!${fixedAreaName(print.area)}` },
    { name: '_xlnm.Print_Titles', formula: `${sheet}!$${String(from + 1)}:$${String(to + 1)}` },
  ];
}
