import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Area } from '../../../../src/sheets/layout';
import { runs } from '../../../property-runs';
import type { SheetValidation } from '../cell-sheet';
import { CellWorkbook } from '../cell-workbook';
import { documentText } from '../document-text';
import { randomEdit, tried } from '../random-edits';
import { inverse, movedArea, type LineChange } from './line-change';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

const dropdown: SheetValidation = {
  areas: [area(2, 1, 3)],
  list: ['甲', '乙'],
  source: null,
  prompt: null,
  error: { shown: true, style: 'stop', title: '', text: '' },
  ignoreBlank: true,
  dropdown: true,
};

/** A sheet with something of all that rows move, and another that mentions it. */
function filled(): { book: CellWorkbook; sheet: string; other: string } {
  const book = CellWorkbook.blank();
  const sheet = book.active.id;
  book.pasted(sheet, { row: 0, column: 0 }, [['1'], ['2'], ['3'], ['4'], ['=SUM(A1:A4)'], ['=$A$3*2']]);
  const other = book.step('person', (edit) => {
    edit.merge(sheet, area(2, 2, 2, 2));
    edit.setRowHeight(sheet, 3, 1, 40);
    edit.addValidation(sheet, dropdown);
    edit.addConditionalFormat(sheet, {
      areas: [area(2, 0, 3, 1)],
      type: 'custom',
      formula: '=A3>2',
      format: { fill: '#ff0000' },
      stopIfTrue: false,
    });
    edit.addName({ name: '第三', scope: null, formula: '=Sheet1!$A$3', visible: true });
    edit.setPrint(sheet, { area: area(0, 0, 6, 2), repeatRows: { from: 1, to: 2 } });
    edit.freeze(sheet, 2, 0);
    const id = edit.addSheet('二', 1);
    edit.setContents(id, area(0, 0, 1, 3), [
      [{ formula: '=Sheet1!A3' }, { formula: '=SUM(Sheet1!A2:A4)' }, { formula: '=A3+1' }],
    ]);
    return id;
  });
  return { book, sheet, other };
}

function formulasOf(book: CellWorkbook, sheet: string): readonly string[] {
  return [...(book.sheet(sheet)?.cells.values() ?? [])].flatMap((row) =>
    row.flatMap((cell) => (cell && 'formula' in cell.content ? [cell.content.formula] : [])),
  );
}

describe('rows inserted', () => {
  it('push down what stands below them, and formulas, names and rules with it', () => {
    const { book, sheet, other } = filled();
    book.step('person', (edit) => edit.insertRows(sheet, 2, 2, false));
    const { merges, rowHeights, validations, conditionalFormats, print, frozenRows } = book.active;
    expect(formulasOf(book, sheet)).toEqual(['=SUM(A1:A6)', '=$A$5*2']);
    expect(formulasOf(book, other)).toEqual(['=Sheet1!A5', '=SUM(Sheet1!A2:A6)', '=A3+1']);
    expect(book.names[0]?.formula).toBe('=Sheet1!$A$5');
    expect([merges, [...rowHeights]]).toEqual([[area(4, 2, 2, 2)], [[5, 40]]]);
    expect(validations[0]?.areas).toEqual([area(4, 1, 3)]);
    expect(conditionalFormats[0]).toMatchObject({ areas: [area(4, 0, 3)], formula: '=A5>2' });
    expect(print).toMatchObject({ area: area(0, 0, 8, 2), repeatRows: { from: 1, to: 4 } });
    expect(frozenRows).toBe(2);
    expect(book.conditionalFormatAt(sheet, 4, 0)?.format.fill).toBe('#ff0000');
  });

  it('take over formats, dropdowns and rules of the row above only where asked to', () => {
    for (const copies of [true, false]) {
      const { book, sheet } = filled();
      book.step('person', (edit) => {
        edit.setFormat(sheet, area(4, 0), { numberFormat: '@' });
        edit.insertRows(sheet, 5, 1, copies);
      });
      expect(book.format(sheet, 5, 0).numberFormat).toBe(copies ? '@' : 'General');
      expect(book.choicesAt(sheet, 5, 1)).toEqual(copies ? ['甲', '乙'] : null);
      expect(book.active.conditionalFormats[0]?.areas).toEqual([area(2, 0, copies ? 4 : 3)]);
    }
  });
});

