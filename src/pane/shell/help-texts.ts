import { texts } from '../i18n/texts';

interface HelpTexts {
  readonly back: string;
  readonly heading: string;
  /** Question and answer. */
  readonly entries: readonly (readonly [string, string])[];
}

export const helpTexts = texts<HelpTexts>(
  {
    back: '返回',
    heading: '帮助',
    entries: [
      [
        '怎么填？',
        '点「插入表格」，在新的工作表里填。一行写一项活动；没有人数写 0，暂时没有写「待补」，不要空着。',
      ],
      ['日期怎么写？', '5月14日、5月14日—16日，或 5月14日、16日。年份不用写。'],
      [
        '红色、黄色是什么意思？',
        '错误（✕）要改好或写明理由豁免才能上报；提醒（!）请核对，确认后可以上报；提示（i）只是说明。打印时都不会出现。',
      ],
      [
        '表格里不想看到颜色？',
        '在右上角 ⋯ 里关掉「在表格里标出问题」，问题仍在窗格里列着。用自己的表填的，打印前也请这样关掉。',
      ],
      [
        '改错了怎么办？',
        '一键修改也能撤销：窗格里出现「撤销这次修改」就点它；没有出现，就在表格里按 Ctrl+Z，一次全部退回。',
      ],
      ['上报以后还能改吗？', '能。在表格里改好再点「上报」，成为新的一版；以前的版本都留着。'],
      ['换了电脑怎么办？', '登录后点「获取已报内容」，最近一版会写到新的工作表里。'],
      ['没有可报的怎么办？', '在这张表的 ⋯ 里选「零报告」。零报告算已报。'],
      ['网络不通怎么办？', '继续填，内容都在表格里。联网后再点「上报」，不会重复。'],
      ['公用电脑怎么办？', '用完在 ⋯ 里选「退出登录」。'],
      ['忘了访问码？', '请问汇总单位。'],
    ],
  },
  {
    back: 'Back',
    heading: 'Help',
    entries: [
      [
        'How do I fill it in?',
        'Press “Insert the form” and type into the new sheet, one activity a row. Write 0 where nobody took part and 待补 where the number is still to come; leave nothing blank.',
      ],
      ['How are dates written?', '5月14日, 5月14日—16日, or 5月14日、16日. The year is not needed.'],
      [
        'What do red and yellow mean?',
        'An error (✕) has to be corrected, or waived with a reason, before you can report; a warning (!) asks you to check and confirm; a note (i) only tells. None of it is printed.',
      ],
      [
        'I want no colours on the sheet.',
        'Turn off “Mark problems on the sheet” under ⋯; they stay listed here. Do so before you print a sheet of your own, too.',
      ],
      [
        'I fixed the wrong thing.',
        'Fixes can be undone too: press “Undo this change” where the pane offers it, else Ctrl+Z in the sheet; it takes all of one press back.',
      ],
      [
        'Can I change what I reported?',
        'Yes. Edit the sheet and press “Report” again: it becomes a new version; all versions are kept.',
      ],
      [
        'I am on another computer.',
        'Sign in and press “Fetch what was reported”: the newest version comes as a new sheet.',
      ],
      ['There is nothing to report.', 'Choose “Zero report” under the form’s ⋯. It counts as reported.'],
      [
        'There is no network.',
        'Go on typing; it stays in the sheet. Report once you are online: nothing is sent twice.',
      ],
      ['This is a shared computer.', 'Choose “Sign out” under ⋯ when you are done.'],
      ['I forgot the access code.', 'Ask the office.'],
    ],
  },
);
