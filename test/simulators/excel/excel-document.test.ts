/// <reference types="office-js" />
import { describe, expect, it } from '@jest/globals';
import { openExcel } from './open-excel';

describe('a document of the simulated Excel', () => {
  it('keeps custom XML parts by namespace', async () => {
    const { run } = openExcel();
    const read = await run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<a xmlns="urn:one"/>');
      parts.add('<b xmlns="urn:two"/>');
      part.load('id,namespaceUri');
      await context.sync();
      part.setXml('<a xmlns="urn:one">改</a>');
      const xml = parts.getByNamespace('urn:one').getOnlyItem().getXml();
      const none = parts.getByNamespace('urn:three').getOnlyItemOrNullObject();
      const count = parts.getCount();
      await context.sync();
      part.delete();
      const left = parts.getByNamespace('urn:one').getCount();
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- results of methods need no load
      return [part.namespaceUri, xml.value, none.isNullObject, count.value, left.value];
    });
    expect(read).toEqual(['urn:one', '<a xmlns="urn:one">改</a>', true, 2, 0]);
  });

  it('keeps settings', async () => {
    const { run } = openExcel();
    const read = await run(async (context) => {
      const { settings } = context.workbook;
      settings.add('键', { 值: [1, 2] });
      const kept = settings.getItem('键');
      kept.load('value');
      const none = settings.getItemOrNullObject('别的');
      await context.sync();
      return [kept.value as unknown, none.isNullObject];
    });
    expect(read).toEqual([{ 值: [1, 2] }, true]);
  });

  it('copies a sheet with its names, and hides, moves and removes one', async () => {
    const { run, excel } = openExcel();
    const named = await run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem('Sheet1');
      sheet.names.add('标', '="甲"').visible = false;
      const copy = sheet.copy('Before', sheet);
      copy.load('id,name,position');
      copy.names.load('items/name,items/value,items/visible');
      await context.sync();
      const [name] = copy.names.items;
      copy.position = 1;
      copy.visibility = 'Hidden';
      await context.sync();
      copy.visibility = 'Visible';
      sheet.delete();
      await context.sync();
      return [copy.name, name?.name, name?.value as unknown, name?.visible];
    });
    expect(named).toEqual(['Sheet1 (2)', '标', '甲', false]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1 (2)']);
  });

  it('keeps the print set-up and frozen panes', async () => {
    const { run, excel } = openExcel();
    const read = await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      // eslint-disable-next-line office-addins/load-object-before-read, office-addins/call-sync-before-read -- leads on to an object, reads nothing
      const page = sheet.pageLayout;
      page.orientation = 'Landscape';
      page.paperSize = 'A4';
      page.zoom = { horizontalFitToPages: 1 };
      page.setPrintArea('A1:C9');
      page.setPrintTitleRows('$2:$3');
      sheet.freezePanes.freezeRows(3);
      page.load('orientation,paperSize,zoom');
      const area = page.getPrintAreaOrNullObject();
      area.load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      await context.sync();
      return [page.orientation, page.paperSize, page.zoom, area.address, frozen.address];
    });
    expect(read).toEqual(['Landscape', 'A4', { horizontalFitToPages: 1 }, 'Sheet1!A1:C9', 'Sheet1!1:3']);
    expect(excel.book.sheet('sheet-1')?.print).toMatchObject({
      repeatRows: { from: 1, to: 2 },
      fitToWidth: 1,
      fitToHeight: null,
    });
  });

  it('knows its selection', async () => {
    const { run, excel } = openExcel();
    excel.book.select('sheet-1', { row: 2, column: 1, rows: 2, columns: 3 });
    const read = await run(async (context) => {
      const { workbook } = context;
      const ranges = [workbook.getSelectedRange(), workbook.getActiveCell(), workbook.getSelectedRanges()];
      for (const range of ranges) range.load('address');
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(read).toEqual(['Sheet1!B3:D4', 'Sheet1!B3', 'Sheet1!B3:D4']);
  });

  it('names sheets in addresses as formulas do', async () => {
    const { run } = openExcel();
    const addresses = await run(async (context) => {
      const ranges = ['附件1', '我的 表', "O'Hara"].map((name) => {
        const sheet = context.workbook.worksheets.add(name);
        return [sheet.getRange('B2'), sheet.getRange('2:3'), sheet.getRange('B:C')].map((range) => {
          range.load('address');
          return range;
        });
      });
      await context.sync();
      return ranges.map((of) => of.map(({ address }) => address));
    });
    expect(addresses).toEqual([
      ['附件1!B2', '附件1!2:3', '附件1!B:C'],
      ["'我的 表'!B2", "'我的 表'!2:3", "'我的 表'!B:C"],
      ["'O''Hara'!B2", "'O''Hara'!2:3", "'O''Hara'!B:C"],
    ]);
  });
});

describe('the Office beside it', () => {
  it('has the functions behind the buttons of the ribbon, and knows when they are done', async () => {
    const { office } = openExcel();
    const done: string[] = [];
    office.actions.associate('check', (event) => {
      setTimeout(() => {
        done.push('check');
        event.completed();
      });
    });
    await office.pressRibbon('check');
    expect(done).toEqual(['check']);
    await expect(office.pressRibbon('other')).rejects.toThrow('no function is associated with other');
  });

  it('shows and hides the pane, and tells of it', async () => {
    const { office } = openExcel();
    const told: string[] = [];
    const stop = await office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
      told.push(visibilityMode),
    );
    await office.addin.showAsTaskpane();
    await office.addin.showAsTaskpane();
    await office.addin.hide();
    await stop();
    await office.addin.showAsTaskpane();
    expect(told).toEqual(['Taskpane', 'Hidden']);
    expect(office.paneShown).toBe(true);
  });

  it('says which requirement sets there are', () => {
    const { isSetSupported } = openExcel({ version: '1.14' }).office.context.requirements;
    expect(['1.9', '1.14', '1.15'].map((version) => isSetSupported('ExcelApi', version))).toEqual([
      true,
      true,
      false,
    ]);
    expect([isSetSupported('SharedRuntime', '1.1'), isSetSupported('WordApi', '1.1')]).toEqual([true, false]);
  });
});
