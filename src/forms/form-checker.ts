import { sequenceColumn } from './form';
import type { RawRow } from './cell';
import { checkRow, type CheckedRow } from './check-row';
import type { FormInput } from './form-input';
import type { Issue } from './issue';
import { findAboveHeadcount } from './rules/above-headcount';
import { findAllZero } from './rules/all-zero';
import { DuplicateIndex } from './rules/duplicate-index';
import { findEmptyForm } from './rules/empty-form';
import { findUnitMismatch } from './rules/unit-mismatch';
import { noIssues } from './rules/rule';
import { findWrongSequence } from './rules/wrong-sequence';

/**
 * A form that is being edited, judged anew after each edit at the cost of the rows the edit concerns. A fresh one
 * over the same rows says the same.
 */
export class FormChecker {
  private readonly raw: RawRow[];
  private readonly rows: CheckedRow[] = [];
  private readonly rowIssues: (readonly Issue[])[] = [];
  private readonly duplicates: DuplicateIndex;
  private readonly sequence: string | undefined;
  private formIssues: readonly Issue[] | null = null;

  /** `known` holds rows that have been read already, in the places they have in `input.rows`. */
  constructor(
    private readonly input: FormInput,
    known: readonly CheckedRow[] = [],
  ) {
    this.raw = [...input.rows];
    this.duplicates = new DuplicateIndex(input.form);
    this.sequence = sequenceColumn(input.form)?.id;
    this.raw.forEach((row, at) => {
      this.take(at, known[at] ?? this.read(at, row));
    });
  }

  /** Replaces a row; gives the places of all rows whose findings may have changed, this one first. */
  edit(at: number, row: RawRow): readonly number[] {
    const before = this.raw[at];
    if (before === undefined) return [];
    this.raw[at] = row;
    const read = this.read(at, row);
    // What is said of the form as a whole hangs on which rows are blank, and on 序号.
    const renumbered = this.sequence !== undefined && before[this.sequence] !== row[this.sequence];
    if (renumbered || read.blank !== this.rows[at]?.blank) this.formIssues = null;
    return [at, ...this.take(at, read)];
  }

  checkedRows(): readonly CheckedRow[] {
    return this.rows;
  }

  /** All findings on a row. */
  issuesOfRow(at: number): readonly Issue[] {
    return [...(this.rowIssues[at] ?? []), ...this.duplicates.issuesOf(at)];
  }

  /** The findings on the form as a whole. */
  issuesOfForm(): readonly Issue[] {
    const input = { ...this.input, rows: this.raw };
    this.formIssues ??= [
      ...findUnitMismatch(input),
      ...findEmptyForm(input, this.rows),
      ...findWrongSequence(input, this.rows),
    ];
    return this.formIssues;
  }

  /** All findings, of the form first, then row by row. */
  issues(): readonly Issue[] {
    const all = [...this.issuesOfForm()];
    for (let at = 0; at < this.rowIssues.length; at += 1) {
      for (const one of this.rowIssues[at] ?? noIssues) all.push(one);
      for (const one of this.duplicates.issuesOf(at)) all.push(one);
    }
    return all;
  }

  private read(at: number, row: RawRow): CheckedRow {
    return checkRow(row, at, this.input.form, this.input.campaign);
  }

  private take(at: number, row: CheckedRow): readonly number[] {
    this.rows[at] = row;
    const large = findAboveHeadcount(this.input, row, at);
    const zero = findAllZero(this.input, row, at);
    // Most rows have nothing: no list of their own for them.
    this.rowIssues[at] = large.length + zero.length === 0 ? row.issues : [...row.issues, ...large, ...zero];
    return this.duplicates.set(at, row);
  }
}
