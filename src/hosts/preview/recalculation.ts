import {
  FormulaCalculationSessionService,
  FormulaDataModel,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import type { GridSession } from './grid-session';

/** Longest wait for formulas, in milliseconds; after it the old results are read. */
const patience = 3000;

/**
 * Formulas are calculated some time after a write, so whoever reads right behind an edit would read old results.
 * This waits, but only where a sheet has formulas at all: most have none and are read at once.
 */
export class Recalculation {
  private stale = false;
  /** While a write of our own waits for its formulas, their results are its echo. */
  private ours = false;

  constructor(private readonly session: GridSession) {
    session.commands.onCommandExecuted((command, options) => {
      if (command.id === SetRangeValuesMutation.id && options?.onlyLocal !== true) this.stale = true;
    });
  }

  get isOurs(): boolean {
    return this.ours;
  }

  /** Resolves when what the formulas of a sheet show is up to date. */
  async settle(sheet: string): Promise<void> {
    if (!this.stale || !this.hasFormulas(sheet)) return;
    try {
      await this.session.get(FormulaCalculationSessionService).waitForLatestApplied(patience);
      this.stale = false;
    } catch {
      // A calculation that takes longer reports its results as an edit when it is done.
    }
  }

  /** The same after a write of our own. */
  async settleOurs(sheet: string): Promise<void> {
    this.ours = true;
    try {
      await this.settle(sheet);
    } finally {
      this.ours = false;
    }
  }

  private hasFormulas(sheet: string): boolean {
    const { unitId } = this.session.target(sheet);
    const rows = this.session.get(FormulaDataModel).getFormulaData()[unitId]?.[sheet];
    return Object.values(rows ?? {}).some((cells) => Object.keys((cells as object | null) ?? {}).length > 0);
  }
}
