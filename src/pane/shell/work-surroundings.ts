import type { Campaign } from '../../forms/campaign';
import type { Language } from '../../forms/language';
import type { Host } from '../../hosts/host';
import type { DocumentWatcher } from '../document/document-watcher';
import type { Gateway } from '../gateway-client/gateway';
import type { HealthMonitor } from '../gateway-client/health-monitor';
import type { LiveEvents } from '../gateway-client/live-events';
import type { Outbox } from '../outbox/outbox';
import type { KeyValue } from '../storage/key-value';
import type { Store } from '../store/store';

/** The unit that is signed in, and its campaign. */
export interface Owner {
  readonly campaign: Campaign;
  readonly unit: string;
}

/** What a unit's work is done with. */
export interface WorkSurroundings {
  readonly host: Host;
  readonly storage: KeyValue;
  readonly language: Store<Language>;
  readonly gateway: Gateway;
  readonly health: HealthMonitor;
  readonly events: LiveEvents;
  readonly outbox: Outbox;
  readonly watcher: DocumentWatcher;
}
