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
        await this.hearAgain();
        throw error;
      }
    });
  }

  /** The same as one undo, where Excel can group (ExcelApi 1.20). */
  async changeAsOneUndo(what: string, work: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
    if (!this.runtime.isSupported('1.20')) return this.change(what, work);
    return told(what, async () => {
      try {
        await this.runtime.run({ delayForCellEdit: false, mergeUndoGroup: true }, work);
      } catch (error) {
        await this.hearAgain();
        // Told before anything is carried out: then without the group.
        if (codeOf(error) === 'UndoNotSupported') await this.change(what, work);
        else throw error;
      }
    });
  }

  /** Changes what the person did not ask for, marks say: when the cell they type in is done. */
  async changeQuietly<T>(what: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return told(what, async () => {
      try {
        return await this.runtime.run({ delayForCellEdit: true }, work);
      } catch (error) {
        await this.hearAgain();
        throw error;
      }
    });
  }

  /** A batch that broke off in the middle may have left the events switched off (see `WriteBatch`). */
  private async hearAgain(): Promise<void> {
    try {
      await this.runtime.run({ delayForCellEdit: true }, async (context) => {
        context.runtime.enableEvents = true;
        await context.sync();
      });
    } catch {
      // What the batch itself was refused for is told; this only tidied up.
    }
  }
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HostError ? error : hostErrorOf(error, what);
  }
}