describe('rows deleted', () => {
  it('pull up what stands below, and leave #REF! where they were meant', () => {
    const { book, sheet, other } = filled();
    book.step('person', (edit) => edit.deleteRows(sheet, 2, 1));
    const { merges, rowHeights, validations, conditionalFormats, print } = book.active;
    expect(formulasOf(book, sheet)).toEqual(['=SUM(A1:A3)', '=#REF!*2']);
    expect(formulasOf(book, other)).toEqual(['=#REF!', '=SUM(Sheet1!A2:A3)', '=A3+1']);
    expect(book.names[0]?.formula).toBe('=#REF!');
    expect([merges, [...rowHeights]]).toEqual([[area(2, 2, 1, 2)], [[2, 40]]]);
    expect(validations[0]?.areas).toEqual([area(2, 1, 2)]);
    expect(conditionalFormats[0]).toMatchObject({ areas: [area(2, 0, 2)], formula: '=A3>2' });
    expect(print).toMatchObject({ area: area(0, 0, 5, 2), repeatRows: { from: 1, to: 1 } });
    book.step('person', (edit) => edit.deleteRows(sheet, 2, 5));
    expect([book.active.validations, book.active.conditionalFormats]).toEqual([[], []]);
  });
});

describe('inserting and deleting', () => {
  const change: fc.Arbitrary<LineChange> = fc.record({
    axis: fc.constantFrom('rows', 'columns'),
    kind: fc.constantFrom('inserted', 'deleted'),
    at: fc.nat(12),
    count: fc.integer({ min: 1, max: 4 }),
  });
  const edits = fc.array(randomEdit, { minLength: 1, maxLength: 12 });

  it('cancel each other out: deleting what was inserted leaves the document as it was', () => {
    fc.assert(
      fc.property(edits, change, fc.boolean(), (all, { axis, at, count }, copies) => {
        const book = CellWorkbook.blank();
        for (const edit of all) tried(book, edit);
        const before = documentText(book);
        const sheet = book.active.id;
        book.step('person', (edit) => {
          if (axis === 'rows') edit.insertRows(sheet, at, count, copies);
          else edit.insertColumns(sheet, at, count, copies);
        });
        book.step('person', (edit) => {
          if (axis === 'rows') edit.deleteRows(sheet, at, count);
          else edit.deleteColumns(sheet, at, count);
        });
        expect(documentText(book)).toBe(before);
      }),
      runs(150),
    );
  });

  it('leave what formulas come to as it was, where blank lines are inserted', () => {
    const kept = fc.array(
      fc.constantFrom('1', '2', '=A1+B2', '=SUM(A1:C3)', '=SUM($B$2:C$4)', '=COUNT(A:C)', '甲'),
      {
        minLength: 16,
        maxLength: 16,
      },
    );
    fc.assert(
      fc.property(kept, change, (texts, { axis, at, count }) => {
        const book = CellWorkbook.blank();
        const sheet = book.active.id;
        book.pasted(
          sheet,
          { row: 0, column: 0 },
          [0, 4, 8, 12].map((from) => texts.slice(from, from + 4)),
        );
        const value = (row: number, column: number) => book.value(sheet, row, column);
        const before = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => value(row, column)));
        book.step('person', (edit) => {
          if (axis === 'rows') edit.insertRows(sheet, at, count, false);
          else edit.insertColumns(sheet, at, count, false);
        });
        const moved = (line: number, on: LineChange['axis']) =>
          axis === on && line >= at ? line + count : line;
        const after = [0, 1, 2, 3].map((row) =>
          [0, 1, 2, 3].map((column) => value(moved(row, 'rows'), moved(column, 'columns'))),
        );
        expect(after).toEqual(before);
      }),
      runs(200),
    );
  });

  it('move areas so that each cell of them is where it went', () => {
    const place = fc.record({
      row: fc.nat(10),
      column: fc.nat(10),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(place, change, (of, moves) => {
        const moved = movedArea(of, moves);
        const from = moves.axis === 'rows' ? of.row : of.column;
        const size = moves.axis === 'rows' ? of.rows : of.columns;
        const lines = Array.from({ length: size }, (_, at) => from + at);
        const { at, count, kind } = moves;
        const isInside = at > from && at < from + size;
        const left =
          kind === 'inserted'
            ? size + (isInside ? count : 0)
            : lines.filter((line) => line < at || line >= at + count).length;
        expect(moved === null ? 0 : moves.axis === 'rows' ? moved.rows : moved.columns).toBe(left);
        if (kind === 'inserted' && moved) expect(movedArea(moved, inverse(moves))).toEqual(of);
      }),
      runs(500),
    );
  });
});

