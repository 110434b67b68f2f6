import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { runs } from '../../property-runs';
import { CellWorkbook } from './cell-workbook';
import { documentText } from './document-text';
import { randomEdit, tried } from './random-edits';

const edits = fc.array(randomEdit, { minLength: 1, maxLength: 12 });

function withoutRepeats(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => text !== texts[at - 1]);
}

describe('undo and redo', () => {
  it('lead back and forth through every document on the way', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const book = CellWorkbook.blank();
        const on = [documentText(book)];
        for (const edit of all) {
          tried(book, edit);
          on.push(documentText(book));
        }
        const back = [documentText(book)];
        for (; book.canUndo; back.push(documentText(book))) book.undo();
        const forth = [documentText(book)];
        for (; book.canRedo; forth.push(documentText(book))) book.redo();
        expect(withoutRepeats([...back].reverse())).toEqual(withoutRepeats(on));
        expect(withoutRepeats(forth)).toEqual(withoutRepeats(on));
      }),
      runs(200),
    );
  });

  it('lead to the same document where what wasn’t recorded was taken back before', () => {
    fc.assert(
      fc.property(edits, fc.nat(8), fc.nat(8), (all, row, column) => {
        const book = CellWorkbook.blank();
        const before = documentText(book);
        for (const edit of all) tried(book, edit);
        const after = documentText(book);
        const sheet = book.active.id;
        const place = { row, column, rows: 1, columns: 1 };
        const content = book.content(sheet, row, column);
        let rule = '';
        book.withoutUndo((edit) => {
          rule = edit.addConditionalFormat(sheet, {
            areas: [place],
            type: 'custom',
            formula: '=TRUE',
            format: { bold: true },
            stopIfTrue: false,
          });
          edit.setContents(sheet, place, [[{ value: '记' }]]);
        });
        book.withoutUndo((edit) => {
          edit.removeConditionalFormat(sheet, rule);
          edit.setContents(sheet, place, [[content]]);
        });
        while (book.canUndo) book.undo();
        expect(documentText(book)).toBe(before);
        while (book.canRedo) book.redo();
        expect(documentText(book)).toBe(after);
      }),
      runs(200),
    );
  });

  it('leave every unrecorded setting standing', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const book = CellWorkbook.blank();
        for (const edit of one) tried(book, edit);
        book.withoutUndo((edit) => edit.setSetting('kept', 1));
        for (const edit of other) tried(book, edit);
        while (book.canUndo) book.undo();
        expect([...book.settings]).toEqual([['kept', 1]]);
        while (book.canRedo) book.redo();
        expect(book.settings.get('kept')).toBe(1);
      }),
      runs(100),
    );
  });

  it('survive unrecorded changes of any kind in between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(randomEdit, fc.boolean()), { maxLength: 14 }), (all) => {
        const book = CellWorkbook.blank();
        for (const [edit, isRecorded] of all) tried(book, edit, isRecorded);
        while (book.canUndo) book.undo();
        while (book.canRedo) book.redo();
        for (const sheet of book.sheets)
          expect(sheet.conditionalFormats.map(({ priority }) => priority)).toEqual(
            sheet.conditionalFormats.map((_, at) => at),
          );
        expect(book.active.visibility).toBe('visible');
        const names = book.sheets.map(({ name }) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      }),
      runs(200),
    );
  });
});
