import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openLibsqlDatabase } from '../../src/gateway/ledger/libsql-database';
import { readSettings } from '../../src/gateway/settings';
import { atEnd } from './support/at-end';
import { buildGateway, startProgram } from './support/built-gateway';
import { demoCampaignFile } from './support/project-path';
import { temporaryFolder } from './support/temporary-folder';

describe('a mistake at start-up', () => {
  let built: string;
  beforeAll(async () => {
    built = await buildGateway();
  });

  /** Starts the program and expects it to end with code 1 and one sentence, which it gives. */
  async function refusal(
    env: Record<string, string>,
    program = 'main.js',
    ...args: string[]
  ): Promise<string> {
    const started = startProgram(join(built, program), args, { PORT: '0', ...env });
    expect(await started.ended).toEqual({ code: 1, signal: null });
    const { stdout, stderr } = started.output();
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    return stderr;
  }
  const campaign = (change: (text: string) => string): string => {
    const file = join(temporaryFolder(), 'campaign.json');
    writeFileSync(file, change(readFileSync(demoCampaignFile, 'utf8')));
    return file;
  };

  it('such as a port in use is one sentence', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    atEnd(() => server.close());
    const port = String((server.address() as AddressInfo).port);
    const sentence = await refusal(
      { PORT: port, FUJIANTONG_DATA_DIR: temporaryFolder() },
      'main.js',
      '--demo',
    );
    expect(sentence).toContain(`端口 ${port} 已被别的程序占用`);
    expect(sentence).toContain(`Port ${port} is in use`);
  });

  it.each(['abc', '70000', '-1', '3000.5'])('such as the port %s is one sentence', async (port) => {
    expect(await refusal({ PORT: port }, 'main.js', '--demo')).toContain(`「${port}」不是端口号`);
  });

  it('such as a data folder that can’t be written is one sentence', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    // Not even the superuser makes a folder in a file or among the processes.
    for (const folder of [join(file, 'data'), '/proc/data'])
      expect(await refusal({ FUJIANTONG_DATA_DIR: folder }, 'main.js', '--demo')).toContain(
        `数据文件夹 ${folder} 不能写入`,
      );
  });

  it('such as no campaign file is one sentence, for the gateway and for access codes', async () => {
    expect(await refusal({})).toContain('FUJIANTONG_CAMPAIGN');
    expect(await refusal({}, 'codes.js', 'list')).toContain('FUJIANTONG_CAMPAIGN');
    expect(await refusal({ FUJIANTONG_CAMPAIGN: '/nowhere.json' })).toContain('找不到活动文件 /nowhere.json');
  });

  it('such as mistakes in the campaign file is one sentence that names each path', async () => {
    const mistaken = campaign((text) =>
      text
        .replace('"end": "2023-05-20"', '"end": "20 May"')
        .replace('"id": "tourism"', '"id": "School of Tourism"'),
    );
    const sentence = await refusal({ FUJIANTONG_CAMPAIGN: mistaken });
    expect(sentence).toContain('period.end: ');
    expect(sentence).toContain('units.2.id: ');
    const broken = campaign((text) => text.slice(0, 100));
    expect(await refusal({ FUJIANTONG_CAMPAIGN: broken })).toContain('not valid JSON');
  });

  it('such as a ledger that is none, or of a newer release, is one sentence', async () => {
    const damaged = temporaryFolder();
    writeFileSync(join(damaged, 'ledger.db'), 'this is no database, whatever else it may be'.repeat(200));
    expect(await refusal({ FUJIANTONG_DATA_DIR: damaged }, 'main.js', '--demo')).toContain('账本');
    const newer = temporaryFolder();
    const database = openLibsqlDatabase(join(newer, 'ledger.db'));
    await database.run('CREATE TABLE migrations (number INTEGER PRIMARY KEY, applied_at TEXT NOT NULL)');
    await database.run('INSERT INTO migrations VALUES (999, ?)', ['2033-01-01']);
    await database.close();
    expect(await refusal({ FUJIANTONG_DATA_DIR: newer }, 'main.js', '--demo')).toContain('更新版本');
  });

  it('such as an argument nobody knows is one sentence', async () => {
    expect(await refusal({}, 'main.js', '--dmeo')).toContain('--dmeo');
    expect(await refusal({}, 'codes.js')).toContain('Usage');
  });
});

