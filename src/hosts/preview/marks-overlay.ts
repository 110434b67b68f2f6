import type { ICommandInfo } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  type IInsertRowMutationParams,
} from '@univerjs/preset-sheets-core';
import type { SheetMarks } from '../../sheets/marks';
import { drawMarks, redrawMarks } from './draw-marks';
import type { GridSession } from './grid-session';
import { SheetMarksStore } from './sheet-marks-store';

/** The marks over the grid. They move along with rows until the sheet has been checked anew. */
export class MarksOverlay {
  private readonly store = new SheetMarksStore();

  constructor(private readonly session: GridSession) {
    drawMarks(session, this.store);
    session.commands.onCommandExecuted((command) => {
      this.follow(command);
    });
  }

  show(sheet: string, marks: SheetMarks, whole: boolean): void {
    this.session.worksheet(sheet);
    this.store.show(sheet, marks, whole);
    redrawMarks(this.session, sheet);
  }

  clear(sheet: string): void {
    this.session.worksheet(sheet);
    this.store.clear(sheet);
    redrawMarks(this.session, sheet);
  }

  private follow({ id, params }: Readonly<ICommandInfo>): void {
    if (id === InsertRowMutation.id || id === RemoveRowMutation.id) {
      const { subUnitId, range } = params as IInsertRowMutationParams;
      const count = range.endRow - range.startRow + 1;
      this.store.moveRows(subUnitId, range.startRow, id === InsertRowMutation.id ? count : -count);
    } else if (id === InsertColMutation.id || id === RemoveColMutation.id || id === RemoveSheetMutation.id) {
      // Until the next check no mark is better than one beside its cell.
      this.store.clear((params as { readonly subUnitId: string }).subUnitId);
    }
  }
}
