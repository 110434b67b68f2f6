import type { RawCell } from '../../forms/cell';
import type { Localized } from '../../forms/language';
import type { WorkbookNote } from '../ledger/workbook-note';

/** What a note's ids are called. */
export interface NoteNames {
  readonly form: string;
  readonly unit: string;
  readonly column: string;
  /** A cell as it can be quoted; '' for a blank one. */
  readonly quote: (cell: RawCell) => string;
}

/** What a note says to the office. */
export function noteWords(note: WorkbookNote, { form, unit, column, quote }: NoteNames): Localized {
  switch (note.kind) {
    case 'edits': {
      const { version, changedCells, addedRows, deletedRows } = note;
      return {
        'zh-CN': `${unit}${form}：工作簿里${list('zh-CN', changedCells, addedRows, deletedRows)}，已记为第 ${version} 版`,
        'en-US': `${unit}, ${form}: in the workbook ${list('en-US', changedCells, addedRows, deletedRows)}; kept as version ${version}`,
      };
    }
    case 'cell-conflict': {
      const { version, row, workbook, reported, before } = note;
      const [zh, en] = [(cell: RawCell) => quote(cell) || '空', (cell: RawCell) => quote(cell) || 'blank'];
      return {
        'zh-CN': `两处同时改了：${unit}${form}第 ${row + 1} 行「${column}」，工作簿写「${zh(workbook)}」，单位报「${zh(reported)}」（原为「${zh(before)}」）。第 ${version} 版用了工作簿的，单位报的在它前一版`,
        'en-US': `Changed in two places: ${unit}, ${form}, row ${row + 1}, “${column}”: the workbook says “${en(workbook)}”, the unit reported “${en(reported)}” (before: “${en(before)}”). Version ${version} has the workbook’s; the unit’s is in the one before`,
      };
    }
    case 'row-conflict': {
      const { version, row, deletedIn } = note;
      const inWorkbook = deletedIn === 'workbook';
      return {
        'zh-CN': `${unit}${form}第 ${row + 1} 行：${inWorkbook ? '工作簿里删了，单位又改了' : '单位删了，工作簿里又改了'}，第 ${version} 版保留了改过的`,
        'en-US': `${unit}, ${form}, row ${row + 1}: ${inWorkbook ? 'deleted in the workbook, changed by the unit' : 'deleted by the unit, changed in the workbook'}; version ${version} keeps it, changed`,
      };
    }
    case 'zero-report-conflict':
      return {
        'zh-CN': `${unit}${form}：一边报了零报告，一边有内容，第 ${note.version} 版保留了内容`,
        'en-US': `${unit}, ${form}: a zero report on one side and rows on the other; version ${note.version} keeps the rows`,
      };
    case 'old-copy':
      return {
        'zh-CN': `有人存回了旧的工作簿，缺的 ${note.versions} 个版本已补写`,
        'en-US': `An old copy of the workbook was saved; what it lacked is put back (versions: ${note.versions})`,
      };
    case 'sheet-lost':
      return {
        'zh-CN': `工作表「${note.sheet}」${{ sheet: '被删掉了', table: '的表格被取消了', 'key-column': '的行号列被删掉了' }[note.what]}，已重新插入一张${note.what === 'sheet' ? '' : '，原来的留着没动'}`,
        'en-US': `The sheet “${note.sheet}” ${{ sheet: 'was deleted', table: 'has lost its table', 'key-column': 'has lost its column of row ids' }[note.what]}; a new one is inserted${note.what === 'sheet' ? '' : ', the old one is left as it is'}`,
      };
    case 'stray-row':
      return {
        'zh-CN': `工作表「${note.sheet}」第 ${note.row} 行没写认得的填报单位，没有收进来；写上单位保存即可`,
        'en-US': `Row ${note.row} of “${note.sheet}” names no unit of this campaign and is not taken in; name one and save`,
      };
    case 'row-apart':
      return {
        'zh-CN': `工作表「${note.sheet}」第 ${note.row} 行与汇总表隔着空行，没有收进来；要收就移到表格紧下面再保存`,
        'en-US': `Row ${note.row} of “${note.sheet}” is parted from the table by blank rows and is not taken in; to have it taken in, move it directly under the table and save`,
      };
    case 'columns-lost':
      return {
        'zh-CN': `工作表「${note.sheet}」少了这些列：${note.columns.join('、')}，工作簿里不再写它们，账本里都在`,
        'en-US': `“${note.sheet}” lacks these columns: ${note.columns.join(', ')}. They are no longer written there; the ledger has them`,
      };
    case 'sheet-renamed':
      return {
        'zh-CN': `工作表「${note.was}」改名为「${note.sheet}」，照常更新`,
        'en-US': `The sheet “${note.was}” is now called “${note.sheet}”; it is updated as before`,
      };
    case 'columns-moved':
      return {
        'zh-CN': `工作表「${note.sheet}」的列换了位置，照常更新`,
        'en-US': `Columns of “${note.sheet}” were moved; it is updated as before`,
      };
  }
}

function list(language: keyof Localized, changed: number, added: number, deleted: number): string {
  const counted: readonly (readonly [number, Localized])[] = [
    [
      changed,
      { 'zh-CN': `改了 ${changed} 格`, 'en-US': `${changed} ${changed === 1 ? 'cell' : 'cells'} changed` },
    ],
    [added, { 'zh-CN': `加了 ${added} 行`, 'en-US': `${added} ${added === 1 ? 'row' : 'rows'} added` }],
    [
      deleted,
      { 'zh-CN': `删了 ${deleted} 行`, 'en-US': `${deleted} ${deleted === 1 ? 'row' : 'rows'} deleted` },
    ],
  ];
  return counted
    .filter(([count]) => count > 0)
    .map(([, words]) => words[language])
    .join(language === 'zh-CN' ? '、' : ', ');
}
