import type { FormDesk } from '../../../src/pane/shell/form-desk';
import type { Department } from '../../../src/pane/shell/department';
import { PaneServices, type PaneSurroundings } from '../../../src/pane/shell/pane-services';
import { sheetOfForm } from '../../../src/pane/document/document-state';
import type { TableReading } from '../../../src/pane/document/sheet-reading';
import { memoryKeyValue, type KeyValue } from '../../../src/pane/storage/key-value';
import type { SheetReference } from '../../../src/hosts/host';
import type { MemoryHost } from '../../simulators/memory-host';
import { FakeGateway } from './fake-gateway';
import { recordingHost, type Call } from './recording-host';
import { until } from './until';

/** A pane without a page, and the person who uses it. */
export class OpenPane {
  readonly calls: Call[];
  readonly host: MemoryHost;
  readonly services: PaneServices;
  private readonly stop: () => void;

  constructor(
    readonly gateway = new FakeGateway(),
    storage: KeyValue = memoryKeyValue(),
    now = '2023-05-05T09:00:00+08:00',
    browser: Partial<PaneSurroundings> = {},
  ) {
    ({ host: this.host, calls: this.calls } = recordingHost());
    this.services = new PaneServices({
      host: this.host,
      storage,
      now: () => new Date(now),
      connect: () => gateway,
      ...browser,
    });
    this.stop = this.services.start();
  }

  async signIn(unit = 'tourism', code = 'right'): Promise<Department> {
    await this.services.session.signIn(this.gateway, { unit, code });
    await until(() => this.services.department.get()?.owner.unit === unit, 'signed in');
    await until(() => this.services.watcher.state.get().sheets.length > 0, 'sheets listed');
    return this.department;
  }

  get department(): Department {
    const department = this.services.department.get();
    if (department === null) throw new Error('nobody is signed in');
    return department;
  }

  desk(form = 'schedule'): FormDesk {
    const desk = this.department.desks.find((candidate) => candidate.form.id === form);
    if (desk === undefined) throw new Error(`no form ${form}`);
    return desk;
  }

  sheet(form = 'schedule'): SheetReference {
    const sheet = sheetOfForm(this.services.watcher.state.get(), this.department.owner, form);
    if (sheet === null) throw new Error(`no sheet of ${form}`);
    return sheet;
  }

  reading(form = 'schedule'): TableReading {
    const reading = this.services.watcher.state.get().readings.get(this.sheet(form).id);
    if (reading?.kind !== 'table') throw new Error('the table has not been read');
    return reading;
  }

  /** Inserts a form and waits until it is read. */
  async insert(form = 'schedule'): Promise<void> {
    await this.desk(form).fill.insert();
    const sheet = this.sheet(form).id;
    await until(() => this.services.watcher.state.get().readings.has(sheet), 'the new sheet is read');
  }

  /** Types texts into the rows of the form's sheet, from the first on, 序号 left out. */
  async fill(rows: readonly (readonly string[])[], form = 'schedule'): Promise<void> {
    const { table } = this.reading(form);
    await this.host.user.paste(this.sheet(form).id, { row: table.firstRow, column: 1 }, rows);
    await this.settled(form);
  }

  /** Waits until the pane has seen every edit. */
  async settled(form = 'schedule'): Promise<void> {
    await this.services.watcher.settle(this.sheet(form).id);
  }

  close(): void {
    this.stop();
  }
}
