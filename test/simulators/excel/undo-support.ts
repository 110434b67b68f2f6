import type { ExcelPlatform } from './excel-object';

/**
 * What clears the person's undo history even where scripts' changes can be undone, per platform: from Microsoft's
 * page "Undo support with the Excel JavaScript API" (as of May 2025), as far as it is simulated. All else can be undone.
 */
const cannotBeUndone: Readonly<Record<ExcelPlatform, readonly string[]>> = {
  desktop: ['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility'],
  web: ['NamedItem.comment', 'Worksheet.standardWidth'],
};

const nowhere = [
  'Worksheet.copy',
  'Worksheet.delete',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
];

export function canBeUndone(member: string, platform: ExcelPlatform): boolean {
  return !nowhere.includes(member) && !cannotBeUndone[platform].includes(member);
}

/** Since when scripts' changes can be undone at all; before, any change clears the history. */
export const undoableSince = '1.20';

/**
 * How a test's client says to which undo group a batch belongs: the client library of the npm package is older than
 * `mergeUndoGroup`, so the loader adds it as a header.
 */
export const undoGroupHeader = 'X-SimulatedUndoGroup';
