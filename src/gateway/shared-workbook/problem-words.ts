import type { WorkbookProblemCode } from '../../files/in-place/workbook-problem';
import type { Localized } from '../../forms/language';

interface Words {
  readonly what: Localized;
  readonly next: Localized;
  /** What to do where somebody has just chosen the file, and it is not the shared workbook yet. */
  readonly chosen?: Localized;
}

const rebuild: Localized = {
  'zh-CN': '请放回原来的，或由管理员停网关后用 npm run rebuild 恢复',
  'en-US': 'put the right one back, or stop the gateway and recover it with npm run rebuild',
};
const another: Localized = { 'zh-CN': '请换一个完好的文件', 'en-US': 'choose a sound one' };
const saveAs: Localized = {
  'zh-CN': '请在 Excel 或 WPS 里打开，另存为普通的 .xlsx 或 .xlsm',
  'en-US': 'open it in Excel or WPS and save it as an ordinary .xlsx or .xlsm',
};

const words = {
  damaged: {
    what: { 'zh-CN': '文件已损坏', 'en-US': 'the file is damaged' },
    next: rebuild,
    chosen: another,
  },
  other: {
    what: {
      'zh-CN': '这个文件不是 .xlsx 或 .xlsm 工作簿',
      'en-US': 'the file is no .xlsx or .xlsm workbook',
    },
    next: rebuild,
    chosen: saveAs,
  },
  unsafe: {
    what: {
      'zh-CN': '文件里有表格程序不会写的内容，不予打开',
      'en-US': 'the file holds what no spreadsheet program writes and is not opened',
    },
    next: rebuild,
    chosen: saveAs,
  },
  tooLarge: {
    what: { 'zh-CN': '文件大得不正常，不予打开', 'en-US': 'the file is far too large and is not opened' },
    next: {
      'zh-CN': '请删去多余的内容后保存，或由管理员停网关后用 npm run rebuild 恢复',
      'en-US': 'delete what is not needed and save, or stop the gateway and recover it with npm run rebuild',
    },
    chosen: { 'zh-CN': '请删去多余的内容后保存', 'en-US': 'delete what is not needed and save' },
  },
  unusual: {
    what: { 'zh-CN': '不支持这种文件格式', 'en-US': 'the format of the file is not supported' },
    next: saveAs,
  },
  encrypted: {
    what: { 'zh-CN': '设了打开密码', 'en-US': 'it is protected by a password' },
    next: { 'zh-CN': '请取消密码后保存', 'en-US': 'remove it and save' },
  },
  signed: {
    what: {
      'zh-CN': '有数字签名，写入会使签名失效',
      'en-US': 'it is signed, and writing would break the signature',
    },
    next: { 'zh-CN': '请去掉签名后保存', 'en-US': 'remove it and save' },
  },
  otherCampaign: {
    what: { 'zh-CN': '这是另一次活动的工作簿', 'en-US': 'it is another campaign’s' },
    next: rebuild,
    chosen: { 'zh-CN': '请换一个文件', 'en-US': 'choose another one' },
  },
  notAdopted: {
    what: { 'zh-CN': '里面没有本次活动的表', 'en-US': 'it has no sheets of this campaign' },
    next: {
      'zh-CN': '请放回原来的，或由管理员停网关后用 npm run adopt 加上',
      'en-US': 'put the right one back, or stop the gateway and add them with npm run adopt',
    },
  },
  noSheet: {
    what: { 'zh-CN': '缺少汇总表', 'en-US': 'the table is missing' },
    next: {
      'zh-CN': '请管理员停网关后用 npm run rebuild 补上',
      'en-US': 'stop the gateway and add it with npm run rebuild',
    },
  },
  below: {
    what: {
      'zh-CN': '汇总表下方有内容，挡住新的行',
      'en-US': 'something below the table stands in the way of new rows',
    },
    next: { 'zh-CN': '请移到别处后保存', 'en-US': 'move it and save' },
  },
  totals: {
    what: { 'zh-CN': '汇总表加了汇总行，不能再添行', 'en-US': 'the table has a totals row and can’t grow' },
    next: { 'zh-CN': '请在“表设计”里去掉后保存', 'en-US': 'switch it off and save' },
  },
  slicer: {
    what: { 'zh-CN': '汇总表连着切片器，不能再添行', 'en-US': 'the table has a slicer and can’t grow' },
    next: { 'zh-CN': '请删除切片器后保存', 'en-US': 'delete the slicer and save' },
  },
  formula: {
    what: {
      'zh-CN': '有一个公式占着几个单元格，不能改写',
      'en-US': 'a formula that several cells share stands in the way',
    },
    next: { 'zh-CN': '请改成普通公式后保存', 'en-US': 'make it an ordinary one and save' },
  },
  merged: {
    what: { 'zh-CN': '汇总表下方有合并单元格', 'en-US': 'cells below the table are merged' },
    next: { 'zh-CN': '请取消合并后保存', 'en-US': 'unmerge them and save' },
  },
  rows: {
    what: { 'zh-CN': '工作表已满', 'en-US': 'the sheet is full' },
    next: {
      'zh-CN': '请管理员停网关后用 npm run rebuild -- --fresh 重写',
      'en-US': 'stop the gateway and write it anew with npm run rebuild -- --fresh',
    },
  },
  wrong: {
    what: { 'zh-CN': '写出来与预期不符，没有替换', 'en-US': 'it came out wrong and was not replaced' },
    next: {
      'zh-CN': '稍后自动再试，一直这样请联系管理员',
      'en-US': 'it is tried again; call whoever runs the gateway if it lasts',
    },
    chosen: { 'zh-CN': '请把文件交给开发人员', 'en-US': 'hand the file to the developers' },
  },
} as const satisfies Record<string, Words>;

