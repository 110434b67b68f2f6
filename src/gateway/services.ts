import type { Campaign } from '../forms/campaign';
import type { DemoCode } from '../protocol/wire';
import type { CheckedSubmissions } from './checked-submissions';
import type { EventHub } from './events/event-hub';
import type { Identity } from './identity/identity';
import type { Submissions } from './ledger/submissions';
import type { WorkbookNotes } from './ledger/workbook-notes';
import type { WorkbookRecord } from './ledger/workbook-record';
import type { KeyedTurns } from './keyed-turns';
import type { Log } from './log';
import type { Settings } from './settings';
import type { WorkbookStore } from './shared-workbook/store';
import type { WorkbookWriter } from './shared-workbook/workbook-writer';

/** Of what was set, what concerns the pages. */
type PageSettings = Pick<
  Settings,
  'publicFolder' | 'publicUrl' | 'manifestFile' | 'officeJs' | 'officeJsFolder'
>;

/** What the resources work with. */
export interface Services extends PageSettings {
  readonly campaign: Campaign;
  /** Null where this is not the demo. */
  readonly demoCodes: readonly DemoCode[] | null;
  readonly identity: Identity;
  readonly submissions: Submissions;
  /** Pushes of one unit's form run one after another, so that each is merged with those before it. */
  readonly pushTurns: KeyedTurns;
  readonly checked: CheckedSubmissions;
  readonly record: WorkbookRecord;
  readonly notes: WorkbookNotes;
  readonly store: WorkbookStore;
  readonly writer: WorkbookWriter;
  readonly events: EventHub;
  readonly log: Log;
  readonly now: () => Date;
  readonly timing: Timing;
  /** True once the gateway is being stopped. */
  readonly isStopping: () => boolean;
}

/** In milliseconds. */
export interface Timing {
  /** How long an answer to a push waits for the shared workbook. */
  readonly workbookPatience: number;
  /** How long a body may take to arrive. */
  readonly bodyTimeout: number;
  /** How often an event stream says that it is alive. */
  readonly heartbeat: number;
  /** How long requests in flight may take to finish when stopping. */
  readonly stopPatience: number;
  /** How often the files of the certificate are looked at. */
  readonly certificateLook: number;
}
