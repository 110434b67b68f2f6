import type { RawRow } from '../../forms/cell';
import type { WireSubmission } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { Store } from '../store/store';

/** What the gateway holds of a form: not known yet, nothing, or the newest version. */
export type Reported =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'version'; readonly submission: WireSubmission };

const unknown: Reported = { kind: 'unknown' };

/** What the gateway holds of a unit's forms, as last heard. */
export class ReportedStore {
  readonly state = new Store<ReadonlyMap<string, Reported>>(new Map());

  constructor(
    private readonly gateway: Gateway,
    private readonly unit: string,
  ) {}

  of(form: string): Reported {
    return this.state.get().get(form) ?? unknown;
  }

  /** The rows last reported; null where none were, or it is not known. */
  rowsOf(form: string): readonly RawRow[] | null {
    const reported = this.of(form);
    return reported.kind === 'version' ? reported.submission.rows : null;
  }

  /** Asks anew. @throws {GatewayError} */
  async refresh(form: string): Promise<WireSubmission | null> {
    const submission = await this.gateway.submission(form, this.unit);
    this.state.update((before) =>
      new Map(before).set(form, submission === null ? { kind: 'nothing' } : { kind: 'version', submission }),
    );
    return submission;
  }

  /** There is a version of a form; asks for it where it is newer than what is known. @throws {GatewayError} */
  async hear(form: string, version: number): Promise<void> {
    const known = this.of(form);
    if (known.kind !== 'version' || known.submission.version < version) await this.refresh(form);
  }

  /** Asks for several; what can't be heard now stays as it was. */
  async refreshAll(forms: readonly string[]): Promise<void> {
    await Promise.allSettled(forms.map((form) => this.refresh(form)));
  }
}
