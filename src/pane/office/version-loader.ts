import type { WireSubmission } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { Action } from '../store/action';
import { Store } from '../store/store';

/** The newest version of one unit's form, fetched when somebody wants to see what is in it. */
export class VersionLoader {
  /** Null until it is there. */
  readonly version = new Store<WireSubmission | null>(null);
  readonly action = new Action();

  constructor(
    private readonly gateway: Gateway,
    private readonly form: string,
    private readonly unit: string,
  ) {}

  load(): Promise<void> {
    return this.action.run(async () => {
      this.version.set(await this.gateway.submission(this.form, this.unit));
    });
  }
}
