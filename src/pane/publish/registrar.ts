import { wpsAddinName } from '../../protocol/wps-registration';
import { Store } from '../store/store';
import { ServiceError, type LocalService, type ServiceTrouble } from './local-service';

export type RegistrarState =
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'troubled';
      /** `blocked` where the browser itself says that it does not let the page ask. */
      readonly trouble: ServiceTrouble | 'blocked';
      readonly detail: string;
      /** Whether WPS was asked to start its service, and the page has waited for that. */
      readonly started: boolean;
    }
  | {
      readonly kind: 'found';
      readonly version: string;
      /** Where the add-in is registered from; null where it is not registered. */
      readonly url: string | null;
      readonly doing: 'installing' | 'removing' | null;
      /** What has been done since the page was opened. */
      readonly done: 'installed' | 'removed' | null;
    };

export interface RegistrarSurroundings {
  readonly service: LocalService;
  /** Where the add-in's files lie, with a slash at the end. */
  readonly url: string;
  /** Whether the browser says that pages may not ask this machine. */
  readonly isBlocked: () => Promise<boolean>;
  /** Milliseconds between looks while WPS starts its service. */
  readonly pause: number;
}

/** WPS takes so many looks to start its service, if it is there at all. */
const looks = 10;

/** Registers the add-in with the WPS of this machine, or takes it away again. */
export class Registrar {
  readonly state = new Store<RegistrarState>({ kind: 'looking' });

  constructor(private readonly surroundings: RegistrarSurroundings) {}

  /** Never rejects, as none of these. */
  async look(): Promise<void> {
    this.state.set({ kind: 'looking' });
    await this.attempt(() => this.read(null), false);
  }

  /** Looks until the service is there, after it was asked to start. */
  async waitForStart(): Promise<void> {
    this.state.set({ kind: 'looking' });
    for (let left = looks; left > 0; left -= 1) {
      await this.attempt(() => this.read(null), left === 1);
      const state = this.state.get();
      if (state.kind !== 'troubled' || state.trouble !== 'absent' || left === 1) return;
      this.state.set({ kind: 'looking' });
      await new Promise((resolve) => setTimeout(resolve, this.surroundings.pause));
    }
  }

  async install(): Promise<void> {
    await this.change('installing', async ({ service, url }) => {
      await service.enable(url);
      await this.read('installed');
    });
  }

  async remove(): Promise<void> {
    const state = this.state.get();
    // As WPS has it registered: by another address it would not find it.
    const registered = state.kind === 'found' ? state.url : null;
    await this.change('removing', async ({ service, url }) => {
      await service.disable(registered ?? url);
      await this.read('removed');
    });
  }

  private async change(
    doing: 'installing' | 'removing',
    work: (surroundings: RegistrarSurroundings) => Promise<void>,
  ): Promise<void> {
    const state = this.state.get();
    if (state.kind !== 'found' || state.doing !== null) return;
    this.state.set({ ...state, doing, done: null });
    await this.attempt(() => work(this.surroundings), false);
  }

  /** @throws {ServiceError} also where WPS has said yes and done nothing. */
  private async read(done: 'installed' | 'removed' | null): Promise<void> {
    const { service, url } = this.surroundings;
    const version = await service.find();
    const list = await service.list();
    const ours = list.filter(({ name, addonType }) => name === wpsAddinName && addonType === 'et');
    const registered = ours.find((addin) => addin.url === url)?.url ?? ours[0]?.url ?? null;
    if ((done === 'installed' && registered !== url) || (done === 'removed' && registered !== null))
      throw new ServiceError('refused', `publishlist: ${registered ?? '-'}`);
    this.state.set({ kind: 'found', version, url: registered, doing: null, done });
  }

  private async attempt(work: () => Promise<void>, started: boolean): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { trouble, detail } =
        error instanceof ServiceError ? error : new ServiceError('refused', String(error));
      const isBlocked = trouble === 'absent' && (await this.surroundings.isBlocked());
      this.state.set({ kind: 'troubled', trouble: isBlocked ? 'blocked' : trouble, detail, started });
    }
  }
}