const byCode: Readonly<Record<WorkbookProblemCode, keyof typeof words>> = {
  'workbook.not-a-zip': 'other',
  'workbook.not-a-workbook': 'other',
  'workbook.damaged': 'damaged',
  'workbook.malformed-xml': 'damaged',
  'workbook.encoding': 'unusual',
  'workbook.zip64': 'unusual',
  'workbook.compression': 'unusual',
  'workbook.strict': 'unusual',
  'workbook.encrypted': 'encrypted',
  'workbook.signed': 'signed',
  'workbook.too-large': 'tooLarge',
  'workbook.entities': 'unsafe',
  'workbook.other-campaign': 'otherCampaign',
  'workbook.not-adopted': 'notAdopted',
  'workbook.no-managed-sheet': 'noSheet',
  'workbook.content-below-table': 'below',
  'workbook.totals-row': 'totals',
  'workbook.slicer': 'slicer',
  'workbook.array-formula': 'formula',
  'workbook.shared-formula': 'formula',
  'workbook.merged-cells': 'merged',
  'workbook.too-many-rows': 'rows',
  'workbook.not-as-written': 'wrong',
};

/** Of the shared workbook: what is wrong, where, and what to do. `where` is null where it must not be told. */
export function problemWords(code: WorkbookProblemCode, where: string | null): Localized {
  const { what, next } = words[byCode[code]];
  const place = placeOf(where ?? '');
  return {
    'zh-CN': `共享工作簿${place['zh-CN']}：${what['zh-CN']}；${next['zh-CN']}`,
    'en-US': `Shared workbook${place['en-US']}: ${what['en-US']}; ${next['en-US']}`,
  };
}

/** Of a file that somebody has chosen to become the shared workbook. */
export function chosenProblemWords(code: WorkbookProblemCode): Localized {
  const { what, next, chosen = next }: Words = words[byCode[code]];
  return { 'zh-CN': `${what['zh-CN']}；${chosen['zh-CN']}`, 'en-US': `${what['en-US']}; ${chosen['en-US']}` };
}

/** As people name it: a sheet, or a cell of it. Parts of the file mean nothing to them. */
function placeOf(where: string): Localized {
  if (where === '' || /^xl\/|\.(xml|rels)$/.test(where)) return { 'zh-CN': '', 'en-US': '' };
  const [, sheet = where, cell = ''] =
    /^(.*)!(?:([A-Z]{1,3}\d*(?::[A-Z]{1,3}\d*)?)|[^!]*)$/s.exec(where) ?? [];
  const shown = cell.replace(/^([A-Z]+):\1$/, '$1');
  return { 'zh-CN': `「${sheet}」${shown}`, 'en-US': `, “${sheet}” ${shown}`.trimEnd() };
}
