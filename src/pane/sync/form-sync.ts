import * as z from 'zod';
import { conflictSchema } from '../../protocol/conflict';
import { rawRowSchema, wireIssueSchema, type Receipt } from '../../protocol/wire';
import { fingerprintRows } from '../../sheets/fingerprint-rows';
import type { SheetReading } from '../document/sheet-reading';
import { GatewayError } from '../gateway-client/gateway-error';
import { Store } from '../store/store';
import { placeSubmission, unsentRows } from './pull-form';
import { pushRequest, sendPush, settlePush } from './push-form';
import type { SentForm } from './refused-findings';
import { idle, type SyncState, type SyncTask } from './sync-state';
import type { SyncSurroundings } from './sync-surroundings';

/** Sends and fetches one form of one unit. Every method ends in a state to be seen and throws nothing. */
export class FormSync {
  readonly state = new Store<SyncState>(idle);
  /** What the gateway was last given to judge. */
  private sent: SentForm = { rows: [], waivers: [] };

  constructor(private readonly surroundings: SyncSurroundings) {}

  /** 上报. Asks first where there are warnings; `confirmed` when that has been answered. */
  push(confirmed = false): Promise<void> {
    return this.carryOut('push', () => this.pushSheet(confirmed));
  }

  /** 上报 on top of what somebody else reported meanwhile, knowing of it. */
  pushOver(version: number): Promise<void> {
    return this.carryOut('push', () => this.pushSheet(true, version));
  }

  /** 零报告: states that there is nothing to report; always asks first. */
  zeroReport(confirmed = false): Promise<void> {
    return this.carryOut('zero-report', () => this.pushNothing(confirmed));
  }

  /** 获取已报内容. Asks first where the sheet holds rows that were not reported. */
  pull(confirmed = false): Promise<void> {
    return this.carryOut('pull', () => this.pullNewest(confirmed));
  }

  /** Takes what the card shows away: a question, a result. */
  dismiss(): void {
    if (this.state.get().kind !== 'working') this.state.set(idle);
  }

  /** Goes on with what waited for somebody to sign in. */
  resume(): void {
    const state = this.state.get();
    if (state.kind === 'needs-sign-in') void this.run(state.task);
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
    if (this.state.get().kind === 'working') return;
    this.working('reading', 0);
    try {
      this.state.set(await work());
    } catch (error) {
      this.state.set(stateAfter(error, task, this.sent));
    }
  }

  private working(step: 'reading' | 'sending' | 'fetching' | 'writing', rows: number): void {
    this.state.set({ kind: 'working', step, rows });
  }

  private async readSheet(): Promise<{
    sheet: NonNullable<ReturnType<SyncSurroundings['sheet']>>;
    reading: SheetReading;
  } | null> {
    const sheet = this.surroundings.sheet();
    return sheet === null ? null : { sheet, reading: await this.surroundings.watcher.settle(sheet.id) };
  }

  private async pushSheet(confirmed: boolean, over?: number): Promise<SyncState> {
    const { waivers, reported, form } = this.surroundings;
    const read = await this.readSheet();
    // The button is off in these cases; an edit may have come between.
    if (read?.reading.kind !== 'table' || read.reading.rows.length === 0) return idle;
    const { sheet, reading } = { sheet: read.sheet, reading: read.reading };
    if (waivers.blocking(reading.issues, reading.rows).length > 0) return idle;
    const warnings = reading.issues.filter((issue) => issue.severity === 'warning').length;
    if (warnings > 0 && !confirmed) return { kind: 'confirm', task: 'push', count: warnings };

    this.working('sending', reading.rows.length);
    const base = over ?? sheet.binding?.version ?? null;
    const request = pushRequest(this.surroundings, { sheet, reading }, base);
    this.sent = { rows: reading.rows, waivers: request.waivers ?? [] };
    const receipt = await sendPush(this.surroundings, request);
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
    this.sent = { rows: [], waivers: [] };
    const base =
      read === null
        ? ((await reported.refresh(form.id))?.version ?? null)
        : (read.sheet.binding?.version ?? null);
    const receipt = await sendPush(this.surroundings, {
      base,
      rows: [],
      campaign: campaign.id,
      zeroReport: true,
    });
    const afterwards =
      read === null ? null : await this.settle(receipt, read.sheet, fingerprintRows(form, []));
    await reported.refreshAll([form.id]);
    return { kind: 'pushed', receipt, zeroReport: receipt.rows === 0, afterwards };
  }

  /**
   * Keeps in the document which version the sheet now equals. A merged version is put on the sheet first, unless
   * somebody has gone on typing: then the sheet stays based on what it was, and is merged once more at the next
   * push. Gives what failed, null where nothing did.
   */
  private async settle(
    receipt: Receipt,
    sheet: NonNullable<ReturnType<SyncSurroundings['sheet']>>,
    fingerprint: string,
  ): Promise<unknown> {
    const { watcher, reported, form } = this.surroundings;
    if (!receipt.merged) return settlePush(this.surroundings, sheet, receipt.version, fingerprint);
    try {
      const submission = await reported.refresh(form.id);
      const reading = await watcher.settle(sheet.id);
      if (submission !== null && reading.kind === 'table' && reading.fingerprint === fingerprint)
        await placeSubmission(this.surroundings, submission, { sheet, reading });
      return null;
    } catch (error) {
      return error;
    }
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
}

function stateAfter(error: unknown, task: SyncTask, sent: SentForm): SyncState {
  if (error instanceof GatewayError) {
    if (error.sessionEnded) return { kind: 'needs-sign-in', task };
    if (error.code === 'submission.conflict')
      return {
        kind: 'conflict',
        version: error.numberField('version'),
        conflicts: listOf(conflictSchema, error, 'conflicts'),
      };
    if (error.code === 'submission.invalid') {
      // Where it was judged together with what others reported, the findings count those rows.
      const rows = error.problem?.['rows'] === undefined ? sent.rows : listOf(rawRowSchema, error, 'rows');
      return { kind: 'refused', issues: listOf(wireIssueSchema, error, 'issues'), sent: { ...sent, rows } };
    }
  }
  return { kind: 'failed', error, task };
}

function listOf<Schema extends z.ZodType>(
  schema: Schema,
  error: GatewayError,
  field: string,
): readonly z.output<Schema>[] {
  const parsed = z.array(schema).safeParse(error.problem?.[field]);
  return parsed.success ? parsed.data : [];
}
