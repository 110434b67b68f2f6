import { pushFileSchema, type PushFile } from '../../protocol/push-file';
import type { Gateway } from '../gateway-client/gateway';
import { Action } from '../store/action';
import { Store } from '../store/store';

/** What became of a file. */
export type HandedIn =
  | { readonly kind: 'taken'; readonly name: string; readonly file: PushFile; readonly version: number }
  | { readonly kind: 'refused'; readonly name: string; readonly file: PushFile; readonly error: unknown }
  /** Not what a pane has put out. */
  | { readonly kind: 'unreadable'; readonly name: string };

/** 收取: takes pushes that panes without a network have put out as files. */
export class HandIn {
  readonly action = new Action();
  readonly results = new Store<readonly HandedIn[]>([]);

  constructor(
    private readonly gateway: Gateway,
    private readonly onTaken: () => void,
  ) {}

  /** One after the other; what fails keeps none of the others back. */
  take(files: readonly Pick<File, 'name' | 'text'>[]): Promise<void> {
    return this.action.run(async () => {
      this.results.set([]);
      for (const file of files) {
        const result = await this.takeOne(file);
        this.results.update((results) => [...results, result]);
      }
      this.onTaken();
    });
  }

  dismiss(): void {
    this.results.set([]);
  }

  private async takeOne(chosen: Pick<File, 'name' | 'text'>): Promise<HandedIn> {
    const { name } = chosen;
    const file = await chosen.text().then(parsed, () => null);
    if (file === null) return { kind: 'unreadable', name };
    try {
      const { version } = await this.gateway.handIn(file);
      return { kind: 'taken', name, file, version };
    } catch (error) {
      return { kind: 'refused', name, file, error };
    }
  }
}

function parsed(text: string): PushFile | null {
  try {
    return pushFileSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
