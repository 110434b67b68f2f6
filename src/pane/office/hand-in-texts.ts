import { texts } from '../i18n/texts';

export const handInTexts = texts(
  {
    take: '收取导出的文件',
    taking: '正在收取…',
    taken: (what: string, version: number) => `${what}：已收，是第 ${version} 版。`,
    refused: (what: string, why: string) => `${what}：没有收。${why}`,
    byUnit: '内容有错误，或与已报的有冲突：请该单位联网后在自己的窗格里处理。',
    unreadable: (name: string) => `${name}：不是附件通导出的文件。`,
    close: '关闭',
  },
  {
    take: 'Take in exported files',
    taking: 'Taking in…',
    taken: (what: string, version: number) => `${what}: taken in as version ${version}.`,
    refused: (what: string, why: string) => `${what}: not taken in. ${why}`,
    byUnit:
      'It holds errors, or contradicts what was reported: the unit settles that in its own pane once it is online.',
    unreadable: (name: string) => `${name}: not a file that Fujiantong has exported.`,
    close: 'Close',
  },
);
