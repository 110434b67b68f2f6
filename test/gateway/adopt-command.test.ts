import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readManagedSheets } from '../../src/files/in-place/read-managed-sheets';
import { runAdoptCommand } from '../../src/gateway/adopt-command';
import { createLog } from '../../src/gateway/log';
import { zlibCodec } from '../../src/gateway/shared-workbook/zlib-codec';
import { demoCampaign } from '../demo-campaign';
import { rowsOf } from '../files/in-place/model-rows';
import { sharedLayouts } from '../files/in-place/shared-sample';
import { buildGateway, startProgram } from './support/built-gateway';
import { eventually } from './support/eventually';
import { officeOwnerFile } from './support/office-owner-file';
import { demoCampaignFile, projectPath } from './support/project-path';
import { statisticsRow } from './support/rows';
import { beforeDeadlines, startTestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const plans = sharedLayouts([]);
const copyName = '办公-接入前-20230504-102100.xlsm';

/** A folder in which the office keeps its workbook. */
function office(): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder();
  const file = join(folder, '办公.xlsm');
  copyFileSync(projectPath('test', 'files', 'office.xlsm'), file);
  return { folder, file };
}

/** Runs the command and gives what it says. */
async function adopt(
  dataFolder: string,
  args: readonly string[],
  { env = {}, cwd = '/' }: { readonly env?: Record<string, string>; readonly cwd?: string } = {},
): Promise<string> {
  let said = '';
  await runAdoptCommand({
    env: { FUJIANTONG_DATA_DIR: dataFolder, FUJIANTONG_CAMPAIGN: demoCampaignFile, ...env },
    ...{ args, cwd, root: '/', log: createLog(() => undefined), now: () => beforeDeadlines },
    print: (text) => (said += text),
  });
  return said;
}

const sheetsIn = (file: string) => readManagedSheets(readFileSync(file), plans, zlibCodec);

