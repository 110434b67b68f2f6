import type { VersionList } from '../../protocol/history';
import type { WireSubmission } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { GatewayError } from '../gateway-client/gateway-error';
import { Action } from '../store/action';
import { Store } from '../store/store';

export type Version = VersionList['versions'][number];

/** 历次上报: what was reported of one unit's form, the newest first, as far back as somebody has asked. */
export class FormHistory {
  /** Null until it is there. */
  readonly list = new Store<Pick<VersionList, 'versions' | 'more'> | null>(null);
  readonly loading = new Action();
  /** What a version holds never changes. */
  private readonly held = new Map<number, WireSubmission>();

  constructor(
    private readonly gateway: Gateway,
    private readonly form: string,
    private readonly unit: string,
  ) {}

  /** The newest versions; older ones that were asked for before stay. */
  load(): Promise<void> {
    return this.loading.run(async () => {
      const { versions, more } = await this.gateway.history(this.form, this.unit);
      const oldest = versions[versions.length - 1]?.version ?? 0;
      const known = this.list.get();
      const older = known?.versions.filter(({ version }) => version < oldest) ?? [];
      const isWithoutGap = older[0]?.version === oldest - 1;
      this.list.set({
        versions: isWithoutGap ? [...versions, ...older] : versions,
        more: known !== null && isWithoutGap ? known.more : more,
      });
    });
  }

  /** The gateway has told of the shared workbook: it is in reach, and what was not written may be by now. */
  async hearOfWorkbook(): Promise<void> {
    const isWaiting = this.list.get()?.versions.some(({ workbook }) => workbook === 'waiting') === true;
    if (isWaiting || this.loading.state.get().error !== null) await this.load();
  }

  /** 更早的 */
  loadOlder(): Promise<void> {
    return this.loading.run(async () => {
      const known = this.list.get()?.versions ?? [];
      const { versions, more } = await this.gateway.history(
        this.form,
        this.unit,
        known[known.length - 1]?.version,
      );
      this.list.set({ versions: [...known, ...versions], more });
    });
  }

  /** @throws {GatewayError} */
  async version(version: number): Promise<WireSubmission> {
    const held = this.held.get(version);
    if (held !== undefined) return held;
    const submission = await this.gateway.submission(this.form, this.unit, version);
    if (submission === null) throw new GatewayError('submission.version-missing');
    this.held.set(version, submission);
    return submission;
  }
}
