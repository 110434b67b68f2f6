import { unitById, type Campaign } from '../../forms/campaign';
import type { AccessCodes } from './access-codes';
import { Turns } from '../turns';
import { Attempts } from './attempts';
import type { Caller } from './caller';
import type { Sessions } from './sessions';

export interface SignIn {
  readonly unit: string;
  readonly code: string;
  readonly person: string | null;
  /** Where the attempt comes from. */
  readonly address: string;
}

export type SignInResult =
  | { readonly kind: 'signed-in'; readonly token: string; readonly expires: Date; readonly caller: Caller }
  /** Unknown unit and wrong code are one answer on purpose. */
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** Sign-in by access code. Another way of signing in (OpenID Connect) ends in the same sessions. */
export class Identity {
  readonly #attempts = new Attempts();
  readonly #turns = new Turns();

  constructor(
    private readonly campaign: Campaign,
    private readonly codes: AccessCodes,
    private readonly sessions: Sessions,
    private readonly now: () => Date,
  ) {}

  signIn(signIn: SignIn): Promise<SignInResult> {
    // One after another, so that guesses made at the same time are counted like any others.
    return this.#turns.take(() => this.#signIn(signIn));
  }

  /** Who a token stands for; undefined where it is unknown or has ended. */
  async callerOf(token: string): Promise<Caller | undefined> {
    const session = await this.sessions.find(token, this.now());
    return session && this.#caller(session.unit, session.person);
  }

  signOut(token: string): Promise<void> {
    return this.sessions.end(token);
  }

  async #signIn({ unit, code, person, address }: SignIn): Promise<SignInResult> {
    const now = this.now();
    const seconds = this.#attempts.secondsToWait(unit, address, now);
    if (seconds > 0) return { kind: 'wait', seconds };
    const right = await this.codes.use(unit, code, now);
    const caller = this.#caller(unit, person);
    if (!right || !caller) {
      this.#attempts.failed(unit, address, now);
      return { kind: 'wrong-code' };
    }
    this.#attempts.succeeded(unit, address);
    return { kind: 'signed-in', caller, ...(await this.sessions.open({ unit, person }, now)) };
  }

  #caller(unit: string, person: string | null): Caller | undefined {
    if (!unitById(this.campaign, unit)) return undefined;
    return { unit, person, role: unit === this.campaign.office ? 'office' : 'unit' };
  }
}
