import { describe, expect, it } from '@jest/globals';
import type { CellStyle, SheetLayout } from '../../../src/sheets/layout';
import { CellLook } from '../../contract/cell-look';
import { CellUser } from '../../contract/cell-user';
import { asText, plain, sampleLayout, title } from '../../contract/sample-layout';
import { CellWorkbook } from './cell-workbook';

const line = { row: 0, column: 0, rows: 1, columns: 1 };

/** A layout drawn straight into the engine, without a program's bridge between. */
function drawn(layout: SheetLayout): { book: CellWorkbook; user: CellUser; look: CellLook; sheet: string } {
  const book = CellWorkbook.blank();
  const sheet = book.step('program', (edit) => {
    const id = edit.addSheet(layout.name, 1);
    layout.rows.forEach(({ height, cells }, row) => {
      if (height !== undefined) edit.setRowHeight(id, row, 1, height);
      cells.forEach((cell, column) => {
        if (!cell) return;
        const area = { row, column, rows: 1, columns: 1 };
        edit.setContents(id, area, [[{ value: cell.value }]]);
        edit.setFormat(id, area, formatOf(cell.style));
      });
    });
    for (const area of layout.merges) edit.merge(id, area);
    layout.columnWidths.forEach((width, column) => edit.setColumnWidth(id, column, 1, width));
    edit.freeze(id, layout.frozenRows, 0);
    edit.setPrint(id, { ...layout.print, fitToWidth: 1 });
    for (const { area, values } of layout.validations)
      edit.addValidation(id, { ...rule, areas: [area], list: values });
    for (const { area, title: head, text } of layout.prompts)
      edit.addValidation(id, { ...rule, areas: [area], prompt: { title: head, text } });
    book.select(id, { ...line, ...layout.cursor });
    return id;
  });
  const look = new CellLook(book, ({ fill }) => (fill === '#ffc7ce' ? 'error' : null));
  return { book, user: new CellUser(book), look, sheet };
}

const rule = {
  areas: [],
  list: null,
  source: null,
  prompt: null,
  error: { shown: false, style: 'stop', title: '', text: '' },
  ignoreBlank: true,
  dropdown: true,
} as const;

function formatOf({ border, ...style }: CellStyle) {
  return { ...style, borders: { top: border, right: border, bottom: border, left: border } };
}

describe('CellLook', () => {
  it('sees what a layout asks for', () => {
    const layout = sampleLayout();
    const { look, sheet } = drawn(layout);
    expect(look.style(sheet, { row: 0, column: 0 })).toEqual(title);
    expect(look.style(sheet, { row: 4, column: 0 })).toEqual(asText);
    expect(look.style(sheet, { row: 4, column: 1 })).toEqual(plain);
    expect(look.style(sheet, { row: 9, column: 9 })).toEqual({});
    expect(look.merges(sheet)).toEqual(layout.merges);
    expect([0, 1, 2, 3].map((column) => look.columnWidth(sheet, column))).toEqual([12, 20, 8, 8]);
    expect(look.frozenRows(sheet)).toBe(2);
    expect(look.choices(sheet, { row: 5, column: 1 })).toEqual(['旅游学院', '教务处', '团委']);
    expect(look.choices(sheet, { row: 5, column: 0 })).toBeNull();
    expect(look.prompt(sheet, { row: 6, column: 0 })).toEqual({ title: '时间', text: '写成 5月14日' });
    expect(look.prompt(sheet, { row: 1, column: 0 })).toBeNull();
    expect(look.print(sheet)).toEqual(layout.print);
    expect(look.activeCell()).toEqual({ sheet, address: layout.cursor });
    expect(look.text(sheet, { row: 2, column: 2 })).toBe('120');
  });

  it('sees marks, and their trace in the document until they are gone', () => {
    const { book, look, sheet } = drawn(sampleLayout());
    const before = look.document();
    const at = { row: 2, column: 0 };
    const mark = book.withoutUndo((edit) =>
      edit.addConditionalFormat(sheet, {
        areas: [{ ...line, ...at }],
        type: 'custom',
        formula: '=TRUE',
        format: { fill: '#ffc7ce' },
        stopIfTrue: false,
      }),
    );
    expect([look.mark(sheet, at), look.mark(sheet, { row: 3, column: 0 })]).toEqual(['error', null]);
    expect(look.style(sheet, at)).toEqual(asText);
    expect(look.document()).not.toBe(before);
    book.withoutUndo((edit) => edit.removeConditionalFormat(sheet, mark));
    expect([look.mark(sheet, at), look.document()]).toEqual([null, before]);
  });
});

describe('CellUser', () => {
  it('does what a person does, and takes it back', async () => {
    const { book, user, look, sheet } = drawn(sampleLayout());
    const before = look.document();
    await user.type(sheet, { row: 4, column: 0 }, '001');
    await user.paste(sheet, { row: 4, column: 1 }, [['教务处', '35%']]);
    await user.format(sheet, { row: 4, column: 0, rows: 1, columns: 3 }, '#00FF00');
    await user.insertRows(sheet, 4, 2);
    expect([0, 1, 2].map((column) => look.text(sheet, { row: 6, column }))).toEqual(['001', '教务处', '35%']);
    expect(look.style(sheet, { row: 6, column: 1 })).toEqual({ ...plain, fill: '#00ff00', bold: true });
    expect(look.style(sheet, { row: 5, column: 0 })).toEqual(asText);
    await user.clear(sheet, { row: 6, column: 0, rows: 1, columns: 3 });
    await user.deleteRows(sheet, 4, 2);
    expect(look.text(sheet, { row: 4, column: 0 })).toBe('');
    for (let step = 0; step < 6; step += 1) await user.undo();
    expect(look.document()).toBe(before);
    await user.redo();
    expect(book.value(sheet, 4, 0)).toBe('001');
  });

  it('adds, copies, renames, hides and removes sheets, and goes where they are', async () => {
    const { book, user, look, sheet } = drawn(sampleLayout());
    const added = await user.addSheet('二');
    expect(look.activeCell()).toEqual({ sheet: added, address: { row: 0, column: 0 } });
    const copy = await user.copySheet(sheet);
    expect([book.active.id, book.active.name]).toEqual([copy, '附件9 (2)']);
    await user.renameSheet(copy, '改名');
    await user.select(sheet, { row: 3, column: 1 });
    expect(look.activeCell()).toEqual({ sheet, address: { row: 3, column: 1 } });
    await user.hideSheet(sheet);
    expect(book.active.name).toBe('改名');
    await user.removeSheet(copy);
    await user.activate(book.sheets[0]?.id ?? '');
    expect(book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      'Sheet1 visible',
      '附件9 hidden',
      '二 visible',
    ]);
    await expect(user.removeSheet('no-such-sheet')).rejects.toThrow('sheet-missing');
  });

  it('is kept by protection from what it doesn’t allow', async () => {
    const { book, user, sheet } = drawn(sampleLayout());
    book.step('program', (edit) => edit.protect(sheet, { allowInsertRows: true }));
    await user.insertRows(sheet, 3, 1);
    await expect(user.deleteRows(sheet, 3, 1)).rejects.toThrow('protected');
    await expect(user.format(sheet, { ...line }, '#00ff00')).rejects.toThrow('protected');
    await expect(user.clear(sheet, { ...line })).rejects.toThrow('protected');
    await expect(user.type(sheet, { row: 4, column: 0 }, '甲')).rejects.toThrow('protected');
  });
});
