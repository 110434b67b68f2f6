import { texts } from '../i18n/texts';

export const outboxTexts = texts(
  {
    rows: (rows: number) => (rows === 0 ? '零报告' : ` ${rows} 行`),
    waiting: (time: string, rows: string) => `${time} 上报的${rows}已存好，联网后自动送出。`,
    sending: (time: string, rows: string) => `正在送出 ${time} 上报的${rows}…`,
    inMemory: '这台电脑不让窗格存东西，关掉窗格就没有了。请先导出为文件。',
    refused: (time: string, rows: string) => `${time} 上报的${rows}没有被接受，还留在这里：`,
    retry: '现在重试',
    export: '导出为文件',
    exported: '文件可以交给汇总单位收取；之后自动送出也不会重复。',
    fileName: (unit: string, form: string, time: string) => `待发 ${unit} ${form} ${time}.json`,
    withdraw: '撤回',
    confirm: '撤回这一份？表格里的内容不变。',
    confirmTried: '撤回这一份？它也许已经送到，送到的收不回来。表格里的内容不变。',
    yes: '确认撤回',
    cancel: '取消',
    status: (count: number) => `网络不通，已存好，联网后自动上报（${count} 份待发）`,
    statusInMemory: (count: number) => `网络不通，窗格开着就会自动上报（${count} 份待发）`,
    count: (count: number) => `${count} 份待发`,
  },
  {
    rows: (rows: number) => (rows === 0 ? 'zero report' : `${rows} ${rows === 1 ? 'row' : 'rows'}`),
    waiting: (time: string, rows: string) =>
      `Reported ${time} (${rows}): kept here, and sent by itself once you are online.`,
    sending: (time: string, rows: string) => `Sending what was reported ${time} (${rows})…`,
    inMemory:
      'This computer does not let the pane keep anything: it is lost when the pane is closed. Export it as a file.',
    refused: (time: string, rows: string) =>
      `What was reported ${time} (${rows}) was not accepted, and stays here: `,
    retry: 'Try now',
    export: 'Export to a file',
    exported: 'The office can take the file in; it is not counted twice when it is sent later.',
    fileName: (unit: string, form: string, time: string) => `waiting ${unit} ${form} ${time}.json`,
    withdraw: 'Withdraw',
    confirm: 'Withdraw it? The sheet stays as it is.',
    confirmTried: 'Withdraw it? It may have arrived already, and what has stays. The sheet stays as it is.',
    yes: 'Withdraw it',
    cancel: 'Cancel',
    status: (count: number) => `No connection; kept, and sent once you are online (${count} waiting)`,
    statusInMemory: (count: number) =>
      `No connection; sent once you are online, while this pane is open (${count} waiting)`,
    count: (count: number) => `${count} waiting to be sent`,
  },
);
