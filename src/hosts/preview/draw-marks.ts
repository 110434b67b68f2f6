import { CellValueType, InterceptorEffectEnum, type ICellDataForSheetInterceptor } from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SheetInterceptorService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { GridSession } from './grid-session';
import { findingStyles, resultStyle } from './mark-style';
import type { SheetMarksStore } from './sheet-marks-store';
import { rawValue } from './cell-value';

/**
 * Draws the marks where the grid asks what a cell looks like, as its own conditional formats do, and touches no
 * cell: nothing to undo, to save, to print or to take away again.
 */
export function drawMarks(session: GridSession, store: SheetMarksStore): void {
  const interceptors = session.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    // After number formats and dropdowns, whose styles the overlay lies on.
    priority: 5,
    handler: (cell, location, next) => {
      const mark = store.at(location.subUnitId, location.row, location.col);
      if (!mark) return next(cell);
      if (mark.kind === 'result') {
        // What the person wrote there is theirs and stays in sight.
        if (rawValue(location.rawData) !== null) return next(cell);
        return next({ ...cell, v: mark.text, t: CellValueType.STRING, interceptorStyle: resultStyle });
      }
      const { style, corners } = findingStyles[mark.severity];
      const marked: ICellDataForSheetInterceptor = {
        ...cell,
        interceptorStyle: { ...cell?.interceptorStyle, ...style },
        markers: { ...cell?.markers, ...corners },
      };
      return next(marked);
    },
  });
  // The editor opens on what is shown; on a result it has to open on the blank cell below it.
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, location, next) =>
      next(
        store.at(location.subUnitId, location.row, location.col)?.kind === 'result' ? location.origin : cell,
      ),
  });
}

/** Lets the grid ask anew what the cells of a sheet look like. */
export function redrawMarks(session: GridSession, sheet: string): void {
  const render = session.get(IRenderManagerService).getRenderById(session.workbook.getUnitId());
  if (!render || session.workbook.getActiveSheet().getSheetId() !== sheet) return;
  const skeletons = render.with(SheetSkeletonManagerService);
  skeletons.getCurrentSkeleton()?.makeDirty(true);
  skeletons.reCalculate();
  render.mainComponent?.makeForceDirty();
}