describe('the settings', () => {
  const read = (env: Record<string, string>, ...args: string[]): ReturnType<typeof readSettings> =>
    readSettings({ env, args, cwd: '/here', root: '/product' });

  it('have defaults in the demo, which stays on this machine', () => {
    expect(read({ HOST: '0.0.0.0' }, '--demo')).toEqual({
      ...{ demo: true, host: '127.0.0.1', port: 3000, dataFolder: '/here/data', workbookFile: null },
      campaignFile: '/product/assets/campaigns/vocational-week-2023.json',
      publicFolder: '/product/dist/public',
      ...{ copies: { count: 20, days: 90 }, ownerFileHours: 12, workbookLook: 3_000 },
      ...{ tls: null, publicUrl: null, officeJs: 'cdn' },
      manifestFile: '/product/manifest.xml',
      officeJsFolder: '/product/node_modules/@microsoft/office-js/dist',
    });
  });

  it('come from the environment, paths counting from the working folder', () => {
    const env = {
      ...{ FUJIANTONG_CAMPAIGN: 'week.json', FUJIANTONG_DATA_DIR: '/var/data', PORT: '80', HOST: '0.0.0.0' },
      FUJIANTONG_WORKBOOK: '../share/week.xlsx',
    };
    expect(read(env)).toMatchObject({
      ...{ demo: false, host: '0.0.0.0', port: 80, dataFolder: '/var/data' },
      ...{ campaignFile: '/here/week.json', workbookFile: '/share/week.xlsx' },
    });
  });

  it('say how many copies are kept and how long an owner file counts', () => {
    const env = {
      ...{ FUJIANTONG_COPIES: '5', FUJIANTONG_COPY_DAYS: ' 30 ', FUJIANTONG_OWNER_FILE_HOURS: '2' },
    };
    expect(read(env, '--demo')).toMatchObject({ copies: { count: 5, days: 30 }, ownerFileHours: 2 });
    for (const written of ['0', '-1', '1.5', 'many', '10000'])
      expect(() => read({ FUJIANTONG_COPIES: written }, '--demo')).toThrow(`FUJIANTONG_COPIES「${written}」`);
  });

  it('name a certificate and its key together or not at all', () => {
    const pair = { FUJIANTONG_TLS_CERT: 'tls/site.pem', FUJIANTONG_TLS_KEY: '/etc/site.key' };
    expect(read(pair, '--demo').tls).toEqual({ certFile: '/here/tls/site.pem', keyFile: '/etc/site.key' });
    expect(() => read({ ...pair, FUJIANTONG_TLS_KEY: ' ' }, '--demo')).toThrow(
      /还缺 FUJIANTONG_TLS_KEY。 .*FUJIANTONG_TLS_KEY is not set/,
    );
    expect(() => read({ ...pair, FUJIANTONG_TLS_CERT: '' }, '--demo')).toThrow('还缺 FUJIANTONG_TLS_CERT');
  });

  it('take Office’s script from Microsoft or from here', () => {
    expect(read({ FUJIANTONG_OFFICE_JS: 'gateway' }, '--demo').officeJs).toBe('gateway');
    expect(read({ FUJIANTONG_OFFICE_JS: 'cdn' }, '--demo').officeJs).toBe('cdn');
    expect(() => read({ FUJIANTONG_OFFICE_JS: 'local' }, '--demo')).toThrow(/「local」.* is not known/);
  });

  it.each([
    ['https://forms.example.edu.cn', 'https://forms.example.edu.cn'],
    ['https://Forms.Example.edu.cn/', 'https://forms.example.edu.cn'],
    ['https://example.edu.cn:8443/office/fujiantong/', 'https://example.edu.cn:8443/office/fujiantong'],
    ['https://example.edu.cn:443/a', 'https://example.edu.cn/a'],
    ['https://localhost:3000', 'https://localhost:3000'],
    ['https://10.1.2.3/', 'https://10.1.2.3'],
    ['https://[fd00::1]:3000', 'https://[fd00::1]:3000'],
    ['https://附件.例子.cn', 'https://xn--5nq415o.xn--fsqu00a.cn'],
  ])('read the public address %s', (written, address) => {
    expect(read({ FUJIANTONG_URL: ` ${written} ` }, '--demo').publicUrl).toBe(address);
  });

  it.each([
    'http://forms.example.edu.cn',
    'forms.example.edu.cn',
    'https://',
    'https:///x',
    'https://forms.example.edu.cn/taskpane.html',
    'https://forms.example.edu.cn/manifest.xml',
    'https://forms.example.edu.cn/?a=1',
    'https://forms.example.edu.cn/#a',
    'https://forms.example.edu.cn/ and more',
    'https://forms.example.edu.cn"/><x y="',
    'https://user:secret@forms.example.edu.cn',
    'https://forms.example.edu.cn/a/../b',
    'https://forms.example.edu.cn/a//b',
    'https://forms.example.edu.cn:99999',
    'https://forms.example.edu.cn\\evil',
    'https://-forms.example.edu.cn',
    'javascript:alert(1)',
  ])('refuse the public address %s', (written) => {
    expect(() => read({ FUJIANTONG_URL: written }, '--demo')).toThrow(
      /不能用：应为 https:\/\/.* must be https/,
    );
  });
});
