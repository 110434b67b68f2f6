import { notWrittenWords } from './not-written-words';
import { openWorkbookStore } from './open-workbook-store';
import { freshWorkbook } from './shared-workbook/fresh-workbook';
import { NotWritten } from './shared-workbook/not-written';
import { recoverWorkbook, type RecoveredWorkbook } from './shared-workbook/recover-workbook';
import { workbookContent } from './shared-workbook/workbook-content';
import { StartUpError } from './start-up-error';
import { withLedgerAtRest, type WorkbookCommand } from './with-ledger-at-rest';
import { workbookFileOf } from './workbook-file-of';

const sourceWords: Readonly<Record<RecoveredWorkbook['from'], string>> = {
  current: '原文件里其他内容不变',
  good: '原文件用不了，用的是网关上次写好的那一份',
  nothing: '是一份新的，只有本次活动的表',
};

/**
 * `[--fresh]`: brings the shared workbook in line with the ledger, with no gateway running. It is made from the present
 * one, or the one that was written last where that can't be used; `--fresh` begins anew. A copy of the one that was
 * there is kept beside it.
 * @throws {StartUpError}
 */
export async function runRebuildCommand({
  print,
  log,
  now,
  args,
  ...source
}: WorkbookCommand): Promise<void> {
  const fresh = args.includes('--fresh');
  const others = args.filter((argument) => argument !== '--fresh');
  await withLedgerAtRest({ ...source, args: others, now }, async (ledger) => {
    const { settings, campaign, record } = ledger;
    const store = openWorkbookStore(settings, campaign, log);
    const open = await store.openBy();
    if (open) throw refused(new NotWritten(open));
    const { layouts, versions } = await workbookContent({ ...ledger, now });
    const current = await store.read();
    const { bytes, from }: RecoveredWorkbook = fresh
      ? { bytes: await freshWorkbook(campaign, layouts, now(), store.macroEnabled), from: 'nothing' }
      : await recoverWorkbook(current, layouts, { campaign, store, log, now });
    const copy = current ? await store.keepCopy(current, now()) : null;
    await record.willWrite(store.etagOf(bytes));
    const result = await store.write(bytes, current?.etag ?? null);
    if (result.kind !== 'written') throw refused(new NotWritten(result));
    await record.hasWritten(result.etag, versions, now());
    await store.keepGood(bytes);
    const kept = copy === null ? '' : `；原来的留作 ${copy}`;
    print(`共享工作簿已按账本重写：${workbookFileOf(settings, campaign)}（${sourceWords[from]}）${kept}。\n`);
    print('The shared workbook is rebuilt from the ledger.\n');
  });
}

function refused(cause: NotWritten): StartUpError {
  const words = notWrittenWords(cause);
  return new StartUpError(`没有重写：${words['zh-CN']}。`, `Not rebuilt: ${words['en-US']}.`, { cause });
}
