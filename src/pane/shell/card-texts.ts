import { texts } from '../i18n/texts';

export const cardTexts = texts(
  {
    obstacle: {
      reading: () => '正在读取表格。',
      'no-table': () => '请先恢复表头，或重新插入表格。',
      empty: () => '表里还没有内容。没有可报的，请在 ⋯ 里选「零报告」。',
      errors: (count: number) => `还有 ${count} 处错误：改好，或写明理由豁免。`,
      waiting: () => '已存好待发，不用再报。',
      same: () => '没有新的修改。',
    },
    history: '历次上报',
    newer: {
      fetch: (version: string) => `已有${version}，比本表新。`,
      merge: (version: string) => `已有${version}，比本表新；上报时会和它合在一起。`,
    },
    fetch: (version: number) => `获取第 ${version} 版`,
    compare: '看改了什么',
  },
  {
    obstacle: {
      reading: () => 'The sheet is being read.',
      'no-table': () => 'Restore the header first, or insert the form again.',
      empty: () => 'Nothing is filled in yet. If there is nothing to report, choose “Zero report” under ⋯.',
      errors: (count: number) =>
        `${count} error${count === 1 ? '' : 's'} left: correct ${count === 1 ? 'it' : 'them'}, or waive with a reason.`,
      waiting: () => 'Kept and waiting to be sent; no need to report again.',
      same: () => 'Nothing has changed.',
    },
    history: 'Past reports',
    newer: {
      fetch: (version: string) => `There is ${version}, newer than this sheet.`,
      merge: (version: string) =>
        `There is ${version}, newer than this sheet. Your changes are merged with it when you report.`,
    },
    fetch: (version: number) => `Fetch version ${version}`,
    compare: 'See what changed',
  },
);
