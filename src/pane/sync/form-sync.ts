import type { Receipt } from '../../protocol/wire';
import type { SheetReference } from '../../hosts/host';
import { fingerprintRows } from '../../sheets/fingerprint-rows';
import type { SheetReading } from '../document/sheet-reading';
import { refusal } from '../findings/refusal';
import { GatewayError } from '../gateway-client/gateway-error';
import type { OutboxEntry } from '../outbox/outbox-entry';
import { settleArrived, sheetOfEntry } from './settle-arrived';
import type { Choices } from '../settle/choice';
import { openConflict, type WaivedRows } from '../settle/open-conflict';
import { troubleOf } from '../settle/settle-trouble';
import type { SettledForm } from '../settle/settled-form';
import { Store } from '../store/store';
import { placeNewest } from './place-newest';
import { placeSubmission, unsentRows } from './pull-form';
import { pushRequest, sendPush, settlePush } from './push-form';
import { idle, type SentFrom, type SyncState, type SyncTask } from './sync-state';
import type { SyncSurroundings } from './sync-surroundings';
import { isBusy, whenFree } from './when-free';

type ConflictState = Extract<SyncState, { kind: 'conflict' }>;
type Sent = WaivedRows & SentFrom;

/** Sends and fetches one form of one unit. Every method ends in a state to be seen and throws nothing. */
export class FormSync {
  readonly state = new Store<SyncState>(idle);
  /** What was chosen in conflicts that are not settled yet: it holds where they come back. */
  readonly choices = new Store<Choices>(new Map());
  /** What the gateway was last given to judge. */
  private sent: Sent = { rows: [], waivers: [], sheet: null, fingerprint: null, zeroReport: false };

  constructor(private readonly surroundings: SyncSurroundings) {}

  /** 上报. Asks first where there are warnings; `confirmed` when that has been answered. */
  push(confirmed = false): Promise<void> {
    return this.carryOut('push', () => this.pushSheet(confirmed));
  }

  /** 上报 of what was made of a conflict, based on the version that it arose with. */
  async pushSettled(settled: SettledForm): Promise<void> {
    const state = this.state.get();
    if (state.kind !== 'conflict' || state.step !== null) return;
    const { rows, waivers, zeroReport } = settled;
    this.state.set({ ...state, step: 'sending', trouble: null });
    try {
      const request = {
        base: state.conflict.version,
        rows: [...rows],
        campaign: this.surroundings.campaign.id,
        ...(zeroReport ? { zeroReport } : {}),
        ...(waivers.length === 0 ? {} : { waivers: [...waivers] }),
      };
      const { sheet, fingerprint, waited = null } = state.from;
      const receipt = await sendPush(this.surroundings, {
        ...{ request, sheet, fingerprint, onSheet: false, before: waited },
      });
      if (receipt === null) {
        this.state.set(idle);
        return;
      }
      this.state.set({ ...state, step: 'writing', trouble: null });
      const afterwards = await this.settleTogether(receipt, state.from);
      const written = this.surroundings.sheet()?.binding?.version ?? 0;
      // A sheet on which somebody has gone on typing will meet the same once more.
      if (sheet === null || written >= receipt.version) this.choices.set(new Map());
      await this.surroundings.reported.refreshAll([this.surroundings.form.id]);
      this.state.set({ kind: 'pushed', receipt, zeroReport: receipt.rows === 0, afterwards });
    } catch (error) {
      this.state.set(await this.stateAfterSettling(error, state, settled));
    }
  }

  /** 零报告: states that there is nothing to report; always asks first. */
  zeroReport(confirmed = false): Promise<void> {
    return this.carryOut('zero-report', () => this.pushNothing(confirmed));
  }

  /** 获取已报内容. Asks first where the sheet holds rows that were not reported. */
  pull(confirmed = false): Promise<void> {
    return this.carryOut('pull', () => this.pullNewest(confirmed));
  }

