import type { Localized } from '../forms/language';
import type { NotWritten } from './shared-workbook/not-written';

/** Why a command could not write a workbook, and what to do: unlike a gateway, it does not try again by itself. */
export function notWrittenWords({ result }: NotWritten): Localized {
  if (result.kind === 'changed')
    return {
      'zh-CN': '文件刚被别人保存，请再运行一次',
      'en-US': 'somebody has just saved the file; run this again',
    };
  return {
    'zh-CN': `文件正被${result.by === null ? '' : ` ${result.by} `}打开，请关闭后再运行一次`,
    'en-US': `the file is open${result.by === null ? '' : ` at ${result.by}’s`}; close it and run this again`,
  };
}
