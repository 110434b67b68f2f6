import type { HostErrorCode } from '../../hosts/host-error';
import { texts } from '../i18n/texts';

/** What to do when the spreadsheet program refuses, a sentence each. */
export const hostFailureTexts = texts<Record<HostErrorCode, string>>(
  {
    'host.protected': '工作表受保护，写不进去。请先取消保护再试。',
    'host.busy': '正在编辑单元格，暂时写不进去。请先按回车结束编辑再试。',
    'host.read-only': '工作簿是只读的，写不进去。请另存一份再试。',
    'host.sheet-missing': '找不到这张工作表，可能已被删除。请重新插入表格。',
    'host.no-workbook': '没有打开的工作簿。请先打开或新建一个。',
    'host.failed': '表格程序没有完成这一步，内容没有改动。请再试一次。',
  },
  {
    'host.protected': 'The sheet is protected and can’t be written to. Unprotect it and try again.',
    'host.busy': 'A cell is being edited. Press Enter to finish it, then try again.',
    'host.read-only': 'The workbook is read-only. Save a copy and try again.',
    'host.sheet-missing': 'The sheet is gone; it may have been deleted. Insert the form again.',
    'host.no-workbook': 'No workbook is open. Open one or create one first.',
    'host.failed': 'The spreadsheet program did not finish this step; nothing was changed. Please try again.',
  },
);
