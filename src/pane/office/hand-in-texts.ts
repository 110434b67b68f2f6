import { texts } from '../i18n/texts';

export const handInTexts = texts(
  {
    take: '收取导出的文件',
    taking: '正在收取…',
    taken: (what: string, version: number) => `${what}：已收，是第 ${version} 版。`,
    refused: (what: string, why: string) => `${what}：没有收。${why}`,
    why: {
      'submission.invalid': '里面有错误，请该单位改好再报。',
      'submission.conflict': '和已报的有冲突，请该单位联网后在自己的窗格里选。',
      'campaign.mismatch': '这是另一次活动的。',
      'unit.unknown': '本次活动没有这个单位。',
      'form.unknown': '本次活动没有这张表。',
    },
    unreadable: (name: string) => `${name}：不是附件通导出的文件。`,
    close: '关闭',
  },
  {
    take: 'Take in exported files',
    taking: 'Taking in…',
    taken: (what: string, version: number) => `${what}: taken in as version ${version}.`,
    refused: (what: string, why: string) => `${what}: not taken in. ${why}`,
    why: {
      'submission.invalid': 'It holds errors; the unit has to correct them and report again.',
      'submission.conflict':
        'It contradicts what was reported; the unit settles that in its own pane once it is online.',
      'campaign.mismatch': 'It belongs to another campaign.',
      'unit.unknown': 'This campaign has no such unit.',
      'form.unknown': 'This campaign has no such form.',
    },
    unreadable: (name: string) => `${name}: not a file that Fujiantong has exported.`,
    close: 'Close',
  },
);