  /** A push that had waited has arrived: it ends as one that went out at once. A question that is open stays. */
  async arrive(entry: OutboxEntry, receipt: Receipt): Promise<void> {
    await whenFree(this.state);
    const state = this.state.get();
    // What came after it has arrived as well.
    if (state.kind === 'pushed' && state.receipt.version > receipt.version) return;
    const isAsking = state.kind === 'confirm' || state.kind === 'conflict';
    if (!isAsking) this.working('writing', receipt.rows);
    const afterwards = await settleArrived(this.surroundings, entry, receipt);
    await this.surroundings.reported.refreshAll([entry.form]);
    const zeroReport = entry.request.zeroReport === true && receipt.rows === 0;
    if (!isAsking) this.state.set({ kind: 'pushed', receipt, zeroReport, afterwards });
  }

  /** A push that had waited was refused: shown as one that went out at once, where there is something to settle. */
  async showRefused(entry: OutboxEntry, error: GatewayError): Promise<void> {
    await whenFree(this.state);
    const sheet = await sheetOfEntry(this.surroundings, entry).catch(() => null);
    const { fingerprint, key, request } = entry;
    const { rows, waivers = [], zeroReport = false } = request;
    this.sent = { rows, waivers, sheet, fingerprint, zeroReport, waited: key };
    const state = await this.stateAfter(error, 'push');
    if (state.kind === 'conflict' || state.kind === 'refused') this.state.set(state);
  }

  /** Takes what the card shows away: a question, a result. */
  dismiss(): void {
    if (!this.isBusy()) this.state.set(idle);
  }

  /** Goes on with what waited for somebody to sign in. */
  resume(): void {
    const state = this.state.get();
    if (state.kind === 'needs-sign-in') void this.run(state.task);
    if (state.kind !== 'conflict' || state.trouble?.kind !== 'failed') return;
    const { error, settled } = state.trouble;
    if (error instanceof GatewayError && error.sessionEnded) void this.pushSettled(settled);
  }

  /** Tries again what failed. */
  retry(): void {
    const state = this.state.get();
    if (state.kind === 'failed') void this.run(state.task);
  }

  private run(task: SyncTask): Promise<void> {
    if (task === 'pull') return this.pull(true);
    return task === 'push' ? this.push(true) : this.zeroReport(true);
  }

  private async carryOut(task: SyncTask, work: () => Promise<SyncState>): Promise<void> {
    if (this.isBusy()) return;
    this.working('reading', 0);
    try {
      this.state.set(await work());
    } catch (error) {
      this.state.set(await this.stateAfter(error, task));
    }
  }

  private isBusy(): boolean {
    return isBusy(this.state.get());
  }

  private working(step: 'reading' | 'sending' | 'fetching' | 'writing', rows: number): void {
    this.state.set({ kind: 'working', step, rows });
  }

  private async readSheet(): Promise<{
    sheet: SheetReference;
    reading: SheetReading;
  } | null> {
    const sheet = this.surroundings.sheet();
    return sheet === null ? null : { sheet, reading: await this.surroundings.watcher.settle(sheet.id) };
  }

  private async pushSheet(confirmed: boolean): Promise<SyncState> {
    const { waivers, reported, form } = this.surroundings;
    const read = await this.readSheet();
    // The button is off in these cases; an edit may have come between.
    if (read?.reading.kind !== 'table' || read.reading.rows.length === 0) return idle;
    const { sheet, reading } = { sheet: read.sheet, reading: read.reading };
    if (waivers.blocking(reading.issues, reading.rows).length > 0) return idle;
    const warnings = reading.issues.filter((issue) => issue.severity === 'warning').length;
    if (warnings > 0 && !confirmed) return { kind: 'confirm', task: 'push', count: warnings };

    this.working('sending', reading.rows.length);
    const request = pushRequest(this.surroundings, { sheet, reading }, sheet.binding?.version ?? null);
    const { rows, fingerprint } = reading;
    this.sent = { rows, waivers: request.waivers ?? [], sheet, fingerprint, zeroReport: false };
    const receipt = await sendPush(this.surroundings, { request, sheet, fingerprint, onSheet: true });
    if (receipt === null) return idle;
    this.working('writing', reading.rows.length);
    const afterwards = await this.settle(receipt, sheet, reading.fingerprint);
    await reported.refreshAll([form.id]);
    return { kind: 'pushed', receipt, zeroReport: false, afterwards };
  }

