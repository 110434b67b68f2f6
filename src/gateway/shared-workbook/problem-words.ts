import type { WorkbookProblemCode } from '../../files/in-place/workbook-problem';
import type { Localized } from '../../forms/language';

/** What is wrong with the workbook, and who is to do what about it; `{}` is the place. */
const words = {
  damaged: {
    'zh-CN': '共享工作簿文件已损坏；请管理员停网关后用 npm run rebuild 恢复',
    'en-US':
      'The file of the shared workbook is damaged; stop the gateway and recover it with npm run rebuild',
  },
  other: {
    'zh-CN': '共享工作簿的位置上不是 .xlsx 或 .xlsm 文件；请放回原来的，或由管理员用 npm run rebuild 恢复',
    'en-US':
      'What lies in the place of the shared workbook is no .xlsx or .xlsm file; put it back, or recover it with npm run rebuild',
  },
  unsafe: {
    'zh-CN': '共享工作簿文件里有表格程序不会写的内容，不予打开；请管理员用 npm run rebuild 恢复',
    'en-US':
      'The file of the shared workbook holds what no spreadsheet program writes and is not opened; recover it with npm run rebuild',
  },
  tooLarge: {
    'zh-CN': '共享工作簿文件大得不正常；请删去多余的内容后保存，或由管理员用 npm run rebuild 恢复',
    'en-US':
      'The file of the shared workbook is far too large; delete what is not needed and save it, or recover it with npm run rebuild',
  },
  unusual: {
    'zh-CN': '共享工作簿的文件格式不支持；请在 Excel 或 WPS 里打开，另存为普通的 .xlsx 或 .xlsm',
    'en-US':
      'The format of the shared workbook’s file is not supported; open it in Excel or WPS and save it as an ordinary .xlsx or .xlsm',
  },
  encrypted: {
    'zh-CN': '共享工作簿设了打开密码；请取消密码后保存',
    'en-US': 'The shared workbook is protected by a password; remove it and save',
  },
  signed: {
    'zh-CN': '共享工作簿有数字签名，写入会使签名失效；请去掉签名后保存',
    'en-US': 'The shared workbook is signed, and writing would break the signature; remove it and save',
  },
  otherCampaign: {
    'zh-CN': '共享工作簿的位置上是另一次活动的工作簿；请放回原来的，或由管理员用 npm run rebuild 恢复',
    'en-US':
      'What lies in the place of the shared workbook is another campaign’s; put it back, or recover it with npm run rebuild',
  },
  notAdopted: {
    'zh-CN': '共享工作簿里没有本次活动的表；请放回原来的，或由管理员停网关后运行 npm run adopt 加上',
    'en-US':
      'The shared workbook has no sheets of this campaign; put it back, or stop the gateway and add them with npm run adopt',
  },
  noSheet: {
    'zh-CN': '共享工作簿里缺少{}的表；请管理员停网关后运行 npm run adopt 补上',
    'en-US': 'The shared workbook lacks the table of {}; stop the gateway and add it with npm run adopt',
  },
  below: {
    'zh-CN': '共享工作簿{}：汇总表下方有内容，挡住新的行；请移到别处后保存',
    'en-US': 'Shared workbook, {}: something below the table stands in the way of new rows; move it and save',
  },
  totals: {
    'zh-CN': '共享工作簿{}：汇总表加了汇总行，不能再添行；请在「表设计」里去掉后保存',
    'en-US': 'Shared workbook, {}: the table has a totals row and can’t grow; switch it off and save',
  },
  slicer: {
    'zh-CN': '共享工作簿{}：汇总表连着切片器，不能再添行；请删除切片器后保存',
    'en-US': 'Shared workbook, {}: the table has a slicer and can’t grow; delete the slicer and save',
  },
  formula: {
    'zh-CN': '共享工作簿{}：有一个公式占着几个单元格，不能改写；请改成普通公式后保存',
    'en-US':
      'Shared workbook, {}: a formula that several cells share stands in the way; make it an ordinary one and save',
  },
  merged: {
    'zh-CN': '共享工作簿{}：汇总表下方有合并单元格；请取消合并后保存',
    'en-US': 'Shared workbook, {}: cells below the table are merged; unmerge them and save',
  },
  rows: {
    'zh-CN': '共享工作簿{}：工作表已满；请管理员停网关后用 npm run rebuild -- --fresh 重写',
    'en-US':
      'Shared workbook, {}: the sheet is full; stop the gateway and write it anew with npm run rebuild -- --fresh',
  },
  wrong: {
    'zh-CN': '共享工作簿写出来与预期不符，没有替换；稍后自动再试，一直这样请联系管理员',
    'en-US':
      'The shared workbook came out wrong and was not replaced; it is tried again. Call whoever runs the gateway if it lasts',
  },
} as const satisfies Record<string, Localized>;

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

const somewhere: Localized = { 'zh-CN': '', 'en-US': 'in a managed sheet' };

/** `where` as the problem has it: a sheet, `sheet!cell` or `sheet!table`; null where it must not be told. */
export function problemWords(code: WorkbookProblemCode, where: string | null): Localized {
  const { 'zh-CN': chinese, 'en-US': english } = words[byCode[code]];
  const place = where === null || where === '' ? somewhere : placeOf(where);
  return { 'zh-CN': chinese.replace('{}', place['zh-CN']), 'en-US': english.replace('{}', place['en-US']) };
}

function placeOf(where: string): Localized {
  const [, sheet = where, cell = ''] =
    /^(.*)!(?:([A-Z]{1,3}\d*(?::[A-Z]{1,3}\d*)?)|[^!]*)$/s.exec(where) ?? [];
  const shown = cell.replace(/^([A-Z]+):\1$/, '$1');
  return { 'zh-CN': `「${sheet}」${shown}`, 'en-US': `“${sheet}” ${shown}`.trimEnd() };
}
