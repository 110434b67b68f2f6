import { basename, dirname, extname, join, resolve } from 'node:path';
import { WorkbookProblem } from '../files/in-place/workbook-problem';
import type { Localized } from '../forms/language';
import { chinaTime } from '../forms/timeliness';
import { errorCode } from './error-code';
import type { Log } from './log';
import { notWrittenWords } from './not-written-words';
import { openWorkbookStore } from './open-workbook-store';
import { adoptStored } from './shared-workbook/adopt-stored';
import { NotWritten } from './shared-workbook/not-written';
import { chosenProblemWords } from './shared-workbook/problem-words';
import { workbookContent } from './shared-workbook/workbook-content';
import { StartUpError } from './start-up-error';
import { withLedgerAtRest, type LedgerAtRest, type WorkbookCommand } from './with-ledger-at-rest';
import { rememberWorkbook } from './workbook-choice';
import { workbookFileOf } from './workbook-file-of';
import { writeNewFile } from './write-file-durably';

/**
 * `FILE`: makes the office's own workbook the shared one, with no gateway running. The managed sheets are added in
 * place; the file as it was is kept beside it. Run again, it finds its own sheets and changes nothing.
 * @throws {StartUpError}
 */
export async function runAdoptCommand({ print, log, now, args, ...source }: WorkbookCommand): Promise<void> {
  const [named, ...more] = args.filter((argument) => argument !== '--demo');
  if (named === undefined || named.startsWith('-') || more.length > 0)
    throw new StartUpError('用法：npm run adopt -- 文件', 'Usage: npm run adopt -- FILE');
  const file = resolve(calledFrom(source), named);
  const refused = refusalOf(file);
  if (!['.xlsx', '.xlsm'].includes(extname(file).toLowerCase()))
    throw refused({ 'zh-CN': '请选 .xlsx 或 .xlsm 文件', 'en-US': 'choose an .xlsx or .xlsm file' });
  const demo = args.filter((argument) => argument === '--demo');
  await withLedgerAtRest({ ...source, args: demo, now }, async (ledger) => {
    const { settings, campaign } = ledger;
    if (settings.workbookFile !== null && settings.workbookFile !== file)
      throw new StartUpError(
        `FUJIANTONG_WORKBOOK 指定的是 ${settings.workbookFile}；请改成 ${file}，或取消这个设置，再运行一次。`,
        'FUJIANTONG_WORKBOOK names another file; correct or unset it and run this again.',
      );
    const { layouts } = await workbookContent({ ...ledger, now });
    let copy = '';
    const added = await adoptStored({
      store: openWorkbookStore({ ...settings, workbookFile: file }, campaign, log),
      ...{ layouts, campaign: campaign.id },
      keep: ({ bytes }) => (copy = keepOriginal(file, bytes, now())),
    }).catch((error: unknown) => {
      throw inWords(error, refused);
    });
    if (!added) throw refused({ 'zh-CN': '找不到这个文件', 'en-US': 'there is no such file' });
    print(
      copy === ''
        ? `${file} 里已经有本次活动的表，没有改动。\n`
        : `已在 ${file} 里加上 ${added.join('、')}；原来的留作 ${copy}。\n`,
    );
    if (settings.workbookFile === null) {
      print(await otherWorkbook(file, ledger, log));
      rememberWorkbook(settings.dataFolder, campaign.id, file);
    }
    print('它就是共享工作簿，请启动网关。\nIt is the shared workbook now; start the gateway.\n');
  });
}

/** npm runs its scripts in the package's folder, wherever it was called. */
function calledFrom({ env, cwd }: Pick<WorkbookCommand, 'env' | 'cwd'>): string {
  const called = env['npm_lifecycle_event'] === 'adopt' ? env['INIT_CWD'] : undefined;
  return called === undefined || called === '' ? cwd : called;
}

type Refused = (words: Localized, cause?: unknown) => StartUpError;

/** Says in a sentence why the file was not adopted. */
function refusalOf(file: string): Refused {
  return (words, cause) =>
    new StartUpError(`没有接入 ${file}：${words['zh-CN']}。`, `Not adopted: ${words['en-US']}.`, { cause });
}

function inWords(error: unknown, refused: Refused): unknown {
  if (error instanceof WorkbookProblem) return refused(chosenProblemWords(error.code), error);
  if (error instanceof NotWritten) return refused(notWrittenWords(error), error);
  const code = errorCode(error);
  if (code === '') return error;
  return refused({ 'zh-CN': `不能读写（${code}）`, 'en-US': `it can’t be read or written (${code})` }, error);
}

/** Beside it, under a name that nobody clears away. */
function keepOriginal(file: string, bytes: Uint8Array, at: Date): string {
  const stamp = chinaTime(at).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const name = `${basename(file, extname(file))}-接入前-${stamp}${extname(file)}`;
  writeNewFile(join(dirname(file), name), bytes, 0o640);
  return name;
}

/** The workbook that was the shared one stays where it is; nobody is to go on writing into it. */
async function otherWorkbook(
  file: string,
  { settings, campaign, record }: LedgerAtRest,
  log: Log,
): Promise<string> {
  const before = workbookFileOf(settings, campaign);
  if (before === file) return '';
  const workbook = await openWorkbookStore(settings, campaign, log).read();
  if (!workbook) return '';
  const edited = (await record.isOurs(workbook.etag)) ? '' : '，里面有还没有收进账本的改动';
  return `原来的共享工作簿 ${before} 不再更新${edited}。\n`;
}
