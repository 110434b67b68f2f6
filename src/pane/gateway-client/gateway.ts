import type { Campaign } from '../../forms/campaign';
import type {
  Board,
  Consolidated,
  DemoCode,
  Health,
  PushRequest,
  Receipt,
  Session,
  SessionRequest,
  SignInOptions,
  WireSubmission,
} from '../../protocol/wire';

export interface GatewayProbe {
  readonly health: Health;
  /** Milliseconds that this machine's clock is ahead of the gateway's, to a second; null where it tells no time. */
  readonly clockAhead: number | null;
  /** What the call took. */
  readonly milliseconds: number;
}

/** The gateway as the pane needs it. Every call rejects with a `GatewayError` and nothing else. */
export interface Gateway {
  /** Without a slash at the end. */
  readonly address: string;
  health(): Promise<Health>;
  /** Health, and what else support asks about the way there. */
  probe(): Promise<GatewayProbe>;
  signInOptions(): Promise<SignInOptions>;
  signIn(request: SessionRequest): Promise<Session>;
  /** Ends the session on the gateway too. */
  signOut(): Promise<void>;
  /** The access codes of the demo; `route.unknown` elsewhere. */
  demoCodes(): Promise<readonly DemoCode[]>;
  campaign(): Promise<Campaign>;
  /** What the gateway holds of a form; null before the first push. */
  submission(form: string, unit: string): Promise<WireSubmission | null>;
  /** The same `key` again gives the same receipt and no second version. */
  push(form: string, unit: string, key: string, request: PushRequest): Promise<Receipt>;
  consolidated(form: string): Promise<Consolidated>;
  board(): Promise<Board>;
  /** The bytes of the shared workbook, an .xlsx file. */
  workbook(): Promise<ArrayBuffer>;
}
