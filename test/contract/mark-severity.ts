import type { Severity } from '../../src/forms/severity';
import { markFormats } from '../../src/sheets/overlay/mark-kind';
import type { ConditionalLook } from '../simulators/cells/cell-sheet';

/** Which of our marks a conditional format is: by all that people tell them apart by, and nothing that prints. */
export function markSeverity(look: ConditionalLook): Severity | null {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const prints = look.underline ?? look.borders ?? look.bold ?? look.italic;
  return (
    severities.find((severity) => {
      const { fill, color } = markFormats[severity];
      return look.fill === fill && look.fontColor === color && prints === undefined;
    }) ?? null
  );
}
