import { areaName } from '../../sheets/a1';
import type { Area } from '../../sheets/layout';
import type { SheetMarks } from '../../sheets/marks';
import { markFormats, markFormula, readMarkFormula, type MarkKind } from '../../sheets/overlay/mark-kind';
import { planMarks } from '../../sheets/overlay/mark-plan';
import { SheetOverlay, type Overlay } from '../../sheets/overlay/sheet-overlay';
import type { Grid } from '../../sheets/grid';
import { HostError } from '../host-error';
import { toBgr } from './colour';
import type { OwnWrites } from './own-writes';
import type { WpsFormatConditions, WpsWorksheet } from './wps-application';
import { xl } from './wps-constants';
import { rangeOf } from './wps-session';
import { readValues } from './write-values';

/** Blocks that one address names: 255 characters are taken in one. */
const mostAreas = 12;

/** The marks of all sheets, as `planMarks` has them; a format is told from others by a number in its formula. */
export class WpsMarks {
  private readonly sheets = new Map<string, SheetOverlay>();
  private lastNumber = 0;

  constructor(private readonly writes: OwnWrites) {}

  of(id: string): SheetOverlay {
    const shown = this.sheets.get(id) ?? new SheetOverlay();
    this.sheets.set(id, shown);
    return shown;
  }

  noteNewSheet(id: string): void {
    this.sheets.set(id, SheetOverlay.ofNewSheet());
  }

  /** Rows have moved, or the person wrote where we write: what is shown is looked at before the next change. */
  doubt(id: string): void {
    const shown = this.sheets.get(id);
    if (shown) shown.sure = false;
  }

  show(id: string, sheet: WpsWorksheet, readGrid: () => Grid, marks: SheetMarks, whole: boolean): void {
    const shown = this.of(id);
    requireMarkable(sheet, marks);
    this.change(shown, () => {
      if (!shown.sure) this.look(shown, sheet, readGrid());
      const plan = planMarks(shown, marks, whole, mostAreas);
      this.remove(sheet, shown, plan.remove);
      const moved = shown.frame !== null && shown.frame.resultColumn !== marks.resultColumn;
      if (moved) this.wipe(id, sheet, shown);
      const added = plan.add.map((mark) => ({ ...mark, id: this.add(sheet, mark) }));
      this.writeTexts(id, sheet, marks.resultColumn, plan.texts);
      shown.noteShown(marks, plan, added);
    });
  }

  clear(id: string, sheet: WpsWorksheet, readGrid: () => Grid): void {
    const shown = this.of(id);
    this.change(shown, () => {
      if (!shown.sure || !shown.isMapped) this.look(shown, sheet, readGrid());
      this.remove(sheet, shown, shown.overlays);
      this.wipe(id, sheet, shown);
      shown.forget();
    });
  }

  /** Where it fails halfway, what is shown is looked at before the next change. */
  private change(shown: SheetOverlay, work: () => void): void {
    try {
      this.writes.during(work);
    } catch (error) {
      shown.sure = false;
      throw error;
    }
  }

  /** What of ours a sheet shows, found by the formulas of its conditional formats. */
  private look(shown: SheetOverlay, sheet: WpsWorksheet, grid: Grid): void {
    const found = new Map<string, MarkKind>();
    for (const { kind, number } of ours(sheet.Cells.FormatConditions)) {
      found.set(number, kind);
      this.lastNumber = Math.max(this.lastNumber, Number(number) || 0);
    }
    shown.recognise(
      [...found].map(([id, kind]) => ({ id, kind })),
      grid,
    );
  }

  private remove(sheet: WpsWorksheet, shown: SheetOverlay, overlays: readonly Overlay[]): void {
    if (overlays.length === 0) return;
    if (overlays.length === shown.overlays.length) {
      for (const condition of ours(sheet.Cells.FormatConditions).reverse()) condition.delete();
      return;
    }
    for (const { id, areas } of overlays) {
      // By all its cells: whether one that is found by some is deleted whole is not known.
      const place = areas ? sheet.Range(areas.map(areaName).join(',')) : sheet.Cells;
      for (const condition of ours(place.FormatConditions).reverse())
        if (condition.number === id) condition.delete();
    }
  }

  private add(sheet: WpsWorksheet, { kind, areas }: { kind: MarkKind; areas: readonly Area[] }): string {
    const number = String((this.lastNumber += 1));
    const condition = sheet
      .Range(areas.map(areaName).join(','))
      .FormatConditions.Add(xl.expression, undefined, markFormula(kind, number));
    // Over what the person has put there; not every version has it.
    condition.SetFirstPriority?.();
    const { fill, color } = markFormats[kind];
    if (fill !== undefined) condition.Interior.Color = toBgr(fill);
    if (color !== undefined) condition.Font.Color = toBgr(color);
    return number;
  }

  /** One block from the first text to the last where nothing stands between, else stretch by stretch. */
  private writeTexts(
    id: string,
    sheet: WpsWorksheet,
    column: number,
    texts: ReadonlyMap<number, string>,
  ): void {
    const rows = [...texts.keys()].sort((one, other) => one - other);
    const [first, last] = [rows[0], rows[rows.length - 1]];
    if (first === undefined || last === undefined) return;
    const block = { row: first, column, rows: last - first + 1, columns: 1 };
    const between = rows.length === block.rows ? [] : readValues(sheet, block);
    const isFree = between.every(([cell], at) => cell === null || texts.has(first + at));
    for (const area of isFree ? [block] : stretches(rows, column)) {
      rangeOf(sheet, area).Value2 = Array.from({ length: area.rows }, (_, at) => [
        textAt(texts, area.row + at),
      ]);
      this.writes.noteBlock(id, area);
    }
  }

  private wipe(id: string, sheet: WpsWorksheet, { frame, written }: SheetOverlay): void {
    if (frame !== null)
      this.writeTexts(id, sheet, frame.resultColumn, new Map([...written].map((row) => [row, ''])));
  }
}

/** @throws {HostError} where the sheet is protected against marks, or against the words about them. */
function requireMarkable(sheet: WpsWorksheet, { headerRow, resultColumn }: SheetMarks): void {
  if (sheet.ProtectContents !== true) return;
  const header = { row: headerRow, column: resultColumn, rows: 1, columns: 1 };
  if (sheet.Protection?.AllowFormattingCells !== true || rangeOf(sheet, header).Locked !== false)
    throw new HostError('host.protected', 'the sheet is protected against marks');
}

interface OurCondition {
  readonly kind: MarkKind;
  readonly number: string;
  delete(): void;
}

function ours(conditions: WpsFormatConditions): OurCondition[] {
  return Array.from({ length: conditions.Count }, (_, at) => conditions.Item(at + 1)).flatMap((condition) => {
    const mark = condition.Type === xl.expression ? readMarkFormula(condition.Formula1 ?? '') : null;
    return mark === null
      ? []
      : [
          {
            ...mark,
            delete: () => {
              condition.Delete();
            },
          },
        ];
  });
}

/** What is assigned to a cell; null empties it. */
function textAt(texts: ReadonlyMap<number, string>, row: number): string | null {
  const text = texts.get(row) ?? '';
  return text === '' ? null : text;
}

/** Rows next to each other, as blocks of one column. */
function stretches(rows: readonly number[], column: number): readonly Area[] {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const row of rows) {
    const last = areas[areas.length - 1];
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}
