import type { Campaign } from '../../forms/campaign';
import type { RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import type { Issue } from '../../forms/issue';
import type { Language } from '../../forms/language';
import type { SheetReference } from '../../hosts/host';
import type { Waiver } from '../../protocol/wire';
import type { DocumentWatcher } from '../document/document-watcher';
import type { Gateway } from '../gateway-client/gateway';
import type { Outbox } from '../outbox/outbox';
import type { PushAttempts } from './push-attempts';
import type { ReportedStore } from './reported-store';

/** What sending and fetching one form of one unit needs of the rest of the pane. */
export interface SyncSurroundings {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly unit: string;
  readonly gateway: Gateway;
  readonly watcher: DocumentWatcher;
  readonly reported: ReportedStore;
  readonly attempts: PushAttempts;
  /** What sends, now or later. */
  readonly outbox: Outbox;
  readonly language: () => Language;
  /** The sheet the form is filled on; null where there is none. */
  readonly sheet: () => SheetReference | null;
  readonly waivers: WaiverSource;
}

/** 豁免, as the push needs them. */
export interface WaiverSource {
  /** The errors that still stand in the way. */
  blocking(issues: readonly Issue[], rows: readonly RawRow[]): readonly Issue[];
  /** The waivers to send with these rows. */
  waiversFor(issues: readonly Issue[], rows: readonly RawRow[]): readonly Waiver[];
  /** Takes over those that a version was reported with. */
  adopt(waivers: readonly Waiver[], rows: readonly RawRow[]): void;
}
