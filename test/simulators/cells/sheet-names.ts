import { CellRefusal } from './cell-refusal';
import type { CellSheet } from './cell-sheet';

const longest = 31;

/** Refuses a name that no tab can bear, or that another sheet has. */
export function requireSheetName(name: string, others: readonly CellSheet[]): void {
  const isValid = name !== '' && name.length <= longest && !/[\\/?*[\]:\0]|^'|'$/.test(name);
  if (!isValid) throw new CellRefusal('name-invalid', name);
  if (others.some((sheet) => isSameName(sheet.name, name))) throw new CellRefusal('name-taken', name);
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** `X (2)` for a copy of `X`, and on from there. */
export function copyName(name: string, sheets: readonly CellSheet[]): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const wish = stem.slice(0, longest - suffix.length) + suffix;
    if (!sheets.some((sheet) => isSameName(sheet.name, wish))) return wish;
  }
}
