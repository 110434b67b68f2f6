import type { RawRow } from '../../../src/forms/cell';
import { totalsOf } from '../../../src/forms/totals';
import { checkForm } from '../../../src/forms/check-form';
import { mergeSubmission, type Submitted } from '../../../src/gateway/merging/merge-submission';
import type { Gateway } from '../../../src/pane/gateway-client/gateway';
import { GatewayError, type FailureCode } from '../../../src/pane/gateway-client/gateway-error';
import type { WireConflict } from '../../../src/protocol/conflict';
import type { RestoreRequest, VersionList } from '../../../src/protocol/history';
import type { PushFile } from '../../../src/protocol/push-file';
import { problemCatalogue, type ProblemCode } from '../../../src/protocol/problem';
import type { Tidied } from '../../../src/protocol/tidied';
import type {
  Board,
  Consolidated,
  PushRequest,
  Receipt,
  WireSubmission,
  WorkbookState,
} from '../../../src/protocol/wire';
import { demoCampaign } from '../../demo-campaign';

interface Push {
  readonly form: string;
  readonly unit: string;
  readonly key: string;
  readonly request: PushRequest;
}

/** A problem as the gateway would answer it. */
export function problem(code: ProblemCode, fields: Record<string, unknown> = {}): GatewayError {
  const { status, title } = problemCatalogue[code];
  return new GatewayError(code, { type: 'about:blank', title, status, code, ...fields });
}

const written: WorkbookState = { state: 'written', waiting: 0, reason: null, writtenAt: null };

/** A gateway in memory that keeps versions as the real one does, and can be told to fail. */
export class FakeGateway implements Gateway {
  /** Every push that came in, answered or not. */
  readonly pushes: Push[] = [];
  /** The next calls of push fail with these, in their order. `lost` is kept by the gateway, but its answer is lost. */
  readonly pushFailures: (GatewayError | 'lost')[] = [];
  /** Held back until it resolves, so that a test can look at what is shown meanwhile. */
  beforePush: Promise<void> = Promise.resolve();
  /** What a push on an old base is refused with; or the rows it is merged to. */
  conflicts: readonly WireConflict[] = [];
  mergedRows: readonly RawRow[] | null = null;
  /** Merges a push on an old base as the real gateway does, whatever is said above. */
  mergesItself = false;
  signedOut = 0;
  /** Whether versions wait, as they do while somebody has the shared workbook open. */
  workbookIsOpen = false;
  /** How often it was asked what it holds of a form. */
  asked = 0;
  private readonly kept = new Map<string, WireSubmission[]>();
  /** New version → the old one whose rows it brought back. */
  private readonly restored = new Map<number, number>();
  private readonly answers = new Map<string, Receipt>();

  versions(form: string, unit: string): readonly WireSubmission[] {
    return this.kept.get(`${form}/${unit}`) ?? [];
  }

  /** A version pushed from elsewhere. */
  report(form: string, unit: string, rows: readonly RawRow[], more: Partial<WireSubmission> = {}): void {
    const versions = [...this.versions(form, unit)];
    versions.push({
      form,
      unit,
      version: versions.length + 1,
      rows: [...rows],
      zeroReport: false,
      waivers: [],
      person: null,
      by: unit,
      receivedAt: '2023-05-04T10:21:00+08:00',
      status: 'reported',
      workbook: this.workbookIsOpen ? 'waiting' : 'written',
      ...more,
    });
    this.kept.set(`${form}/${unit}`, versions);
  }

  push(form: string, unit: string, key: string, request: PushRequest): Promise<Receipt> {
    return this.beforePush.then(() => {
      this.pushes.push({ form, unit, key, request });
      const failure = this.pushFailures.shift();
      if (failure !== undefined && failure !== 'lost') throw failure;
      const receipt = this.accept(form, unit, key, request);
      if (failure === 'lost') throw new GatewayError('network.timeout');
      return receipt;
    });
  }

  /** Somebody has closed the shared workbook: what waited is written. */
  closeWorkbook(): void {
    this.workbookIsOpen = false;
    for (const [key, versions] of this.kept)
      this.kept.set(
        key,
        versions.map((version) => ({ ...version, workbook: 'written' })),
      );
  }

  submission(form: string, unit: string, version?: number): Promise<WireSubmission | null> {
    this.asked += 1;
    const versions = this.versions(form, unit);
    const found = version === undefined ? versions.slice(-1)[0] : versions[version - 1];
    if (found === undefined && version !== undefined)
      return Promise.reject(problem('submission.version-missing'));
    return Promise.resolve(found ?? null);
  }

  /** Three at a time. */
  history(form: string, unit: string, before = Infinity): Promise<VersionList> {
    const older = [...this.versions(form, unit)].reverse().filter(({ version }) => version < before);
    const versions = older.slice(0, 3).map(({ rows, ...one }) => ({
      ...{ ...one, base: null, rows: rows.length, merged: false },
      restoredFrom: this.restored.get(one.version) ?? null,
    }));
    return Promise.resolve({ form, unit, versions, more: older.length > 3 });
  }

