import type { CellBook } from './cell-book';
import type { SheetLineChange } from './cell-draft';
import type { CellEvent } from './cell-event';
import { inverse } from './structure/line-change';
import { mergeBooks } from './structure/merge-books';

/** A step done, both ways. */
export interface DoneStep {
  readonly before: CellBook;
  readonly after: CellBook;
  readonly lineChanges: readonly SheetLineChange[];
  readonly events: readonly CellEvent[];
}

export interface Retraced {
  readonly book: CellBook;
  readonly events: readonly CellEvent[];
}

/** The steps that can be undone and redone. */
export class CellHistory {
  private done: DoneStep[] = [];
  private undone: DoneStep[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** How many steps can be undone. */
  get depth(): number {
    return this.done.length;
  }

  /** Makes one step of all those above a depth. */
  join(depth: number): void {
    const joined = this.done.splice(depth);
    const [first, last] = [joined[0], joined.at(-1)];
    if (first && last)
      this.done.push({
        before: first.before,
        after: last.after,
        lineChanges: joined.flatMap((step) => step.lineChanges),
        events: joined.flatMap((step) => step.events),
      });
  }

  record(step: DoneStep): void {
    this.done.push(step);
    this.undone = [];
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }

  /** The book before the last step; what was changed without a record since stays. */
  undo(now: CellBook): Retraced | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    const lines = step.lineChanges.map((change) => ({ ...change, ...inverse(change) })).reverse();
    const events = [...step.events].reverse().map(undoneEvent);
    return { book: mergeBooks(step.after, step.before, now, lines), events };
  }

  redo(now: CellBook): Retraced | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    const events = step.events.map(byUndo);
    return { book: mergeBooks(step.before, step.after, now, step.lineChanges), events };
  }
}

const opposite = {
  cells: 'cells',
  formats: 'formats',
  'rows-inserted': 'rows-deleted',
  'rows-deleted': 'rows-inserted',
  'columns-inserted': 'columns-deleted',
  'columns-deleted': 'columns-inserted',
} as const;

function byUndo(event: CellEvent): CellEvent {
  return event.kind === 'edited' ? { ...event, origin: 'undo' } : event;
}

function undoneEvent(event: CellEvent): CellEvent {
  switch (event.kind) {
    case 'edited':
      return { ...event, origin: 'undo', change: opposite[event.change] };
    case 'added':
      return { ...event, kind: 'removed' };
    case 'removed':
      return { ...event, kind: 'added' };
    case 'renamed':
      return { ...event, name: event.before, before: event.name };
    case 'visibility':
      return { ...event, visibility: event.before, before: event.visibility };
    default:
      return event;
  }
}
