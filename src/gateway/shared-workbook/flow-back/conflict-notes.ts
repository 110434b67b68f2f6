import type { WireConflict } from '../../../protocol/conflict';
import type { VersionMark } from '../../ledger/workbook-record';
import type { WorkbookNote } from '../../ledger/workbook-note';

/** What both the workbook and the unit had changed, as the office is told. */
export function conflictNotes(
  mark: VersionMark,
  conflicts: readonly WireConflict[],
): readonly WorkbookNote[] {
  return conflicts.map((conflict): WorkbookNote => {
    switch (conflict.kind) {
      case 'cell': {
        const { mergedRow: row, column, mine: workbook, theirs: reported, before } = conflict;
        return { kind: 'cell-conflict', ...mark, row, column, workbook, reported, before };
      }
      case 'row':
        return {
          ...{ kind: 'row-conflict', ...mark, row: conflict.mergedRow },
          deletedIn: conflict.mine === null ? 'workbook' : 'report',
        };
      case 'zero-report':
        return { kind: 'zero-report-conflict', ...mark };
    }
  });
}
