import { ReportedStore } from '../sync/reported-store';
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

  constructor(
    services: WorkSurroundings,
    readonly owner: Owner,
  ) {
    this.reported = new ReportedStore(services.gateway, owner.unit);
    this.desks = owner.campaign.forms.map((form) => createFormDesk(services, owner, form, this.reported));
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
    for (const desk of this.desks) desk.leave();
  }

  /** Goes on with what waited for somebody to sign in. */
  resume(): void {
    for (const { sync } of this.desks) sync.resume();
  }
}
