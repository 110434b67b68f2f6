import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EventStream } from '../../src/gateway/http/event-stream';
import type { GatewayEvent } from '../../src/protocol/event';
import { limits } from '../../src/protocol/limits';
import { EventReader } from './support/event-reader';
import { eventually } from './support/eventually';
import { officeOwnerFile } from './support/office-owner-file';
import { PersonAtWorkbook } from './support/person-at-workbook';
import { scheduleRow, statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

const isWritten = (event: GatewayEvent): boolean =>
  event.event === 'workbook' && event.data.state === 'written';
const submissions = (reader: EventReader): unknown[] =>
  reader.events.flatMap((event) => (event.event === 'submission' ? [event.data] : []));

/** A gateway that has written its first workbook. */
async function started(timing: { heartbeat?: number } = {}): Promise<TestGateway> {
  const gateway = await startTestGateway({ timing });
  const reader = await EventReader.open(await gateway.signIn('publicity'));
  await reader.until(isWritten);
  reader.close();
  return gateway;
}

describe('the events', () => {
  it('begin with how things stand', async () => {
    const gateway = await started();
    const tourism = await gateway.signIn('tourism');
    await tourism.push('statistics/tourism', { rows: [statisticsRow()] });
    await tourism.push('statistics/tourism', { base: 1, rows: [statisticsRow({ students: 9 })] });
    const reader = await EventReader.open(tourism);
    await eventually(() => reader.events.length === 2);
    expect(reader.events).toEqual([
      {
        event: 'workbook',
        data: { state: 'written', waiting: 0, reason: null, writtenAt: '2023-05-04T10:21:00+08:00' },
      },
      { event: 'submission', data: { form: 'statistics', unit: 'tourism', version: 2 } },
    ]);
    expect(Object.fromEntries(reader.response.headers)).toMatchObject({
      ...{ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
      'x-accel-buffering': 'no',
    });
  });

  it('tell a unit of its own forms and the office of all', async () => {
    const gateway = await started();
    const tourism = await gateway.signIn('tourism');
    const employment = await gateway.signIn('employment');
    const own = await EventReader.open(tourism);
    const all = await EventReader.open(await gateway.signIn('publicity'));
    await Promise.all([own.until(isWritten), all.until(isWritten)]);
    await employment.push('statistics/employment', { rows: [statisticsRow()] });
    await tourism.push('schedule/tourism', { rows: [scheduleRow()] });
    await eventually(() => submissions(all).length === 2 && submissions(own).length === 1);
    expect(submissions(own)).toEqual([{ form: 'schedule', unit: 'tourism', version: 1 }]);
    expect(submissions(all)).toEqual([
      { form: 'statistics', unit: 'employment', version: 1 },
      { form: 'schedule', unit: 'tourism', version: 1 },
    ]);
  });

  it('say that the workbook waits, why and in whose language, and that it was written', async () => {
    const gateway = await started();
    const tourism = await gateway.signIn('tourism');
    const reader = await EventReader.open(tourism);
    const english = await EventReader.open(tourism, { 'Accept-Language': 'en' });
    await reader.until(isWritten);
    const ownerFile = join(gateway.settings.dataFolder, '~$2023年职业教育活动周.xlsx');
    writeFileSync(ownerFile, officeOwnerFile('汇总人甲'));
    await tourism.push('schedule/tourism', { rows: [scheduleRow()] });
    const waits =
      (words: string) =>
      (event: GatewayEvent): boolean =>
        event.event === 'workbook' && event.data.waiting === 1 && (event.data.reason ?? '').includes(words);
    await reader.until(waits('正被 汇总人甲 打开'));
    await english.until(waits('open at 汇总人甲’s'));
    rmSync(ownerFile);
    await eventually(() => reader.events.slice(-1).some(isWritten));
    const states = reader.events
      .filter(({ event }) => event === 'workbook')
      .map(({ data }) => JSON.stringify(data));
    expect(states.every((state, index) => state !== states[index - 1])).toBe(true);
  });

  it('tell the office, and nobody else, that there is something else to say of the workbook', async () => {
    const gateway = await started();
    const [tourism, office] = [await gateway.signIn('tourism'), await gateway.signIn('publicity')];
    const [unit, desk] = [await EventReader.open(tourism), await EventReader.open(office)];
    const isOpen =
      (open: number) =>
      (event: GatewayEvent): boolean =>
        event.event === 'notes' && event.data.open === open;
    await desk.until(isOpen(0));
    await tourism.push('schedule/tourism', { rows: [scheduleRow()] });
    const file = join(gateway.settings.dataFolder, '2023年职业教育活动周.xlsx');
    const edit = (work: (person: PersonAtWorkbook) => unknown): void => {
      const person = new PersonAtWorkbook(readFileSync(file), 'schedule');
      work(person);
      writeFileSync(file, person.save());
    };
    // Nothing becomes a version of it, and nothing is written.
    edit((person) => person.addRow({ content: '谁的活动' }));
    await desk.until(isOpen(1));
    expect((await office.get('/api/board')).body['notes']).toMatchObject([{ kind: 'stray-row' }]);
    edit((person) => person.deleteRow(person.rowWith('content', '谁的活动')));
    await eventually(() => desk.events.filter(({ event }) => event === 'notes').length === 3);
    expect(desk.events.findLast(({ event }) => event === 'notes')).toMatchObject({ data: { open: 0 } });
    expect(unit.events.some(({ event }) => event === 'notes')).toBe(false);
  });

  it('tell one desk of the office what another has read', async () => {
    const gateway = await started();
    const tourism = await gateway.signIn('tourism');
    await tourism.push('schedule/tourism', { rows: [scheduleRow()] });
    const office = await gateway.signIn('publicity');
    const desk = await EventReader.open(office);
    const file = join(gateway.settings.dataFolder, '2023年职业教育活动周.xlsx');
    const person = new PersonAtWorkbook(readFileSync(file), 'schedule');
    writeFileSync(file, person.addRow({ content: '谁的活动' }).save());
    const isOpen =
      (open: number) =>
      (event: GatewayEvent | undefined): boolean =>
        event?.event === 'notes' && event.data.open === open;
    await desk.until(isOpen(1));
    const { notes } = (await office.get('/api/board')).body as { notes: { id: number }[] };
    await office.call('POST', '/api/workbook-notes/dismiss', { body: { ids: notes.map(({ id }) => id) } });
    await eventually(() => isOpen(0)(desk.events.findLast(({ event }) => event === 'notes')));
  });

  it('are for whoever is signed in, and end when the session does', async () => {
    const gateway = await started({ heartbeat: 20 });
    expect((await gateway.client.get('/api/events')).body).toMatchObject({ code: 'session.required' });
    const tourism = await gateway.signIn('tourism');
    const [one, other] = [
      await EventReader.open(tourism),
      await EventReader.open(await gateway.signIn('tourism')),
    ];
    await eventually(() => one.heartbeats > 1 && other.heartbeats > 1);
    await tourism.call('DELETE', '/api/session');
    await eventually(() => one.ended);
    expect(other.ended).toBe(false);
  });

  it('are limited in number for each session; whoever leaves makes room', async () => {
    const gateway = await started();
    const tourism = await gateway.signIn('tourism');
    const readers = await Promise.all(
      Array.from({ length: limits.streamsPerSession }, () => EventReader.open(tourism)),
    );
    const refused = await EventReader.open(tourism);
    expect([refused.response.status, refused.response.headers.get('Retry-After')]).toEqual([429, '30']);
    expect(await refused.response.json()).toMatchObject({ code: 'events.too-many' });
    expect((await EventReader.open(await gateway.signIn('tourism'))).response.status).toBe(200);
    readers[0]?.close();
    await eventually(async () => (await EventReader.open(tourism)).response.status === 200);
  });

  it('keep nobody from stopping the gateway', async () => {
    const gateway = await started();
    const reader = await EventReader.open(await gateway.signIn('tourism'));
    await reader.until(isWritten);
    const began = performance.now();
    await gateway.stop();
    expect(performance.now() - began).toBeLessThan(2_500);
    await eventually(() => reader.ended);
  });

  it('are not begun by whoever only asks for the head', async () => {
    const gateway = await started();
    const tourism = await gateway.signIn('tourism');
    for (let count = 0; count <= limits.streamsPerSession; count += 1)
      expect((await tourism.send('HEAD', '/api/events')).status).toBe(200);
    expect((await EventReader.open(tourism)).response.status).toBe(200);
  });
});

describe('stopping', () => {
  it('does not wait for connections on which nothing was ever asked', async () => {
    const gateway = await startTestGateway();
    const { hostname, port } = new URL(gateway.client.address);
    const socket = connect(Number(port), hostname);
    const closed = new Promise((resolve) => socket.on('error', resolve).on('close', resolve));
    await new Promise((resolve) => socket.on('connect', resolve));
    const began = performance.now();
    await gateway.stop();
    await closed;
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a stream', () => {
  it('ends for a reader who does not read, in bounded memory', () => {
    let ends = 0;
    const stream = new EventStream(() => (ends += 1));
    const event = {
      event: 'submission',
      data: { form: 'x'.repeat(1000), unit: 'tourism', version: 1 },
    } as const;
    for (let count = 0; count < 1000; count += 1) stream.send(event);
    stream.heartbeat();
    stream.end();
    expect(ends).toBe(1);
  });
});
