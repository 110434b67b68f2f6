import type { RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import { rowDifferences, type RowDifference } from '../../sheets/merge/row-differences';
import type { ActionState } from '../store/action';
import { Store } from '../store/store';
import type { FormHistory } from './form-history';

/** What a version is held against: the one before it, the newest, the sheet; or nothing, for all its rows. */
export type Against = 'before' | 'newest' | 'sheet' | 'nothing';

/** What is shown of a version. */
export type Shown =
  | { readonly kind: 'rows'; readonly rows: readonly RawRow[] }
  | { readonly kind: 'differences'; readonly differences: readonly RowDifference[] };

/** One version as it is looked at: its rows, or how they differ from others. */
export class Comparison {
  /** Null until it is there. */
  readonly shown = new Store<Shown | null>(null);
  /** Of what was asked for last. */
  readonly loading = new Store<ActionState>({ busy: false, error: null });
  private turn = 0;

  constructor(
    private readonly history: FormHistory,
    private readonly form: Form,
    private readonly version: number,
  ) {}

  /**
   * Shows what was asked for last, whichever answer comes first. Never rejects.
   * @param other - the version it is held against; null for the sheet, whose rows are given, or for nothing
   */
  async show(against: Against, other: number | null, sheet: readonly RawRow[] | null): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.loading.set({ busy: true, error: null });
    try {
      const [{ rows }, held] = await Promise.all([
        this.history.version(this.version),
        other === null ? null : this.history.version(other),
      ]);
      if (turn !== this.turn) return;
      this.shown.set(this.compare(against, rows, held?.rows ?? sheet));
      this.loading.set({ busy: false, error: null });
    } catch (error) {
      if (turn === this.turn) this.loading.set({ busy: false, error });
    }
  }

  /** Later rows are held against earlier ones. */
  private compare(against: Against, rows: readonly RawRow[], others: readonly RawRow[] | null): Shown {
    if (against === 'nothing' || others === null) return { kind: 'rows', rows };
    const [earlier, later] = against === 'before' ? [others, rows] : [rows, others];
    return { kind: 'differences', differences: rowDifferences(this.form, earlier, later) };
  }
}
