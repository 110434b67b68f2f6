import { texts } from '../i18n/texts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const syncTexts = texts(
  {
    push: '上报',
    pull: '获取已报内容',
    zeroReport: '零报告',
    working: {
      reading: (_rows: number) => '正在检查…',
      sending: (rows: number) => (rows === 0 ? '正在上报…' : `正在上报 ${rows} 行…`),
      fetching: (_rows: number) => '正在获取…',
      writing: (rows: number) => (rows === 0 ? '正在写入…' : `正在写入 ${rows} 行…`),
    },
    confirm: {
      push: (count: number) => `仍有 ${count} 处提醒，确认上报？`,
      'zero-report': (rows: number) =>
        rows === 0 ? '确认本单位此表没有可报的内容？' : `确认没有可报的内容？表里的 ${rows} 行不会上报。`,
      pull: (rows: number) => `表里有 ${rows} 行还没有上报，获取后会被换掉（可以撤销）。继续？`,
    },
    confirmYes: { push: '确认上报', 'zero-report': '确认零报告', pull: '换成已报内容' },
    cancel: '取消',
    receipt: '报送回执',
    receiptZero: '报送回执 · 零报告',
    version: '版本',
    versionOf: (version: number) => `第 ${version} 版`,
    time: '时间',
    rows: '行数',
    rowsOf: (rows: number) => `${rows} 行`,
    warnings: '提醒',
    warningsOf: (count: number) => (count === 0 ? '无' : `${count} 处`),
    workbook: '共享工作簿',
    written: '已写入',
    waiting: (reason: string | null) => `已收到，${reason ?? '共享工作簿稍后自动写入'}`,
    copy: '复制回执',
    copied: '已复制',
    copyFailed: '没能复制，请选中文字后复制。',
    close: '关闭',
    afterwards: '已报上，但表格里的序号或版本没有写成：',
    pulled: (version: number, rows: number) =>
      rows === 0 ? `已获取第 ${version} 版（零报告）。` : `已获取第 ${version} 版，${rows} 行。`,
    merged: '合并',
    mergedIn: '与别人报的合在一起',
    conflict: (version: string, count: number) =>
      `两处同时改了：${version}和本表有 ${count} 处写得不一样。别的都已合好，请选用哪一个，再上报。`,
    reportedBy: (version: number, who: string) => `第 ${version} 版（${who}）`,
    refused: '服务器没有接受，请改好下面几处再上报：',
    refusedRest: (count: number) => `还有 ${count} 处，改好这些再上报时会列出。`,
    refusedSettled: '服务器指出的都改过了，请再上报。',
    needsSignIn: '登录已到期。请在上面重新登录，之后自动继续。',
    retry: '重试',
  },
  {
    push: 'Report',
    pull: 'Fetch what was reported',
    zeroReport: 'Zero report',
    working: {
      reading: () => 'Checking…',
      sending: (rows: number) => (rows === 0 ? 'Reporting…' : `Reporting ${plural(rows, 'row')}…`),
      fetching: () => 'Fetching…',
      writing: (rows: number) => (rows === 0 ? 'Writing…' : `Writing ${plural(rows, 'row')}…`),
    },
    confirm: {
      push: (count: number) => `${plural(count, 'warning')} left. Report all the same?`,
      'zero-report': (rows: number) =>
        rows === 0
          ? 'Your unit has nothing to report in this form?'
          : `Nothing to report? The ${plural(rows, 'row')} on the sheet will not be sent.`,
      pull: (rows: number) =>
        `${plural(rows, 'row')} on the sheet have not been reported and will be replaced (you can undo it). Go on?`,
    },
    confirmYes: {
      push: 'Report now',
      'zero-report': 'Send zero report',
      pull: 'Replace with what was reported',
    },
    cancel: 'Cancel',
    receipt: 'Receipt',
    receiptZero: 'Receipt · zero report',
    version: 'Version',
    versionOf: (version: number) => `Version ${version}`,
    time: 'Time',
    rows: 'Rows',
    rowsOf: (rows: number) => plural(rows, 'row'),
    warnings: 'Warnings',
    warningsOf: (count: number) => (count === 0 ? 'none' : `${count}`),
    workbook: 'Shared workbook',
    written: 'written',
    waiting: (reason: string | null) =>
      reason === null ? 'received; will be written shortly' : `Received. ${reason}`,
    copy: 'Copy receipt',
    copied: 'Copied',
    copyFailed: 'Could not copy; select the text and copy it.',
    close: 'Close',
    afterwards: 'It was reported, but numbers or version could not be written into the sheet: ',
    pulled: (version: number, rows: number) =>
      rows === 0
        ? `Fetched version ${version} (zero report).`
        : `Fetched version ${version}, ${plural(rows, 'row')}.`,
    merged: 'Merged',
    mergedIn: 'with what somebody else reported',
    conflict: (version: string, count: number) =>
      `Changed twice: ${version} and this sheet differ in ${plural(count, 'place')}. All else is merged; choose which to keep, then report.`,
    reportedBy: (version: number, who: string) => `version ${version} (${who})`,
    refused: 'The server did not accept it. Correct this and report again:',
    refusedRest: (count: number) => `${count} more will be listed once these are corrected.`,
    refusedSettled: 'All that the server found has been changed. Please report again.',
    needsSignIn: 'Your session has ended. Sign in above; this then goes on by itself.',
    retry: 'Try again',
  },
);
