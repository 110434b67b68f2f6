import { describe, expect, it } from '@jest/globals';
import { CellWorkbook } from '../cells/cell-workbook';
import { SimulatedWps, type SimulatedWpsOptions } from './simulated-wps';

/** The object model as a page has it, which may touch members that nothing has. */
interface Untyped {
  [member: string]: Untyped & ((...given: readonly unknown[]) => Untyped);
}

const object = (value: unknown): Untyped => value as Untyped;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function open(options: SimulatedWpsOptions = {}) {
  const book = CellWorkbook.blank();
  const wps = new SimulatedWps({ book, ...options });
  const page = wps.openPage();
  const app = page.application as Untyped;
  const book1 = object(app['ActiveWorkbook']);
  const sheet = (): Untyped => object(book1['Worksheets']?.['Item']?.(1));
  const range = (address: string): Untyped => object(sheet()['Range']?.(address));
  return { wps, book, page, app, sheet, range, id: book.active.id };
}

/** Assigns what no typing would allow. */
function assign(object: Untyped, member: string, value: unknown): void {
  Reflect.set(object, member, value);
}

describe('the simulated WPS', () => {
  it('gives undefined for what it hasn’t got, forgets what is assigned to it, and says so', () => {
    const { wps, range } = open();
    expect(range('A1')['Vlaue2']).toBeUndefined();
    assign(range('A1'), 'NumberFromat', '@');
    expect(range('A1')['NumberFormat']).toBe('General');
    expect(wps.findings.all).toEqual(['Range.Vlaue2 was read', 'Range.NumberFromat was assigned']);
  });

  it('has Value as a method, and finds it out where it is assigned', () => {
    const { wps, range } = open();
    assign(range('A1'), 'Value2', 5);
    expect(range('A1')['Value']?.()).toBe(5);
    expect(() => assign(range('A1'), 'Value', 6)).toThrow();
    expect(range('A1')['Value2']).toBe(5);
    expect(wps.findings.all).toEqual(["Range.Value can't be assigned"]);
  });

  it('gives one cell as it is, several as rows, blank as null and errors as numbers', () => {
    const { book, range, id } = open();
    book.typed(id, { row: 0, column: 0 }, '=1/0');
    book.typed(id, { row: 0, column: 1 }, '5/14');
    expect(range('A1')['Value2']).toBe(-2146826281);
    expect(range('A1')['Text']).toBe('#DIV/0!');
    expect(range('A1:B2')['Value2']).toEqual([
      [-2146826281, expect.any(Number)],
      [null, null],
    ]);
    expect(range('A1:B1')['Formula']).toEqual([['=1/0', expect.any(Number)]]);
  });

  it('gives a single row or column as a plain list where it is switched so', () => {
    const { range } = open({ switches: { lines: 'flat' } });
    assign(range('A1:B2'), 'Value2', [
      [1, 2],
      [3, 4],
    ]);
    expect([range('A1:A2')['Value2'], range('A1:B1')['Value2'], range('A1:B2')['Value2']]).toEqual([
      [1, 3],
      [1, 2],
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  it('takes texts as typed, unless the cell is text or an apostrophe says so', () => {
    const { range } = open();
    assign(range('A1:E1'), 'Value2', [['001', '=1+1', '3%', "'001", 'x']]);
    expect(range('A1:E1')['Value2']).toEqual([[1, 2, 0.03, '001', 'x']]);
    assign(range('A2'), 'NumberFormat', '@');
    assign(range('A2'), 'Value2', '=1+1');
    expect([range('A2')['Value2'], range('A2')['HasFormula']]).toEqual(['=1+1', false]);
  });

  it('keeps the apostrophe, or the text, where it is switched so', () => {
    const literal = open({ switches: { apostrophe: 'literal' } });
    assign(literal.range('A1'), 'Value2', "'001");
    expect(literal.range('A1')['Value2']).toBe("'001");
    const kept = open({ switches: { texts: 'kept' } });
    assign(kept.range('A1'), 'Value2', '001');
    expect(kept.range('A1')['Value2']).toBe('001');
  });

  it.each([
    ['too few rows', [[1, 2]]],
    [
      'too long rows',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['rows of different lengths', [[1, 2], [3]]],
    ['a list for a block', [1, 2]],
  ])('refuses a block of another size: %s', (_, values) => {
    const { wps, range } = open();
    expect(() => assign(range('A1:B2'), 'Value2', values)).toThrow();
    expect(wps.findings.mistakes).toHaveLength(1);
  });

  it('gives null where cells differ', () => {
    const { range } = open();
    assign(range('A1')['Font'] as Untyped, 'Bold', true);
    assign(range('A1')['Interior'] as Untyped, 'Color', 0x0000ff);
    expect(range('A1:A2')['Font']?.['Bold']).toBeNull();
    expect(range('A1:A2')['Interior']?.['Color']).toBeNull();
    expect(range('A1:A2')['NumberFormat']).toBe('General');
  });

  it('counts colours blue first', () => {
    const { book, range, id } = open();
    assign(range('A1')['Interior'] as Untyped, 'Color', 0x010203);
    expect(book.format(id, 0, 0).fill).toBe('#030201');
    expect(range('A1')['Interior']?.['Color']).toBe(0x010203);
  });

  it('takes enumerations as numbers only', () => {
    const { wps, range } = open();
    expect(() => assign(range('A1'), 'HorizontalAlignment', 'center')).toThrow();
    assign(range('A1'), 'HorizontalAlignment', -4108);
    expect(range('A1')['HorizontalAlignment']).toBe(-4108);
    expect(wps.findings.mistakes).toHaveLength(1);
  });

  it('counts from one, and refuses place 0', () => {
    const { app, range } = open();
    const sheets = app['ActiveWorkbook']?.['Worksheets'] as Untyped;
    expect(sheets['Item']?.(1)['Name']).toBe('Sheet1');
    expect(() => sheets['Item']?.(0)).toThrow();
    expect(range('B2:C3')['Cells']?.['Item']?.(2, 1)['Address']?.()).toBe('$B$3');
    expect(range('B2')['Resize']?.(2, 3)['Address']?.()).toBe('$B$2:$D$3');
    expect(range('B2')['Offset']?.(1, -1)['Address']?.()).toBe('$A$3');
    expect(range('B2')['EntireRow']?.['Address']?.()).toBe('$2:$2');
  });

  it('refuses a second dropdown or comment on a cell', () => {
    const { wps, range } = open();
    const validation = (): Untyped => range('A1:A3')['Validation'] as Untyped;
    validation()['Add']?.(3, 1, 1, 'a,b');
    expect(() => validation()['Add']?.(3, 1, 1, 'c')).toThrow();
    validation()['Delete']?.();
    validation()['Add']?.(3, 1, 1, 'c');
    range('A1')['AddComment']?.('x');
    expect(() => range('A1')['AddComment']?.('y')).toThrow();
    range('A1')['Comment']?.['Delete']?.();
    range('A1')['AddComment']?.('y');
    expect(range('A1')['Comment']?.['Text']?.()).toBe('y');
    expect(wps.findings.all).toEqual([]);
  });

  it('refuses what protection, length or a last sheet forbid', () => {
    const { app, book, range, sheet, id } = open();
    expect(() => assign(range('A1'), 'Value2', 'x'.repeat(32_768))).toThrow();
    const long = Array.from({ length: 60 }, (_, at) => `A${String(at + 100)}`).join(',');
    expect(() => range(long)).toThrow(/299 characters/);
    assign(app, 'DisplayAlerts', false);
    expect(() => sheet()['Delete']?.()).toThrow();
    book.step('person', (edit) => edit.protect(id, {}));
    expect(() => assign(range('A1'), 'Value2', 1)).toThrow(/保护/);
  });

  it('asks the person before a sheet goes, unless told not to', () => {
    const { app, wps } = open();
    const sheets = app['ActiveWorkbook']?.['Worksheets'] as Untyped;
    const added = object(sheets['Add']?.(undefined, sheets['Item']?.(1)));
    expect(app['ActiveSheet']?.['Name']).toBe(added['Name']);
    added['Delete']?.();
    expect(wps.findings.prompts).toEqual(['whether to delete Sheet2']);
    assign(app, 'DisplayAlerts', false);
    sheets['Add']?.()['Delete']?.();
    expect(wps.findings.prompts).toHaveLength(1);
    expect(() => sheets['Add']?.(null, sheets['Item']?.(1))).toThrow();
  });

  it('has A1 as the used range of an empty sheet, no workbook, or a shape for a selection', () => {
    const { app, sheet, wps } = open();
    expect(sheet()['UsedRange']?.['Address']?.()).toBe('$A$1');
    expect(sheet()['UsedRange']?.['Value2']).toBeNull();
    expect(app['Selection']?.['Address']?.()).toBe('$A$1');
    wps.selectedShape = '图片 1';
    expect(app['Selection']?.['Name']).toBe('图片 1');
    wps.show(null);
    expect([app['ActiveWorkbook'], app['Selection'], app['ActiveCell']]).toEqual([null, null, null]);
  });

  it('counts each read, write and call, by phases', () => {
    const { wps, range } = open();
    wps.calls.reset();
    wps.calls.begin('one');
    const cell = range('A1');
    wps.calls.begin('other');
    assign(cell, 'Value2', 1);
    expect(cell['Value2']).toBe(1);
    expect(wps.calls.of('one')).toEqual({ reads: 1, writes: 0, calls: 2, total: 3 });
    expect(wps.calls.of('other')).toEqual({ reads: 1, writes: 1, calls: 0, total: 2 });
    wps.calls.reset();
    expect(wps.calls.total.total).toBe(0);
  });

  it('fails at the write that is named, once, and keeps what was written before', () => {
    const { wps, range } = open();
    wps.failAtWrite(2);
    assign(range('A1'), 'Value2', 1);
    expect(() => assign(range('A2'), 'Value2', 2)).toThrow();
    assign(range('A3'), 'Value2', 3);
    expect(range('A1:A3')['Value2']).toEqual([[1], [null], [3]]);
  });

  it('has ranges that go along with their cells', () => {
    const { range } = open();
    const held = range('B5');
    range('2:3')['Insert']?.();
    expect(held['Address']?.()).toBe('$B$7');
    range('1:1')['Delete']?.();
    expect(held['Address']?.()).toBe('$B$6');
  });

  it('leaves out of its object model what it is switched to leave out', () => {
    const { app, sheet, wps, range } = open({
      switches: { codeNames: 'missing', pageSetup: 'missing', firstPriority: 'missing', events: 'missing' },
    });
    expect([sheet()['CodeName'], sheet()['PageSetup'], app['ApiEvent']]).toEqual(Array(3).fill(undefined));
    const condition = object(range('A1')['FormatConditions']?.['Add']?.(2, undefined, '=TRUE'));
    expect(condition['SetFirstPriority']).toBeUndefined();
    expect(wps.findings.all).toEqual([]);
  });

  it.each([
    ['cleared', false],
    ['steps', true],
  ] as const)('lets the person’s undo be %s by writes', (undo, canUndo) => {
    const { book, range, id } = open({ switches: { undo } });
    book.typed(id, { row: 0, column: 0 }, 'x');
    assign(range('A2'), 'Value2', 1);
    expect(book.canUndo).toBe(canUndo);
  });
});

/** What SheetChange tells while and after a page writes, and after the person types. */
function toldWith(
  switches: SimulatedWpsOptions['switches'] & object,
  enableEvents: boolean,
): readonly string[] {
  const { wps, book, app, range, id } = open({ switches });
  const told: string[] = [];
  app['ApiEvent']?.['AddApiEventListener']?.('SheetChange', (sheet: Untyped, target: Untyped) => {
    told.push(`${text(sheet['Name'])} ${text(target['Address']?.())}`);
  });
  assign(app, 'EnableEvents', enableEvents);
  assign(range('A1:B2'), 'Value2', 1);
  assign(app, 'EnableEvents', true);
  told.push('written');
  wps.tick();
  told.push('typing');
  book.typed(id, { row: 4, column: 0 }, 'x');
  return told;
}

describe('the events of the simulated WPS', () => {
  const own = 'Sheet1 $A$1:$B$2';
  const typed = 'Sheet1 $A$5';

  it.each([
    [{}, true, [own, 'written', 'typing', typed]],
    [{}, false, ['written', 'typing', typed]],
    [{ enableEvents: 'ignored' }, false, [own, 'written', 'typing', typed]],
    [{ ownWrites: 'told-later' }, true, ['written', own, 'typing', typed]],
    [{ ownWrites: 'told-later' }, false, ['written', 'typing', typed]],
    [{ ownWrites: 'told-later', enableEvents: 'ignored' }, false, ['written', own, 'typing', typed]],
    [{ ownWrites: 'untold' }, true, ['written', 'typing', typed]],
    [{ events: 'silent' }, true, ['written', 'typing']],
  ] as const)('with %j and EnableEvents %j are %j', (switches, enableEvents, told) => {
    expect(toldWith(switches, enableEvents)).toEqual(told);
  });

  it('go to the listeners of each page, and those of one are taken off by name', () => {
    const { wps, book, app, id } = open();
    const other = wps.openPage().application as Untyped;
    const told: string[] = [];
    app['ApiEvent']?.['AddApiEventListener']?.('SheetChange', () => told.push('one'));
    other['ApiEvent']?.['AddApiEventListener']?.('SheetChange', () => told.push('other'));
    book.typed(id, { row: 0, column: 0 }, 'x');
    other['ApiEvent']?.['RemoveApiEventListener']?.('SheetChange');
    book.typed(id, { row: 0, column: 0 }, 'y');
    expect(told).toEqual(['one', 'other', 'one']);
  });

  it('are told of sheets activated and added and of cells selected', () => {
    const { book, app, id } = open();
    const told: string[] = [];
    const hear = (event: string): void => {
      app['ApiEvent']?.['AddApiEventListener']?.(event, (...subjects: readonly Untyped[]) => {
        told.push(`${event} ${text(subjects.at(-1)?.['Name'])}`);
      });
    };
    ['SheetActivate', 'WorkbookNewSheet'].forEach(hear);
    app['ApiEvent']?.['AddApiEventListener']?.('SheetSelectionChange', (_: Untyped, target: Untyped) =>
      told.push(`selected ${text(target['Address']?.())}`),
    );
    const added = book.step('person', (edit) => edit.addSheet('二', 1));
    book.activate(added);
    book.select(id, { row: 2, column: 1, rows: 1, columns: 1 });
    expect(told).toEqual([
      'WorkbookNewSheet 二',
      'SheetActivate 二',
      'SheetActivate Sheet1',
      'selected $B$3',
    ]);
  });

  it('that a listener does not bear are a mistake', () => {
    const { wps, book, app, id } = open();
    app['ApiEvent']?.['AddApiEventListener']?.('SheetChange', () => {
      throw new Error('broken');
    });
    book.typed(id, { row: 0, column: 0 }, 'x');
    expect(wps.findings.mistakes).toEqual(['a listener of SheetChange threw: Error: broken']);
  });
});

describe('the pages of the simulated WPS', () => {
  it('have globals of their own, and share storage and workbook', () => {
    const wps = new SimulatedWps();
    const [ribbon, pane] = [{}, {}] as [Untyped, Untyped];
    wps.openPage(ribbon);
    wps.openPage(pane);
    expect(ribbon['Application']).not.toBe(pane['Application']);
    expect(ribbon['wps']).toBe(ribbon['Application']);
    ribbon['Application']?.['PluginStorage']?.['setItem']?.('key', 7);
    expect(pane['Application']?.['PluginStorage']?.['getItem']?.('key')).toBe('7');
    pane['Application']?.['PluginStorage']?.['removeItem']?.('key');
    expect(ribbon['Application']?.['PluginStorage']?.['getItem']?.('key')).toBeNull();
    assign(ribbon['Application']?.['ActiveSheet'] as Untyped, 'Name', '甲');
    expect(pane['Application']?.['ActiveSheet']?.['Name']).toBe('甲');
  });

  it.each(['throws', 'null'] as const)('find panes by their id, and gone ones not (%s)', (stalePane) => {
    const wps = new SimulatedWps({ switches: { stalePane } });
    const app = wps.openPage().application as Untyped;
    const shown: string[] = [];
    wps.onTaskPane = ({ url }) => shown.push(url);
    const pane = object(app['CreateTaskPane']?.('https://host/pane.html', '附件通'));
    assign(pane, 'DockPosition', 2);
    expect(shown).toEqual([]);
    assign(pane, 'Visible', true);
    assign(pane, 'Visible', true);
    expect(shown).toEqual(['https://host/pane.html']);
    const id = Number(pane['ID']);
    expect(app['GetTaskPane']?.(id)['Visible']).toBe(true);
    pane['Delete']?.();
    if (stalePane === 'null') expect(app['GetTaskPane']?.(id)).toBeNull();
    else expect(() => app['GetTaskPane']?.(id)).toThrow();
  });

  it('have ribbon callbacks found by path and called at once, and no promises', () => {
    const wps = new SimulatedWps();
    const pressed: string[] = [];
    const page = wps.openPage({
      ribbon: {
        onAction: ({ Id }: { readonly Id: string }) => pressed.push(Id) > 0,
        later: async () => Promise.resolve(),
      },
    });
    expect(page.pressRibbon('ribbon.onAction', 'check')).toBe(true);
    expect(pressed).toEqual(['check']);
    expect(wps.findings.all).toEqual([]);
    page.pressRibbon('ribbon.later', 'check');
    expect(wps.findings.mistakes).toEqual(["the ribbon's callback ribbon.later gives a promise for check"]);
    expect(() => page.pressRibbon('ribbon.missing', 'check')).toThrow();
  });
});
