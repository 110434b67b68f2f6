import { describe, expect, it } from '@jest/globals';
import { sessionSchema, signInOptionsSchema } from '../../src/protocol/wire';
import { Client } from './support/client';
import { beforeDeadlines, startTestGateway } from './support/start-gateway';

const signIn = (client: Client, unit: string, code: string): ReturnType<Client['call']> =>
  client.call('POST', '/api/session', { body: { unit, code } });

describe('signing in', () => {
  it('names campaign and units before anybody has signed in', async () => {
    const { client } = await startTestGateway();
    const answer = signInOptionsSchema.parse((await client.get('/api/units')).body);
    expect(answer.units).toHaveLength(10);
    expect(answer.office).toBe('publicity');
  });

  it('gives a unit a session of twelve hours and the office its role', async () => {
    const { client, code } = await startTestGateway();
    const unit = sessionSchema.parse((await signIn(client, 'tourism', code('tourism'))).body);
    expect(unit).toMatchObject({ unit: 'tourism', role: 'unit', expires: '2023-05-04T22:21:00+08:00' });
    const office = sessionSchema.parse((await signIn(client, 'publicity', code('publicity'))).body);
    expect(office.role).toBe('office');
  });

  it('takes a code in small letters, with spaces, full-width hyphens and an O for a zero', async () => {
    const { client, code } = await startTestGateway();
    const typed = ` ${code('tourism').toLowerCase().replaceAll('-', ' － ').replaceAll('0', 'o')} `;
    expect((await signIn(client, 'tourism', typed)).status).toBe(200);
  });

  it('answers a wrong code, another unit’s code and an unknown unit alike', async () => {
    const { client, code } = await startTestGateway();
    const answers = await Promise.all([
      signIn(client, 'tourism', 'AAAA-BBBB-CCCC-DDDD-EEEE'),
      signIn(client, 'tourism', code('employment')),
      signIn(client, 'no-such-unit', code('tourism')),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual(answers[0].body);
      expect(body.code).toBe('session.wrong-code');
    }
  });

  it('makes a unit wait after five failures, but neither other units nor a right code later', async () => {
    let now = beforeDeadlines;
    const { client, code } = await startTestGateway({ now: () => now });
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await signIn(client, 'tourism', 'wrong')).status).toBe(401);
    const refused = await signIn(client, 'tourism', code('tourism'));
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'session.too-many-attempts', retryAfter: 60 });
    expect(refused.headers.get('Retry-After')).toBe('60');
    expect((await signIn(client, 'employment', code('employment'))).status).toBe(200);
    now = new Date(now.getTime() + 60_000);
    expect((await signIn(client, 'tourism', code('tourism'))).status).toBe(200);
  });

  it('counts guesses made at the same time one by one', async () => {
    const { client } = await startTestGateway();
    const guesses = Array.from({ length: 12 }, () => signIn(client, 'tourism', 'wrong'));
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('asks to sign in where there is no token, and again where it has ended', async () => {
    let now = beforeDeadlines;
    const gateway = await startTestGateway({ now: () => now });
    const none = await gateway.client.get('/api/campaign');
    expect(none.status).toBe(401);
    expect(none.body.code).toBe('session.required');
    expect(none.headers.get('WWW-Authenticate')).toBe('Bearer');
    const unit = await gateway.signIn('tourism');
    expect((await unit.get('/api/campaign')).status).toBe(200);
    now = new Date(now.getTime() + 12 * 60 * 60 * 1000);
    expect((await unit.get('/api/campaign')).body.code).toBe('session.expired');
    expect((await new Client(gateway.client.address, 'made-up').get('/api/campaign')).body.code).toBe(
      'session.expired',
    );
  });

  it('ends a session on signing out', async () => {
    const gateway = await startTestGateway();
    const unit = await gateway.signIn('tourism');
    expect((await unit.call('DELETE', '/api/session')).status).toBe(204);
    expect((await unit.get('/api/campaign')).body.code).toBe('session.expired');
    expect((await unit.call('DELETE', '/api/session')).status).toBe(204);
  });

  it('keeps sessions over a restart', async () => {
    const first = await startTestGateway();
    const { token } = await first.signIn('tourism', '填报人');
    await first.stop();
    const second = await startTestGateway({ settings: first.settings });
    expect((await new Client(second.client.address, token).get('/api/campaign')).status).toBe(200);
  });

  it('logs neither codes nor tokens nor names', async () => {
    const gateway = await startTestGateway();
    const { token } = await gateway.signIn('tourism', '某某人');
    await signIn(gateway.client, 'employment', 'guess-that-failed');
    const log = gateway.lines.join('');
    expect(log).toContain('"event":"http.request"');
    expect(log).toContain('"route":"/api/session"');
    for (const secret of [token ?? '', gateway.code('tourism'), '某某人', 'guess-that-failed'])
      expect(log).not.toContain(secret);
  });
});
