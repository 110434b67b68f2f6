import { ReportedStore } from '../sync/reported-store';
import type { GatewayEvent } from '../../protocol/event';
import { GatewayError, knownCode } from '../gateway-client/gateway-error';
import type { Outcome } from '../outbox/outbox';
import type { OutboxEntry } from '../outbox/outbox-entry';
import { Store } from '../store/store';
import { createFormDesk, type FormDesk } from './form-desk';
import type { OfficeWork } from './office-work';
import type { Owner, WorkSurroundings } from './work-surroundings';

/** A signed-in unit at work: its forms, and what the gateway holds of them. */
export class Department {
  readonly reported: ReportedStore;
  readonly desks: readonly FormDesk[];
  /** What the office looks at: all units, or the forms it fills in itself. */
  readonly officeMode = new Store<'office' | 'own'>('office');
  /** The office's own work, once it has been opened. */
  office: OfficeWork | null = null;
  private readonly stopListening: () => void;

  constructor(
    services: WorkSurroundings,
    readonly owner: Owner,
  ) {
    this.reported = new ReportedStore(services.gateway, owner.unit);
    this.desks = owner.campaign.forms.map((form) => createFormDesk(services, owner, form, this.reported));
    const { outbox } = services;
    this.stopListening = outbox.onOutcome((outcome) => this.take(outcome));
    void outbox.ready.then(() => {
      for (const entry of outbox.state.get().entries) this.showRefused(entry);
    });
  }

  /** The gateway tells of a version. */
  hear({ form, unit, version }: Extract<GatewayEvent, { event: 'submission' }>['data']): void {
    this.office?.loader.loadSoon();
    if (unit === this.owner.unit) this.deskOf(form)?.hear(version);
  }

  /** The gateway tells that the board says something else of the shared workbook. */
  hearOfNotes(): void {
    this.office?.loader.loadSoon(200);
  }

  /** Asks the gateway for all forms. Waivers come back with them, so that they hold after a reload too. */
  async refresh(): Promise<void> {
    await this.reported.refreshAll(this.desks.map((desk) => desk.form.id));
    for (const { form, waivers } of this.desks) {
      const reported = this.reported.of(form.id);
      if (reported.kind === 'version') waivers.adopt(reported.submission.waivers, reported.submission.rows);
    }
  }

  /** Nobody of this unit works here any more. */
  leave(): void {
    this.stopListening();
    for (const desk of this.desks) desk.leave();
  }

  /** Goes on with what waited for somebody to sign in. */
  resume(): void {
    for (const { sync } of this.desks) sync.resume();
  }

  private deskOf(form: string): FormDesk | undefined {
    return this.desks.find((desk) => desk.form.id === form);
  }

  /** What became of a push that had waited. */
  private take(outcome: Outcome): void {
    const { entry } = outcome;
    if (entry.unit !== this.owner.unit) return;
    if (outcome.kind === 'refused') this.showRefused(entry);
    else void this.deskOf(entry.form)?.sync.arrive(entry, outcome.receipt);
  }

  private showRefused(entry: OutboxEntry): void {
    if (entry.unit !== this.owner.unit || entry.refused === null) return;
    const error = new GatewayError(knownCode(entry.refused), entry.refused);
    void this.deskOf(entry.form)?.sync.showRefused(entry, error);
  }
}