describe('adopting the office’s workbook', () => {
  it('adds our sheets, keeps the file as it was, and makes it the one that the gateway writes', async () => {
    const { folder, file } = office();
    const before = readFileSync(file);
    const dataFolder = temporaryFolder();
    const said = await adopt(dataFolder, [file]);
    expect(said).toContain(`已在 ${file} 里加上 附件1、附件2、填报情况、日志；原来的留作 ${copyName}。`);
    expect(readdirSync(folder).sort()).toEqual(['办公.xlsm', copyName].sort());
    expect(readFileSync(join(folder, copyName)).equals(before)).toBe(true);
    expect(sheetsIn(file)).toMatchObject({ campaign: demoCampaign.id, lost: [] });

    const gateway = await startTestGateway({ settings: { dataFolder } });
    const tourism = await gateway.signIn('tourism');
    const pushed = await tourism.push('statistics/tourism', { rows: [statisticsRow({ content: '开幕式' })] });
    expect(pushed.body).toMatchObject({ version: 1, workbook: 'written' });
    expect(rowsOf(readFileSync(file), plans).map(([, content]) => content)).toEqual(['开幕式']);
    expect(readdirSync(dataFolder).filter((name) => name.endsWith('.xlsx'))).toEqual([]);
    const download = await (await gateway.signIn('publicity')).send('GET', '/api/workbook');
    expect(download.headers.get('Content-Type')).toBe('application/vnd.ms-excel.sheet.macroEnabled.12');
    expect(download.headers.get('Content-Disposition')).toMatch(/filename="workbook\.xlsm".*\.xlsm$/);
    await gateway.stop();

    const settled = readFileSync(file);
    expect(await adopt(dataFolder, [file])).toContain('已经有本次活动的表，没有改动');
    expect(readFileSync(file).equals(settled)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('接入前'))).toEqual([copyName]);
  });

  it('draws what is in the ledger already, and says which workbook is no longer written', async () => {
    const first = await startTestGateway();
    const { dataFolder } = first.settings;
    const unit = await first.signIn('tourism');
    await unit.push('statistics/tourism', { rows: [statisticsRow({ content: '开幕式' })] });
    await first.stop();
    const before = join(dataFolder, '2023年职业教育活动周.xlsx');
    const said = await adopt(dataFolder, [office().file]);
    expect(said).toContain(`原来的共享工作簿 ${before} 不再更新。`);
    rmSync(join(dataFolder, 'workbooks.json'));
    appendFileSync(before, 'edited');
    const { file } = office();
    expect(await adopt(dataFolder, [file])).toContain('不再更新，里面有还没有收进账本的改动。');
    expect(rowsOf(readFileSync(file), plans).map(([, content]) => content)).toEqual(['开幕式']);
    const second = await startTestGateway({ settings: { dataFolder } });
    await eventually(async () => {
      const { body } = await second.client.get('/api/health');
      return JSON.stringify(body).includes('"state":"written"');
    });
    const versions = await (
      await second.signIn('publicity')
    ).get('/api/submissions/statistics/tourism/versions');
    expect(JSON.stringify(versions.body).match(/"version":\d/g)).toEqual(['"version":1']);
  });

  it('counts a relative path from where npm was called', async () => {
    const { folder, file } = office();
    const env = { npm_lifecycle_event: 'adopt', INIT_CWD: folder };
    expect(await adopt(temporaryFolder(), ['办公.xlsm'], { env, cwd: '/nowhere' })).toContain(file);
    expect(await adopt(temporaryFolder(), ['办公.xlsm'], { cwd: folder })).toContain('没有改动');
  });

  it('goes by the setting where there is one, and remembers nothing then', async () => {
    const { file } = office();
    const dataFolder = temporaryFolder();
    const other = join(temporaryFolder(), 'other.xlsx');
    const before = readFileSync(file);
    await expect(adopt(dataFolder, [file], { env: { FUJIANTONG_WORKBOOK: other } })).rejects.toThrow(
      `FUJIANTONG_WORKBOOK 指定的是 ${other}`,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    await adopt(dataFolder, [file], { env: { FUJIANTONG_WORKBOOK: file } });
    expect(readdirSync(dataFolder)).not.toContain('workbooks.json');
  });

  it('refuses in words what can’t be the shared workbook, and changes nothing', async () => {
    const { folder, file } = office();
    const dataFolder = temporaryFolder();
    const files: Record<string, Buffer | string> = {
      'cut.xlsx': readFileSync(file).subarray(0, 9_000),
      'text.xlsx': '部门,人数',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    mkdirSync(join(folder, 'folder.xlsx'));
    await adopt(dataFolder, [file]);
    const otherFile = join(folder, 'other.json');
    const campaign = readFileSync(demoCampaignFile, 'utf8');
    writeFileSync(otherFile, campaign.replace(`"${demoCampaign.id}"`, '"another-week"'));
    for (const [name, words, env] of [
      ['cut.xlsx', '文件已损坏；请换一个完好的文件', {}],
      ['text.xlsx', '不是 .xlsx 或 .xlsm 工作簿', {}],
      ['folder.xlsx', '不能读写（EISDIR）', {}],
      ['missing.xlsx', '找不到这个文件', {}],
      ['notes.docx', '请选 .xlsx 或 .xlsm 文件', {}],
      ['办公.xlsm', '这是另一次活动的工作簿；请换一个文件', { FUJIANTONG_CAMPAIGN: otherFile }],
    ] as const) {
      const before = readdirSync(folder);
      await expect(adopt(temporaryFolder(), [join(folder, name)], { env })).rejects.toThrow(
        new RegExp(`没有接入 .*${name}：.*${words}.*Not adopted: `),
      );
      expect(readdirSync(folder)).toEqual(before);
    }
    await expect(adopt(dataFolder, [])).rejects.toThrow('Usage');
    await expect(adopt(dataFolder, ['a.xlsx', 'b.xlsx'])).rejects.toThrow('Usage');
  });

  it('waits for whoever has the file open, and for a gateway that runs', async () => {
    const { folder, file } = office();
    const dataFolder = temporaryFolder();
    writeFileSync(join(folder, '~$办公.xlsm'), officeOwnerFile('汇总人甲'));
    await expect(adopt(dataFolder, [file])).rejects.toThrow('文件正被 汇总人甲 打开，请关闭后再运行一次');
    expect(readdirSync(folder).sort()).toEqual(['办公.xlsm', '~$办公.xlsm'].sort());
    const gateway = await startTestGateway();
    await expect(adopt(gateway.settings.dataFolder, [file])).rejects.toThrow('正被另一个网关或命令使用');
  });

  describe('as a program', () => {
    let built: string;
    beforeAll(async () => {
      built = await buildGateway();
    });

    it('says in one line what is wrong', async () => {
      const program = startProgram(join(built, 'adopt.js'), ['--nonsense'], {
        FUJIANTONG_DATA_DIR: temporaryFolder(),
      });
      expect(await program.ended).toEqual({ code: 1, signal: null });
      expect(program.output().stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('Usage')]);
    });

    it('adopts for the demo', async () => {
      const { file } = office();
      const program = startProgram(join(built, 'adopt.js'), ['--demo', file], {
        FUJIANTONG_DATA_DIR: temporaryFolder(),
      });
      expect(await program.ended).toEqual({ code: 0, signal: null });
      expect(program.output().stdout).toContain('附件1');
    });
  });
});
