import type { FUniver } from '@univerjs/core/facade';
import { BooleanNumber, type Worksheet } from '@univerjs/core';
import {
  getViewportByCell,
  IRenderManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { Grid } from '../../sheets/grid';
import type { Address } from '../../sheets/layout';
import type { GridSession } from './grid-session';
import { readGrid } from './read-grid';

/** What a cell looks like, marks included. */
export interface ShownCell {
  readonly text: string;
  /** `#rrggbb`, or null for none. */
  readonly fill: string | null;
  readonly underline: boolean;
  /** The corners that carry a mark: `tl`, `tr`, `bl`, `br`. */
  readonly corners: readonly string[];
}

/**
 * A way to look into the grid from outside. Its cells are drawn on a canvas, so neither a test nor someone who
 * helps a clerk over the phone can find or read one in the page; this says where a cell is and what it shows. It
 * changes nothing by itself; `api` is the grid's own programming interface.
 */
export class PreviewProbe {
  readonly api: FUniver;

  constructor(private readonly session: GridSession) {
    this.api = session.api;
  }

  sheetNames(): readonly string[] {
    return this.session.workbook.getSheets().map((sheet) => sheet.getName());
  }

  activeSheetName(): string {
    return this.session.workbook.getActiveSheet().getName();
  }

  /** The cell's box on the page in CSS pixels; null where its sheet isn't the active one. */
  cellRect({ row, column }: Address): {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null {
    const { workbook } = this.session;
    const render = this.session.get(IRenderManagerService).getRenderById(workbook.getUnitId());
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const canvas = render?.engine.getCanvasElement();
    if (!render || !skeleton || !canvas) return null;
    const cell = skeleton.getCellWithCoordByIndex(row, column);
    const box = cell.isMergedMainCell ? cell.mergeInfo : cell;
    const viewport = getViewportByCell(row, column, render.scene, workbook.getActiveSheet());
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const origin = canvas.getBoundingClientRect();
    return {
      x: origin.x + (box.startX - (viewport?.viewportScrollX ?? 0)) * scaleX,
      y: origin.y + (box.startY - (viewport?.viewportScrollY ?? 0)) * scaleY,
      width: (box.endX - box.startX) * scaleX,
      height: (box.endY - box.startY) * scaleY,
    };
  }

  /** What stands in a sheet, the active one unless named. */
  grid(sheetName?: string): Grid {
    return readGrid(this.session, this.sheetCalled(sheetName).getSheetId());
  }

  shown({ row, column }: Address, sheetName?: string): ShownCell {
    const cell = this.sheetCalled(sheetName).getCell(row, column);
    const style = this.session.workbook.getStyles().getStyleByCell(cell);
    return {
      text: String(cell?.v ?? ''),
      fill: style?.bg?.rgb ?? null,
      underline: style?.ul?.s === BooleanNumber.TRUE,
      corners: Object.keys(cell?.markers ?? {}),
    };
  }

  activeCell(): Address | null {
    const cell = this.api.getActiveWorkbook()?.getActiveCell()?.getRange();
    return cell ? { row: cell.startRow, column: cell.startColumn } : null;
  }

  /** Whether someone is typing in a cell. */
  isEditing(): boolean {
    return this.api.getActiveWorkbook()?.isCellEditing() ?? false;
  }

  private sheetCalled(name: string | undefined): Worksheet {
    const { workbook } = this.session;
    const sheet = name === undefined ? workbook.getActiveSheet() : workbook.getSheetBySheetName(name);
    if (!sheet) throw new Error(`No sheet is called ${String(name)}`);
    return sheet;
  }
}

declare global {
  interface Window {
    /** Set while a preview is open; see `PreviewProbe`. */
    fujiantongPreview?: PreviewProbe;
  }
}