  private async pushNothing(confirmed: boolean): Promise<SyncState> {
    const { campaign, form, reported } = this.surroundings;
    const read = await this.readSheet();
    const rows = read?.reading.kind === 'table' ? read.reading.rows.length : 0;
    if (!confirmed) return { kind: 'confirm', task: 'zero-report', count: rows };

    this.working('sending', 0);
    const fingerprint = read?.reading.kind === 'table' ? read.reading.fingerprint : null;
    this.sent = { rows: [], waivers: [], sheet: read?.sheet ?? null, fingerprint, zeroReport: true };
    const base = read === null ? await this.newestVersion() : (read.sheet.binding?.version ?? null);
    const receipt = await sendPush(this.surroundings, {
      request: { base, rows: [], campaign: campaign.id, zeroReport: true },
      sheet: read?.sheet ?? null,
      fingerprint: read === null ? null : fingerprintRows(form, []),
      onSheet: true,
    });
    if (receipt === null) return idle;
    const afterwards =
      read === null ? null : await this.settle(receipt, read.sheet, fingerprintRows(form, []));
    await reported.refreshAll([form.id]);
    return { kind: 'pushed', receipt, zeroReport: receipt.rows === 0, afterwards };
  }

  /** As last heard where the gateway is out of reach; null before the first. */
  private async newestVersion(): Promise<number | null> {
    const { reported, form } = this.surroundings;
    await reported.refreshAll([form.id]);
    const known = reported.of(form.id);
    return known.kind === 'version' ? known.submission.version : null;
  }

  /** Keeps in the document which version the sheet now equals. Gives what failed, null where nothing did. */
  private settle(receipt: Receipt, sheet: SheetReference, fingerprint: string): Promise<unknown> {
    return receipt.merged
      ? placeNewest(this.surroundings, sheet, fingerprint)
      : settlePush(this.surroundings, sheet, receipt.version, fingerprint);
  }

  /** The same after a conflict, whose choices the sheet has not got. */
  private async settleTogether(
    receipt: Receipt,
    { sheet, fingerprint, zeroReport }: SentFrom,
  ): Promise<unknown> {
    if (sheet === null) return null;
    // What stands on the sheet beside a zero report stays there.
    return zeroReport && receipt.rows === 0
      ? this.settle(receipt, sheet, fingerprintRows(this.surroundings.form, []))
      : placeNewest(this.surroundings, sheet, fingerprint);
  }

  private async pullNewest(confirmed: boolean): Promise<SyncState> {
    const { form, reported } = this.surroundings;
    const read = await this.readSheet();
    const unsent = read === null ? 0 : unsentRows(read.sheet, read.reading);
    if (unsent > 0 && !confirmed) return { kind: 'confirm', task: 'pull', count: unsent };

    this.working('fetching', 0);
    const submission = await reported.refresh(form.id);
    if (submission === null) throw new GatewayError('submission.missing');
    this.working('writing', submission.rows.length);
    await placeSubmission(this.surroundings, submission, read);
    return { kind: 'pulled', version: submission.version, rows: submission.rows.length };
  }

  private async stateAfter(error: unknown, task: SyncTask): Promise<SyncState> {
    const { sent } = this;
    if (!(error instanceof GatewayError)) return { kind: 'failed', error, task };
    if (error.sessionEnded) return { kind: 'needs-sign-in', task };
    if (error.code === 'submission.conflict')
      return (await this.stateInConflict(error, sent, sent)) ?? { kind: 'failed', error, task };
    const refused = refusal(error, sent.rows);
    if (refused === null) return { kind: 'failed', error, task };
    return { kind: 'refused', issues: refused.issues, sent: { ...sent, rows: refused.rows } };
  }

  private async stateAfterSettling(
    error: unknown,
    state: ConflictState,
    settled: SettledForm,
  ): Promise<SyncState> {
    const again =
      error instanceof GatewayError && error.code === 'submission.conflict'
        ? await this.stateInConflict(error, settled, state.from)
        : null;
    if (again !== null) return again;
    return { ...state, trouble: troubleOf(error, settled) };
  }

  /** With the version that was met, where it can be heard who reported it. */
  private async stateInConflict(
    error: GatewayError,
    mine: WaivedRows,
    from: SentFrom,
  ): Promise<ConflictState | null> {
    const { reported, form } = this.surroundings;
    const newest = await reported.refresh(form.id).catch(() => null);
    const conflict = openConflict(error, mine, newest);
    return conflict && { kind: 'conflict', conflict, from, step: null, trouble: null };
  }
}
