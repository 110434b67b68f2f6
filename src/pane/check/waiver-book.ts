import { textOf, type RawRow } from '../../forms/cell';
import type { Issue } from '../../forms/issue';
import { definitionOf } from '../../forms/issue-catalogue';
import type { Waiver } from '../../protocol/wire';
import { Store } from '../store/store';

/** Reasons by what they are about. */
export type WaiverReasons = ReadonlyMap<string, string>;

type Place = Pick<Waiver, 'code' | 'row' | 'column'>;

/** A reason holds for a cell as it was written: whoever changes the cell is asked again. */
function subject({ code, row, column }: Place, rows: readonly RawRow[]): string {
  const content = row === null ? null : (rows[row] ?? null);
  const written = content === null ? '' : column === null ? JSON.stringify(content) : textOf(content[column]);
  return JSON.stringify([code, row, column, written]);
}

/** 豁免: errors of one form that stand, each with the reason for it. */
export class WaiverBook {
  readonly state = new Store<WaiverReasons>(new Map());

  reasonFor(issue: Issue, rows: readonly RawRow[]): string | null {
    return this.state.get().get(subject(issue, rows)) ?? null;
  }

  /** Blank takes the waiver back. */
  waive(issue: Issue, rows: readonly RawRow[], reason: string): void {
    this.keep([[subject(issue, rows), reason.trim()]]);
  }

  /** Takes over the waivers that a version was reported with. */
  adopt(waivers: readonly Waiver[], rows: readonly RawRow[]): void {
    this.keep(waivers.map((waiver) => [subject(waiver, rows), waiver.reason]));
  }

  /** The waivers to send with these rows. */
  waiversFor(issues: readonly Issue[], rows: readonly RawRow[]): readonly Waiver[] {
    return issues.flatMap((issue) => {
      const reason = issue.severity === 'error' ? this.reasonFor(issue, rows) : null;
      return reason === null ? [] : [{ code: issue.code, row: issue.row, column: issue.column, reason }];
    });
  }

  /** The errors that still block a push. */
  blocking(issues: readonly Issue[], rows: readonly RawRow[]): readonly Issue[] {
    return issues.filter((issue) => issue.severity === 'error' && this.reasonFor(issue, rows) === null);
  }

  private keep(entries: readonly (readonly [string, string])[]): void {
    this.state.update((reasons) => {
      const next = new Map(reasons);
      for (const [about, reason] of entries)
        if (reason === '') next.delete(about);
        else next.set(about, reason);
      return next;
    });
  }
}

export function isWaivable(issue: Issue): boolean {
  return issue.severity === 'error' && definitionOf(issue.code).waivable;
}
