import type { Receipt } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { GatewayError } from '../gateway-client/gateway-error';
import { newKey } from '../gateway-client/new-key';
import type { Choices } from '../settle/choice';
import { openConflict, type OpenConflict } from '../settle/open-conflict';
import { troubleOf, type SettleTrouble } from '../settle/settle-trouble';
import type { SettledForm } from '../settle/settled-form';
import { Store } from '../store/store';
import type { FormHistory } from './form-history';

/** Where bringing back a version stands; `version` is the old one. */
export type RestoreState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' | 'working'; readonly version: number }
  | { readonly kind: 'done'; readonly version: number; readonly receipt: Receipt }
  /** What was reported meanwhile contradicts it. */
  | {
      readonly kind: 'conflict';
      readonly version: number;
      readonly conflict: OpenConflict;
      readonly sending: boolean;
      readonly trouble: SettleTrouble | null;
    }
  | { readonly kind: 'failed'; readonly version: number; readonly error: unknown };

export interface RestoringPlace {
  readonly campaign: string;
  readonly form: string;
  readonly unit: string;
}

const idle: RestoreState = { kind: 'idle' };

/** 恢复这一版: reports the rows of an old version as a new one. Asks first; nothing is taken back. */
export class Restoring {
  readonly state = new Store<RestoreState>(idle);
  readonly choices = new Store<Choices>(new Map());
  /** The key of what may yet have arrived: the same again makes no second version. */
  private attempt: { readonly content: string; readonly key: string } | null = null;

  constructor(
    private readonly gateway: Gateway,
    private readonly history: FormHistory,
    private readonly place: RestoringPlace,
    private readonly onRestored: () => void,
  ) {}

  ask(version: number): void {
    if (!this.isBusy()) this.state.set({ kind: 'asking', version });
  }

  dismiss(): void {
    if (!this.isBusy()) this.state.set(idle);
  }

  /** What was asked about, or has failed. */
  async restore(): Promise<void> {
    const state = this.state.get();
    if (state.kind !== 'asking' && state.kind !== 'failed') return;
    const { version } = state;
    const { form, unit } = this.place;
    this.state.set({ kind: 'working', version });
    try {
      const base = this.history.list.get()?.versions[0]?.version ?? version;
      const request = { version, base };
      const receipt = await this.under(request, (key) => this.gateway.restore(form, unit, key, request));
      this.finish(version, receipt);
    } catch (error) {
      this.state.set((await this.inConflict(error, version)) ?? { kind: 'failed', version, error });
    }
  }

  /** What was made of the contradictions, on top of the version they arose with. */
  async pushSettled(settled: SettledForm): Promise<void> {
    const state = this.state.get();
    if (state.kind !== 'conflict' || state.sending) return;
    const { campaign, form, unit } = this.place;
    this.state.set({ ...state, sending: true, trouble: null });
    try {
      const { rows, waivers, zeroReport } = settled;
      const request = {
        ...{ base: state.conflict.version, rows: [...rows], campaign, zeroReport, waivers: [...waivers] },
      };
      const receipt = await this.under(request, (key) => this.gateway.push(form, unit, key, request));
      this.finish(state.version, receipt);
    } catch (error) {
      const again = await this.inConflict(error, state.version, settled);
      this.state.set(again ?? { ...state, sending: false, trouble: troubleOf(error, settled) });
    }
  }

  private finish(version: number, receipt: Receipt): void {
    this.choices.set(new Map());
    this.state.set({ kind: 'done', version, receipt });
    void this.history.load();
    this.onRestored();
  }

  private isBusy(): boolean {
    const state = this.state.get();
    return state.kind === 'working' || (state.kind === 'conflict' && state.sending);
  }

  private async under(request: object, send: (key: string) => Promise<Receipt>): Promise<Receipt> {
    const content = JSON.stringify(request);
    if (this.attempt?.content !== content) this.attempt = { content, key: newKey() };
    try {
      const receipt = await send(this.attempt.key);
      this.attempt = null;
      return receipt;
    } catch (error) {
      if (error instanceof GatewayError && !error.passing && !error.sessionEnded) this.attempt = null;
      throw error;
    }
  }

  /** Null where it is something else, or can't be settled. */
  private async inConflict(
    error: unknown,
    version: number,
    settled?: SettledForm,
  ): Promise<RestoreState | null> {
    if (!(error instanceof GatewayError) || error.code !== 'submission.conflict') return null;
    const { form, unit } = this.place;
    try {
      const [mine, newest] = await Promise.all([
        settled ?? this.history.version(version),
        this.gateway.submission(form, unit),
      ]);
      const conflict = openConflict(error, mine, newest);
      return conflict && { kind: 'conflict', version, conflict, sending: false, trouble: null };
    } catch {
      return null;
    }
  }
}
