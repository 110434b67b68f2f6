import type { SessionRequest } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import type { KeyValue } from '../storage/key-value';
import { Store } from '../store/store';
import type { Account } from './account';
import { readStoredAccount, writeStoredAccount } from './stored-account';

/** `ended`: the gateway no longer knows the session; the sheet stays as it is and the person signs in once more. */
export type SessionState =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly account: Account; readonly ended: boolean };

const personKey = 'person';
const unitKey = 'unit';

/** Signs in and out, and keeps who is signed in between visits. */
export class SessionKeeper {
  readonly state: Store<SessionState>;

  constructor(
    private readonly storage: KeyValue,
    now: Date,
  ) {
    const account = readStoredAccount(storage, now);
    this.state = new Store<SessionState>(
      account === null ? { kind: 'signed-out' } : { kind: 'signed-in', account, ended: false },
    );
  }

  /** The token to call the gateway with; null where there is none that works. */
  readonly token = (): string | null => this.pendingToken ?? this.account()?.session.token ?? null;

  /** The unit whose session works; null where there is none. */
  readonly unit = (): string | null => {
    const state = this.state.get();
    return state.kind === 'signed-in' && !state.ended ? state.account.session.unit : null;
  };

  /** 填报人 as typed; null when none was given. */
  readonly person = (): string | null => this.account()?.person ?? null;

  /** What was typed the last time on this computer; never the code. */
  remembered(): { unit: string | null; person: string } {
    return { unit: this.storage.read(unitKey), person: this.storage.read(personKey) ?? '' };
  }

  /** @throws {GatewayError} when the gateway refuses or can't be reached. */
  async signIn(gateway: Gateway, request: SessionRequest): Promise<void> {
    const session = await gateway.signIn(request);
    this.pendingToken = session.token;
    try {
      const account = { session, person: request.person ?? null, campaign: await gateway.campaign() };
      this.storage.write(unitKey, request.unit);
      this.storage.write(personKey, request.person ?? null);
      writeStoredAccount(this.storage, account);
      this.pendingToken = null;
      this.state.set({ kind: 'signed-in', account, ended: false });
    } finally {
      this.pendingToken = null;
    }
  }

  /** Takes the campaign anew, so that a changed deadline is seen without signing in again. */
  async refreshCampaign(gateway: Gateway): Promise<void> {
    const before = this.account();
    if (before === null) return;
    const campaign = await gateway.campaign();
    if (this.account() !== before || JSON.stringify(campaign) === JSON.stringify(before.campaign)) return;
    const account = { ...before, campaign };
    writeStoredAccount(this.storage, account);
    this.state.update((state) => (state.kind === 'signed-in' ? { ...state, account } : state));
  }

  /** The gateway no longer knows a token; late news of one that is out of use changes nothing. */
  readonly markEnded = (token: string | null): void => {
    if (token !== this.token() || this.pendingToken !== null) return;
    writeStoredAccount(this.storage, null);
    this.state.update((state) => (state.kind === 'signed-in' ? { ...state, ended: true } : state));
  };

  /** Leaves nothing behind that would sign the next person in; without a network the gateway forgets it later. */
  signOut(gateway: Gateway): void {
    const state = this.state.get();
    if (state.kind === 'signed-in' && !state.ended) gateway.signOut().catch(() => undefined);
    writeStoredAccount(this.storage, null);
    this.storage.write(personKey, null);
    this.state.set({ kind: 'signed-out' });
  }

  private pendingToken: string | null = null;

  private account(): Account | null {
    const state = this.state.get();
    return state.kind === 'signed-in' ? state.account : null;
  }
}
