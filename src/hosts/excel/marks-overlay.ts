import { areaName } from '../../sheets/a1';
import type { SheetMarks } from '../../sheets/marks';
import { readMarkFormula, type MarkKind } from '../../sheets/overlay/mark-kind';
import { planMarks, type MarkPlan } from '../../sheets/overlay/mark-plan';
import { SheetOverlay } from '../../sheets/overlay/sheet-overlay';
import { emptyGrid } from '../../sheets/trim-grid';
import type { ExcelCalls } from './excel-calls';
import { codeOf } from './excel-error';
import type { AskBeside } from './grid-reader';
import { addMark } from './add-mark';
import { gridOf } from './read-block';
import { WriteBatch } from './write-batch';

/** Bytes that one instruction takes, at most, beside the addresses. */
const instruction = 1_500;

/**
 * The marks of all sheets: conditional formats over the cells, which touch no format of the person's, and texts in
 * the 校验结果 column. What is shown is remembered, so that a change costs one round trip and only what changes.
 */
export class MarksOverlay {
  private readonly sheets = new Map<string, SheetOverlay>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly calls: ExcelCalls) {}

  show(id: string, marks: SheetMarks, whole: boolean): Promise<void> {
    return this.inTurn(id, () => this.showOnce(id, marks, whole));
  }

  clear(id: string): Promise<void> {
    return this.inTurn(id, () =>
      this.calls.changeQuietly('clear marks', async (context) => {
        const sheet = context.workbook.worksheets.getItem(id);
        const shown = this.of(id);
        if (!shown.sure || !shown.isMapped) await this.look(context, sheet, shown);
        const batch = new WriteBatch(context);
        await removeOverlays(batch, sheet, shown.overlays);
        await wipe(batch, sheet, shown);
        await batch.send();
        shown.forget();
      }),
    );
  }

  /** A sheet that we have drawn shows no marks yet. */
  noteNewSheet(id: string): void {
    this.sheets.set(id, SheetOverlay.ofNewSheet());
  }

  /** Rows of a sheet have moved, or the person wrote where we write: what is shown is looked at before the next change. */
  doubt(id: string): void {
    const shown = this.sheets.get(id);
    if (shown) shown.sure = false;
  }

  of(id: string): SheetOverlay {
    const shown = this.sheets.get(id) ?? new SheetOverlay();
    this.sheets.set(id, shown);
    return shown;
  }

  /** Looks for marks in the round trip that reads the whole sheet, where it is not known what is shown. */
  beside(id: string): AskBeside | undefined {
    const shown = this.of(id);
    if (shown.sure) return undefined;
    return (sheet) => {
      const formats = askFormats(sheet);
      return (grid) => {
        shown.recognise(ours(formats), grid);
      };
    };
  }

  private async showOnce(id: string, marks: SheetMarks, whole: boolean): Promise<void> {
    await this.calls.changeQuietly('show marks', async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const shown = this.of(id);
      if (!shown.sure) await this.look(context, sheet, shown);
      const plan = planMarks(shown, marks, whole);
      const batch = new WriteBatch(context);
      await removeOverlays(batch, sheet, plan.remove);
      const moved = shown.frame !== null && shown.frame.resultColumn !== marks.resultColumn;
      if (moved) await wipe(batch, sheet, shown);
      const added = await addOverlays(batch, sheet, plan);
      await writeTexts(batch, sheet, marks, plan.texts);
      await batch.send();
      shown.noteShown(
        marks,
        plan,
        added.map(({ overlay, mark }) => ({ id: overlay.id, ...mark })),
      );
    });
  }

  private async look(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    shown: SheetOverlay,
  ): Promise<void> {
    const formats = askFormats(sheet);
    const column = shown.frame?.resultColumn;
    const place = column === undefined ? sheet : sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    const used = place.getUsedRangeOrNullObject(true);
    used.load('values,text,formulas,rowIndex,columnIndex');
    await context.sync();
    shown.recognise(ours(formats), used.isNullObject ? emptyGrid : gridOf(used));
  }

  /** One change after the other, since each starts from what the one before has drawn. */
  private inTurn(id: string, work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work).catch(async (error: unknown) => {
      // A conditional format of ours is gone: the person has cleared or undone it. Looks, and does it again.
      if (codeOf((error as Error).cause) !== 'ItemNotFound') throw error;
      this.doubt(id);
      await work();
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return formats;
}

function ours(formats: Excel.ConditionalFormatCollection): readonly { id: string; kind: MarkKind }[] {
  return formats.items.flatMap(({ id, type, customOrNullObject }) => {
    const kind = type === 'Custom' ? (readMarkFormula(customOrNullObject.rule.formula)?.kind ?? null) : null;
    return kind === null ? [] : [{ id, kind }];
  });
}

async function removeOverlays(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  overlays: readonly { readonly id: string }[],
): Promise<void> {
  for (const { id } of overlays)
    await batch.add(instruction, () => {
      sheet.getRange().conditionalFormats.getItem(id).delete();
    });
}

type Added = readonly { readonly overlay: Excel.ConditionalFormat; readonly mark: MarkPlan['add'][number] }[];

async function addOverlays(batch: WriteBatch, sheet: Excel.Worksheet, plan: MarkPlan): Promise<Added> {
  const added: { overlay: Excel.ConditionalFormat; mark: MarkPlan['add'][number] }[] = [];
  for (const mark of plan.add) {
    const names = mark.areas.map(areaName);
    const overlay = await batch.make(
      () =>
        addMark(names.length === 1 ? sheet.getRange(names[0]) : sheet.getRanges(names.join(',')), mark.kind),
      instruction + names.join().length,
    );
    added.push({ overlay, mark });
  }
  return added;
}

/** One block from the first text to the last; null leaves what stands between alone. */
async function writeTexts(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  { resultColumn }: Pick<SheetMarks, 'resultColumn'>,
  texts: ReadonlyMap<number, string>,
): Promise<void> {
  if (texts.size === 0) return;
  const rows = [...texts.keys()];
  const first = rows.reduce((one, other) => Math.min(one, other));
  const count = rows.reduce((one, other) => Math.max(one, other)) - first + 1;
  const values = Array.from({ length: count }, (_, at) => [texts.get(first + at) ?? null]);
  const bytes = values.reduce((sum, [text]) => sum + 3 * (text?.length ?? 0) + 5, 0);
  await batch.add(bytes, () => {
    sheet.getRangeByIndexes(first, resultColumn, count, 1).values = values;
  });
}

async function wipe(batch: WriteBatch, sheet: Excel.Worksheet, shown: SheetOverlay): Promise<void> {
  if (shown.frame === null) return;
  await writeTexts(batch, sheet, shown.frame, new Map([...shown.written].map((row) => [row, ''])));
}
