import process from 'node:process';
import { formLayout } from '../src/sheets/form-layout';
import type { Host } from '../src/hosts/host';
import { Consolidation } from '../src/pane/office/consolidation';
import { PaneServices } from '../src/pane/shell/pane-services';
import { memoryKeyValue } from '../src/pane/storage/key-value';
import { sheetOfForm } from '../src/pane/document/document-state';
import { FakeGateway } from '../test/pane/support/fake-gateway';
import { until } from '../test/pane/support/until';
import type { ContractUser } from '../test/contract/harness';
import { measuredPrograms, type MeasuredProgram, type PhaseTraffic } from './measured-programs';
import { statisticsInput } from './statistics-rows';

/** What a person has the pane do, and what of the program's bridge it takes. */
const phases = ['insert', 'full check', 'one edit', 'push', 'pull', 'consolidate'] as const;
type Phase = (typeof phases)[number];

const patience = 60_000;

/** Runs the real pane on a simulated program with so many rows, phase by phase. */
async function traffic(
  open: () => Promise<MeasuredProgram>,
  count: number,
): Promise<Map<Phase, PhaseTraffic>> {
  const program = await open();
  const { host, user } = program;
  const { campaign, form, rows } = statisticsInput(count);
  const gateway = new FakeGateway();
  const services = servicesOn(host, gateway);
  const found = new Map<Phase, PhaseTraffic>();
  const phase = async (name: Phase, work: () => Promise<unknown>): Promise<void> => {
    await program.settle();
    program.begin();
    await work();
    await program.settle();
    const { failure } = services.watcher.state.get();
    if (failure !== null) throw new Error(`${name} failed`, { cause: failure });
    found.set(name, program.traffic());
  };

  const stop = services.start();
  await services.session.signIn(gateway, { unit: 'tourism', code: 'right' });
  await until(() => services.watcher.state.get().sheets.length > 0, 'sheets listed', patience);
  const desk = services.department.get()?.desks.find((candidate) => candidate.form.id === form.id);
  if (!desk) throw new Error('nobody is signed in');

  const binding = { campaign: campaign.id, form: form.id, unit: 'tourism', version: null, fingerprint: null };
  const layout = formLayout({ campaign, form, unit: 'tourism', language: 'zh-CN', rows });
  // Inserting is followed by the pane's own first look at the sheet: a full check of it comes by itself.
  await phase('insert', async () => {
    await host.insertSheet(layout, binding);
    await until(() => services.watcher.state.get().readings.size > 0, 'the sheet is read', patience);
  });
  await phase('full check', async () => {
    await services.watcher.recheck(sheetIdOf(services, form.id));
  });
  const sheet = sheetIdOf(services, form.id);
  const reading = services.watcher.state.get().readings.get(sheet);
  if (reading?.kind !== 'table') throw new Error('the table was not read');
  await phase('one edit', async () => {
    // The second row is right before and not so after: it gets a mark.
    await typeInto(user, sheet, reading.table.firstRow + 1, reading.table.columns['teachers'] ?? 2);
    await program.settle();
    await services.watcher.settle(sheet);
  });
  await phase('push', () => desk.sync.push(true));
  if (desk.sync.state.get().kind !== 'pushed')
    throw new Error(`the push came to ${desk.sync.state.get().kind}`);
  gateway.report(
    form.id,
    'tourism',
    rows.map((row) => ({ ...row, observers: 7 })),
  );
  await phase('pull', () => desk.sync.pull(true));
  if (desk.sync.state.get().kind !== 'pulled')
    throw new Error(`the pull came to ${desk.sync.state.get().kind}`);
  const consolidation = new Consolidation(gateway, services.watcher, services.language.get);
  await phase('consolidate', () => consolidation.run({ ...campaign, forms: [form] }));
  if (consolidation.state.get().kind !== 'done') throw new Error('the consolidation failed');
  stop();
  return found;
}

function servicesOn(host: Host, gateway: FakeGateway): PaneServices {
  return new PaneServices({
    host,
    storage: memoryKeyValue(),
    now: () => new Date('2023-05-05T09:00:00+08:00'),
    connect: () => gateway,
  });
}

function sheetIdOf(services: PaneServices, form: string): string {
  const department = services.department.get();
  const sheet = department && sheetOfForm(services.watcher.state.get(), department.owner, form);
  if (!sheet) throw new Error('the sheet is not followed');
  return sheet.id;
}

async function typeInto(
  user: Pick<ContractUser, 'type'>,
  sheet: string,
  row: number,
  column: number,
): Promise<void> {
  await user.type(sheet, { row, column }, '约30人');
}

for (const { name, columns, open } of measuredPrograms) {
  console.log(`\n${name}`);
  console.log(
    ['', ...columns].map((text, at) => (at === 0 ? 'rows  '.padEnd(20) : text.padStart(14))).join(''),
  );
  for (const count of [10, 1_000, 10_000]) {
    const found = await traffic(open, count);
    for (const phase of phases) {
      const figures = found.get(phase) ?? [];
      console.log(
        `${String(count).padEnd(7)}${phase.padEnd(13)}${figures.map((text) => text.padStart(14)).join('')}`,
      );
    }
  }
}
process.exit(0);