  restore(form: string, unit: string, key: string, { version, base }: RestoreRequest): Promise<Receipt> {
    const old = this.versions(form, unit)[version - 1];
    if (old === undefined) return Promise.reject(problem('submission.version-missing'));
    const { rows, zeroReport, waivers } = old;
    return this.push(form, unit, key, { base, rows, zeroReport, waivers }).then((receipt) => {
      this.restored.set(receipt.version, version);
      return receipt;
    });
  }

  signIn = ({ unit, code }: { unit: string; code: string }) =>
    code === 'wrong'
      ? Promise.reject(problem('session.wrong-code'))
      : Promise.resolve({
          token: `token-of-${unit}`,
          unit,
          role: unit === demoCampaign.office ? ('office' as const) : ('unit' as const),
          expires: '2099-01-01T00:00:00+08:00',
        });

  signOut = () => {
    this.signedOut += 1;
    return Promise.resolve();
  };

  signInOptions = () =>
    Promise.resolve({
      campaign: { id: demoCampaign.id, title: demoCampaign.title },
      units: demoCampaign.units.map(({ id, name }) => ({ id, name })),
      office: demoCampaign.office,
    });

  campaign = () => Promise.resolve(demoCampaign);
  demoCodes = () => Promise.resolve([{ unit: 'tourism', name: '旅游学院', code: 'demo' }]);
  workbook = () => Promise.resolve(new Blob());
  dismissNotes = (): Promise<void> => Promise.resolve();
  tidyWorkbook = (): Promise<Tidied> => Promise.resolve({ takenOut: 0, kept: 0 });
  board = (): Promise<Board> => Promise.resolve({ forms: [], entries: [], workbook: written, notes: [] });

  listen: Gateway['listen'] = null;
  handIn = ({ form, unit, key, request }: PushFile): Promise<Receipt> => this.push(form, unit, key, request);

  readonly address = 'https://forms.example.edu.cn';
  probe = async () => ({ health: await this.health(), clockAhead: 1_000, milliseconds: 12 });
  health = () =>
    Promise.resolve({
      status: 'ok' as const,
      version: '0.0.0',
      campaign: demoCampaign.id,
      demo: false,
      ledger: { state: 'ok' as const },
      workbook: written,
    });

  consolidated(form: string): Promise<Consolidated> {
    const definition = demoCampaign.forms.find(({ id }) => id === form);
    if (definition === undefined) return Promise.reject(problem('form.unknown'));
    const rows = demoCampaign.units.flatMap(({ id: unit }) => {
      const submission = this.versions(form, unit).slice(-1)[0];
      const given = submission?.rows ?? [];
      const check = checkForm({ campaign: demoCampaign, form: definition, unit, rows: given });
      return check.rows.map(({ cells }, at) => ({
        id: `r${at}-${unit}`,
        unit,
        version: submission?.version ?? 1,
        row: given[at] ?? {},
        canonical: Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell.canonical])),
        value: Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell.value])),
        cells,
      }));
    });
    const totals = totalsOf(
      definition,
      rows.map(({ cells }) => ({ blank: false, cells, issues: [] })),
    );
    return Promise.resolve({ form, rows, units: [], totals });
  }

  private accept(form: string, unit: string, key: string, request: PushRequest): Receipt {
    const answered = this.answers.get(key);
    if (answered !== undefined) return answered;
    const newest = this.versions(form, unit).length;
    const { base, rows: given, zeroReport: none = false, waivers: kept = [] } = request;
    const pushed = { base, rows: given, zeroReport: none, waivers: kept };
    const merged = newest > 0 && request.base !== newest ? this.merge(form, unit, pushed) : null;
    const { rows, zeroReport, waivers } = merged ?? pushed;
    this.report(form, unit, rows, { zeroReport, waivers: [...waivers] });
    const receipt: Receipt = {
      version: newest + 1,
      workbook: this.workbookIsOpen ? 'waiting' : 'written',
      merged: merged !== null,
      issues: [],
      receivedAt: '2023-05-04T10:21:00+08:00',
      rows: rows.length,
    };
    this.answers.set(key, receipt);
    return receipt;
  }

  private merge(form: string, unit: string, pushed: Submitted & { base: number | null }): Submitted {
    const versions = this.versions(form, unit);
    const newest = versions[versions.length - 1];
    const definition = demoCampaign.forms.find(({ id }) => id === form);
    if (newest === undefined || definition === undefined) throw problem('form.unknown');
    const { version } = newest;
    if (!this.mergesItself) {
      const { conflicts, mergedRows } = this;
      if (mergedRows !== null) return { ...pushed, rows: mergedRows };
      throw problem('submission.conflict', { version, conflicts, rows: pushed.rows, waivers: [] });
    }
    const base = versions.find((one) => one.version === pushed.base) ?? null;
    const { conflicts, rows, zeroReport, waivers } = mergeSubmission({
      form: definition,
      base,
      newest,
      pushed,
    });
    if (conflicts.length > 0) throw problem('submission.conflict', { version, conflicts, rows, waivers });
    return { rows, zeroReport, waivers };
  }
}

/** The call never reached the gateway, or its answer never came back. */
export function unreachable(code: FailureCode = 'network.unreachable'): GatewayError {
  return new GatewayError(code);
}
