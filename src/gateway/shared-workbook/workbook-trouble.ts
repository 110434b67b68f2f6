import { WorkbookProblem, type WorkbookProblemCode } from '../../files/in-place/workbook-problem';
import type { Localized } from '../../forms/language';
import { errorCode } from '../error-code';
import { problemWords } from './problem-words';
import type { StoreWriteResult } from './store';

/** Why versions wait, in plain words for people; the log has the rest. */
const troubles = {
  locked: {
    'zh-CN': '共享工作簿正被打开，关闭后自动写入',
    'en-US': 'The shared workbook is open somewhere; it is written once it is closed',
  },
  changed: {
    'zh-CN': '共享工作簿刚被别人保存，稍后自动写入',
    'en-US': 'The shared workbook has just been saved by somebody; it is written shortly',
  },
  full: { 'zh-CN': '存放共享工作簿的磁盘已满', 'en-US': 'The disk of the shared workbook is full' },
  denied: {
    'zh-CN': '没有写入共享工作簿的权限',
    'en-US': 'The shared workbook may not be written: permission is missing',
  },
  away: {
    'zh-CN': '找不到存放共享工作簿的文件夹',
    'en-US': 'The folder of the shared workbook can’t be reached',
  },
  failed: {
    'zh-CN': '共享工作簿暂时写不进去，稍后自动再试',
    'en-US': 'The shared workbook can’t be written at the moment; it is tried again',
  },
} as const satisfies Record<string, Localized>;

/** Why the workbook could not be written. */
export type WorkbookTrouble =
  /** And who has it open, where that is known. */
  | { readonly kind: keyof typeof troubles; readonly by: string | null }
  /** And where in it: a sheet, a cell. */
  | { readonly kind: 'problem'; readonly code: WorkbookProblemCode; readonly where: string };

const byErrorCode: Readonly<Record<string, keyof typeof troubles>> = {
  ...{ EBUSY: 'locked', ENOSPC: 'full', EDQUOT: 'full', EACCES: 'denied', EPERM: 'denied', EROFS: 'denied' },
  ...{ ENOENT: 'away', ENOTDIR: 'away', ENETUNREACH: 'away', EHOSTUNREACH: 'away', ESTALE: 'away' },
};

/** `cause` is what the store answered instead of writing, or the error that reading or writing failed with. */
export function workbookTrouble(cause: unknown): WorkbookTrouble {
  if (isRefusal(cause)) return { kind: cause.kind, by: cause.kind === 'locked' ? cause.by : null };
  if (cause instanceof WorkbookProblem) return { kind: 'problem', code: cause.code, where: cause.where };
  return { kind: byErrorCode[errorCode(cause)] ?? 'failed', by: null };
}

/** `named`: whether the reader may be told who, and the names that people have given to sheets. */
export function troubleWords(trouble: WorkbookTrouble, named: boolean): Localized {
  if (trouble.kind === 'problem') return problemWords(trouble.code, named ? trouble.where : null);
  const { kind, by } = trouble;
  if (kind !== 'locked' || by === null || !named) return troubles[kind];
  return {
    'zh-CN': `共享工作簿正被 ${by} 打开，关闭后自动写入`,
    'en-US': `The shared workbook is open at ${by}’s; it is written once it is closed`,
  };
}

function isRefusal(cause: unknown): cause is Exclude<StoreWriteResult, { kind: 'written' }> {
  return typeof cause === 'object' && cause !== null && 'kind' in cause && !(cause instanceof Error);
}
