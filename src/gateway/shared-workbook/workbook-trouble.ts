import { errorCode } from '../error-code';

/** Why versions wait, in plain words for people; the log has the rest. */
export function workbookTrouble(cause: unknown): string {
  if (cause === 'locked') return '共享工作簿正被打开，关闭后自动写入';
  if (cause === 'changed') return '共享工作簿刚被别人保存，稍后自动写入';
  switch (errorCode(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return '存放共享工作簿的磁盘已满';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return '没有写入共享工作簿的权限';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'ESTALE':
      return '找不到存放共享工作簿的文件夹';
    case 'EBUSY':
      return '共享工作簿正被打开，关闭后自动写入';
    default:
      return '共享工作簿暂时写不进去，稍后自动再试';
  }
}
