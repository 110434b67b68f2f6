import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { demoCodesSchema } from '../../src/protocol/wire';
import { runCodesCommand } from '../../src/gateway/codes-command';
import { Client } from './support/client';
import { demoCampaignFile, projectPath } from './support/project-path';
import { demoCode, startTestGateway } from './support/start-gateway';

describe('the demo', () => {
  it('writes a code for each unit into the data folder, for its owner only', async () => {
    const { settings, client } = await startTestGateway();
    const file = join(settings.dataFolder, 'demo-access-codes.csv');
    const [header, first, ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(header).toBe('unit,name,code');
    expect(first).toMatch(/^publicity,宣传统战部,([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(rest).toHaveLength(9);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(join(settings.dataFolder, 'access-codes.key')).mode & 0o077).toBe(0);
    const codes = demoCodesSchema.parse((await client.get('/demo/access-codes')).body);
    expect(codes[0]).toEqual({
      unit: 'publicity',
      name: '宣传统战部',
      code: demoCode(settings.dataFolder, 'publicity'),
    });
  });

  it('keeps its codes over a restart, and makes new ones only for lines that no longer hold', async () => {
    const first = await startTestGateway();
    await first.stop();
    const file = join(first.settings.dataFolder, 'demo-access-codes.csv');
    const before = readFileSync(file, 'utf8');
    const second = await startTestGateway({ settings: first.settings });
    expect(readFileSync(file, 'utf8')).toBe(before);
    await second.stop();
    writeFileSync(file, before.replace(second.code('tourism'), 'AAAA-AAAA-AAAA-AAAA-AAAA'));
    const third = await startTestGateway({ settings: first.settings });
    const after = readFileSync(file, 'utf8');
    expect(after).not.toContain('AAAA-AAAA');
    expect(after).toContain(demoCode(first.settings.dataFolder, 'employment'));
    expect(before).toContain(third.code('employment'));
    await third.signIn('tourism');
  });

  it('answers nobody who reached it under another name', async () => {
    const { client } = await startTestGateway();
    const port = Number(new URL(client.address).port);
    expect(await statusFor(port, '127.0.0.1:1')).toBe(200);
    expect(await statusFor(port, 'localhost')).toBe(200);
    expect(await statusFor(port, '[::1]:3000')).toBe(200);
    expect(await statusFor(port, 'attacker.example')).toBe(403);
    expect(await statusFor(port, '127.0.0.1.attacker.example')).toBe(403);
    expect(await statusFor(port, 'localhost.attacker.example:3000')).toBe(403);
  });

  it('is over when the real gateway runs on its data: no list, no demo code, no demo session', async () => {
    const demo = await startTestGateway();
    const { token } = await demo.signIn('tourism');
    await demo.stop();
    const real = await startTestGateway({ settings: { ...demo.settings, demo: false } });
    expect((await real.client.get('/demo/access-codes')).body).toMatchObject({
      status: 404,
      code: 'route.unknown',
    });
    await expect(real.client.signIn('tourism', demo.code('tourism'))).rejects.toThrow('session.wrong-code');
    expect((await new Client(real.client.address, token).get('/api/campaign')).body.code).toBe(
      'session.expired',
    );
    expect((await real.client.get('/api/health')).body).toMatchObject({ demo: false });
  });
});

describe('access codes handed out at the command line', () => {
  const run = async (dataFolder: string, ...args: string[]): Promise<string[][]> => {
    let printed = '';
    await runCodesCommand({
      args,
      env: { FUJIANTONG_DATA_DIR: dataFolder, FUJIANTONG_CAMPAIGN: demoCampaignFile },
      cwd: '/',
      root: projectPath(),
      print: (text) => (printed += text),
      now: new Date('2023-05-04T02:00:00Z'),
    });
    return printed
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
  };

  it('open the running gateway at once, and end at once when revoked', async () => {
    const { client, settings } = await startTestGateway({ settings: { demo: false } });
    const [header, ...lines] = await run(settings.dataFolder, 'issue');
    expect(header).toEqual(['unit', 'name', 'code']);
    expect(lines).toHaveLength(10);
    const code = lines.find(([unit]) => unit === 'tourism')?.[2] ?? '';
    const tourism = await client.signIn('tourism', code);
    expect((await tourism.get('/api/campaign')).status).toBe(200);
    expect(await run(settings.dataFolder, 'revoke', '旅游学院')).toContainEqual([
      'tourism',
      '旅游学院',
      'yes',
    ]);
    expect((await tourism.get('/api/campaign')).body.code).toBe('session.expired');
    await expect(client.signIn('tourism', code)).rejects.toThrow('session.wrong-code');
  });

  it('go to those without one, or anew to those named', async () => {
    const { client, settings } = await startTestGateway({ settings: { demo: false } });
    const [, first] = await run(settings.dataFolder, 'issue', 'tourism');
    const rest = await run(settings.dataFolder, 'issue');
    expect(rest).toHaveLength(10);
    expect(rest.map(([unit]) => unit)).not.toContain('tourism');
    const [, anew] = await run(settings.dataFolder, 'issue', 'tourism');
    await expect(client.signIn('tourism', first?.[2] ?? '')).rejects.toThrow('session.wrong-code');
    await client.signIn('tourism', anew?.[2] ?? '');
    const list = await run(settings.dataFolder, 'list');
    expect(list[0]).toEqual(['unit', 'name', 'issued', 'last used']);
    expect(list).toContainEqual([
      'tourism',
      '旅游学院',
      '2023-05-04T10:00:00+08:00',
      '2023-05-04T10:21:00+08:00',
    ]);
    expect(list).toContainEqual(['employment', '招生就业处', '2023-05-04T10:00:00+08:00', '']);
  });

  it('are refused to units that do not exist and to commands that do not', async () => {
    const { settings } = await startTestGateway({ settings: { demo: false } });
    await expect(run(settings.dataFolder, 'issue', 'nobody')).rejects.toThrow('nobody');
    await expect(run(settings.dataFolder, 'toString')).rejects.toThrow('Usage');
    await expect(run(settings.dataFolder, 'revoke')).rejects.toThrow('Name the unit');
  });

  it('are nowhere in the data folder in plain', async () => {
    const { settings } = await startTestGateway({ settings: { demo: false } });
    const [, line] = await run(settings.dataFolder, 'issue', 'tourism');
    const code = line?.[2] ?? '';
    for (const file of ['ledger.db', 'ledger.db-wal']) {
      const content = readFileSync(join(settings.dataFolder, file), 'latin1');
      expect(content).not.toContain(code);
      expect(content).not.toContain(code.replaceAll('-', ''));
    }
  });
});

function statusFor(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/demo/access-codes', headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
