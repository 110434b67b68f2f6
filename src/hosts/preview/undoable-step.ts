import { IUndoRedoService, type IMutationInfo } from '@univerjs/core';
import { HostError } from '../host-error';
import type { GridSession } from './grid-session';
import { ownWrite } from './own-write';

/** A batch of mutations that is one undo. Each is executed at once; should one fail, all before it are taken back. */
export class UndoableStep {
  private readonly redos: IMutationInfo[] = [];
  /** Last done first. */
  private readonly undos: IMutationInfo[] = [];

  constructor(private readonly session: GridSession) {}

  /** Executes mutations together with what takes them back, both in the order of execution. */
  run(redos: readonly IMutationInfo[], undos: readonly IMutationInfo[]): void {
    this.undos.unshift(...undos);
    for (const { id, params } of redos) {
      this.redos.push({ id, params });
      if (!this.session.commands.syncExecuteCommand(id, params, ownWrite))
        throw new HostError('host.failed', `the grid refused ${id}`);
    }
  }

  rollBack(): void {
    for (const { id, params } of this.undos) this.session.commands.syncExecuteCommand(id, params, ownWrite);
  }

  /** Makes the whole one step of the undo history. */
  commit(): void {
    if (this.redos.length === 0) return;
    this.session.get(IUndoRedoService).pushUndoRedo({
      unitID: this.session.workbook.getUnitId(),
      undoMutations: this.undos,
      redoMutations: this.redos,
    });
  }
}

/** Runs `work` as one step: all of it, or none. */
export function undoableStep(session: GridSession, work: (step: UndoableStep) => void): void {
  const step = new UndoableStep(session);
  try {
    work(step);
  } catch (error) {
    step.rollBack();
    throw error;
  }
  step.commit();
}