describe('sheets', () => {
  it('take formulas and names along when they are renamed, copied and removed', () => {
    const { book, sheet, other } = filled();
    book.step('person', (edit) => edit.renameSheet(sheet, "附'件 1"));
    expect(formulasOf(book, other)).toEqual(["='附''件 1'!A3", "=SUM('附''件 1'!A2:A4)", '=A3+1']);
    expect(book.names[0]?.formula).toBe("='附''件 1'!$A$3");
    const copy = book.step('person', (edit) => edit.copySheet(sheet, 2));
    expect(book.sheets.map(({ name }) => name)).toEqual(["附'件 1", '二', "附'件 1 (2)"]);
    expect(book.names[1]).toMatchObject({ scope: copy, formula: "='附''件 1 (2)'!$A$3" });
    expect(book.sheet(copy)?.conditionalFormats[0]?.id).not.toBe(book.active.conditionalFormats[0]?.id);
    book.typed(copy, { row: 2, column: 0 }, '30');
    expect([book.value(copy, 4, 0), book.value(sheet, 4, 0)]).toEqual([37, 10]);
    book.step('person', (edit) => edit.removeSheet(sheet));
    expect(formulasOf(book, other)).toEqual(['=#REF!', '=SUM(#REF!)', '=A3+1']);
    expect(book.active.id).toBe(other);
    book.undo();
    expect(formulasOf(book, other)[0]).toBe("='附''件 1'!A3");
  });

  it('are refused bad names, and the last one to be seen its removal', () => {
    const { book, sheet, other } = filled();
    const refused = (name: string) => () => book.step('person', (edit) => edit.addSheet(name, 0));
    for (const name of ['', 'a/b', "'a", '长'.repeat(32), 'a:b'])
      expect(refused(name)).toThrow('name-invalid');
    expect(refused('SHEET1')).toThrow('name-taken');
    book.step('person', (edit) => edit.setVisibility(other, 'veryHidden'));
    expect(() => book.step('person', (edit) => edit.removeSheet(sheet))).toThrow('last-visible');
    expect(() => book.activate(other)).toThrow('sheet-missing');
    book.step('person', (edit) => edit.protectStructure(true));
    expect(refused('三')).toThrow('structure-protected');
  });
});

describe('rules', () => {
  it('make way for one another: a cell has one dropdown, and the first rule wins', () => {
    const { book, sheet } = filled();
    book.step('program', (edit) => {
      edit.addValidation(sheet, { ...dropdown, areas: [area(3, 1)], list: null, source: '=$A$1:$A$2' });
      edit.addConditionalFormat(sheet, {
        areas: [area(3, 0)],
        type: 'custom',
        formula: '=$A4=4',
        format: { fill: '#00ff00', bold: true },
        stopIfTrue: false,
      });
    });
    expect([2, 3, 4, 5].map((row) => book.choicesAt(sheet, row, 1))).toEqual([
      ['甲', '乙'],
      ['1', '2'],
      ['甲', '乙'],
      null,
    ]);
    expect(book.conditionalFormatAt(sheet, 3, 0)?.format).toEqual({ fill: '#00ff00', bold: true });
    expect(book.conditionalFormatAt(sheet, 3, 0)?.rules.length).toBe(2);
    const [first] = book.active.conditionalFormats;
    book.step('program', (edit) => edit.changeConditionalFormat(sheet, first?.id ?? '', { last: true }));
    expect(book.conditionalFormatAt(sheet, 3, 0)?.format).toEqual({ fill: '#ff0000', bold: true });
    book.step('program', (edit) => edit.clearConditionalFormats(sheet, area(2, 0)));
    expect(book.active.conditionalFormats.map(({ formula, areas }) => [formula, areas])).toEqual([
      ['=A4>2', [area(3, 0, 2)]],
      ['=$A4=4', [area(3, 0)]],
    ]);
  });

  it('keep a strict dropdown and protection from what is typed', () => {
    const { book, sheet } = filled();
    expect(() => book.typed(sheet, { row: 2, column: 1 }, '丙')).toThrow('validation');
    book.typed(sheet, { row: 2, column: 1 }, '乙');
    book.pasted(sheet, { row: 2, column: 1 }, [['丙']]);
    book.step('person', (edit) => {
      edit.setFormat(sheet, area(0, 0), { locked: false });
      edit.protect(sheet, {});
    });
    book.typed(sheet, { row: 0, column: 0 }, '9');
    expect(() => book.typed(sheet, { row: 1, column: 0 }, '9')).toThrow('protected');
    expect([book.mayWrite(sheet, area(0, 0)), book.mayWrite(sheet, area(0, 0, 2))]).toEqual([true, false]);
  });
});
