import { HostError } from '../host-error';
import type { ExcelRuntime } from './excel-runtime';
import { codeOf, hostErrorOf } from './excel-error';

/** How batches reach Excel: reads wait for the person, writes are grouped for undo, refusals become sentences. */
export class ExcelCalls {
  constructor(private readonly runtime: ExcelRuntime) {}

  /** Asks. While a cell is being edited Excel keeps the batch until that is done. */
  ask<T>(what: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return told(what, () => this.runtime.run({ delayForCellEdit: true }, work));
  }

  /**
   * Changes what the person asked to have changed. While a cell is being edited it is refused at once, with a
   * sentence: kept back, it would be carried out at a moment nobody expects.
   */
  async change<T>(what: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return told(what, async () => {
      try {
        return await this.runtime.run({ delayForCellEdit: false }, work);
      } catch (error) {
        this.hearAgain(error);
        throw error;
      }
    });
  }

  /**
   * The same as one undo, where Excel can group (ExcelApi 1.20). `repeatable` says whether doing it twice is the same
   * as doing it once: only then is a batch that Excel refuses to group done without the group, since what stood
   * before the refusal has been carried out.
   */
  async changeAsOneUndo(
    what: string,
    repeatable: boolean,
    work: (context: Excel.RequestContext) => Promise<void>,
  ): Promise<void> {
    if (!this.runtime.isSupported('1.20')) return this.change(what, work);
    return told(what, async () => {
      try {
        await this.runtime.run({ delayForCellEdit: false, mergeUndoGroup: true }, work);
      } catch (error) {
        this.hearAgain(error);
        if (!repeatable || codeOf(error) !== 'UndoNotSupported') throw error;
        await this.change(what, work);
      }
    });
  }

  /** Changes what the person did not ask for, marks say: when the cell they type in is done. */
  async changeQuietly<T>(what: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return told(what, async () => {
      try {
        return await this.runtime.run({ delayForCellEdit: true }, work);
      } catch (error) {
        this.hearAgain(error);
        throw error;
      }
    });
  }

  /**
   * A batch that broke off in the middle may have left the events switched off (see `WriteBatch`). Nobody waits for
   * this: it is carried out when the person has left the cell.
   */
  private hearAgain(error: unknown): void {
    // Refused as a whole, before anything was switched off.
    if (codeOf(error) === 'InvalidOperationInCellEditMode') return;
    const switchOn = async (context: Excel.RequestContext): Promise<void> => {
      context.runtime.enableEvents = true;
      await context.sync();
    };
    // What the batch itself was refused for is told; this only tidies up.
    this.runtime.run({ delayForCellEdit: true }, switchOn).catch(() => undefined);
  }
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HostError ? error : hostErrorOf(error, what);
  }
}
