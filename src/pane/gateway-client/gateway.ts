import type { Campaign } from '../../forms/campaign';
import type { RestoreRequest, VersionList } from '../../protocol/history';
import type { PushFile } from '../../protocol/push-file';
import type { Tidied } from '../../protocol/tidied';
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
import type { EventListener } from './read-event-stream';

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
  /** What the gateway holds of a form, the newest version unless one is named; null before the first push. */
  submission(form: string, unit: string, version?: number): Promise<WireSubmission | null>;
  /** The versions of a form, the newest first; those older than `before`, where one is named. */
  history(form: string, unit: string, before?: number): Promise<VersionList>;
  /** The same `key` again gives the same receipt and no second version. */
  push(form: string, unit: string, key: string, request: PushRequest): Promise<Receipt>;
  /** Reports an old version's rows as a new one, merged with what was reported since `base`. Keys as with `push`. */
  restore(form: string, unit: string, key: string, request: RestoreRequest): Promise<Receipt>;
  /** Office only: takes what a pane has put out as a file, as that pane's push. */
  handIn(file: PushFile): Promise<Receipt>;
  consolidated(form: string): Promise<Consolidated>;
  board(): Promise<Board>;
  /** Takes notes off the board that have been read. */
  dismissNotes(ids: readonly number[]): Promise<void>;
  /** The shared workbook, with its media type: an .xlsx file, or an .xlsm. */
  workbook(): Promise<Blob>;
  /** Office only: takes the rows marked 已删除 out of the shared workbook. */
  tidyWorkbook(): Promise<Tidied>;
  /** Tells what happens, until the stream ends; null where this web view can't read streams. */
  readonly listen: ((listener: EventListener) => Promise<void>) | null;
}
