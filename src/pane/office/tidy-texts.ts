import { texts } from '../i18n/texts';

const rows = (count: number): string => `${count} row${count === 1 ? '' : 's'}`;

export const tidyTexts = texts(
  {
    tidy: '整理共享工作簿',
    ask: '标记为“已删除”的行会从共享工作簿中去掉，下面的行上移，公式和图表跟着调整。之前会留一份副本。',
    confirm: '整理',
    cancel: '取消',
    close: '关闭',
    working: '正在整理…',
    nothing: '没有要整理的行。',
    takenOut: (count: number) => `去掉 ${count} 行。`,
    kept: (count: number) => `${count} 行因为有批注或别人的内容而保留。`,
  },
  {
    tidy: 'Tidy workbook',
    ask: 'Rows marked “已删除” are taken out of the shared workbook; rows below move up, and formulas and charts follow. A copy is kept first.',
    confirm: 'Tidy up',
    cancel: 'Cancel',
    close: 'Close',
    working: 'Tidying up…',
    nothing: 'No rows to tidy up.',
    takenOut: (count: number) => `${rows(count)} taken out.`,
    kept: (count: number) => `${rows(count)} kept because of comments or what others have put there.`,
  },
);
