import type { SheetPrint } from '../../cells/cell-sheet';
import { sheetColumns } from '../../cells/areas';
import { ApiError } from '../api-error';
import { booleanArgument, choiceArgument, fieldsArgument, numberArgument, textArgument } from '../arguments';
import { ExcelObject, type ExcelSession } from '../excel-object';
import { isRangeLike } from '../range-like';
import { NotSimulated } from '../not-simulated';

const papers = { A3: 'A3', A4: 'A4', A5: 'A5', Letter: 'letter' } as const;
type PaperName = keyof typeof papers;
const paperNames = Object.keys(papers) as PaperName[];

abstract class PrintPart extends ExcelObject {
  constructor(
    excel: ExcelSession,
    protected readonly id: string,
  ) {
    super(excel);
  }
  protected get print(): SheetPrint {
    const sheet = this.excel.book.sheet(this.id);
    if (!sheet) throw new ApiError('ItemNotFound');
    return sheet.print;
  }
  protected change(change: Partial<SheetPrint>): void {
    this.excel.write((edit) => {
      edit.setPrint(this.id, change);
    });
  }
}

export class PageLayoutObject extends PrintPart {
  readonly className = 'PageLayout';
  get Orientation(): string {
    return this.print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  }
  set Orientation(value: unknown) {
    const name = choiceArgument(value, 'orientation', ['Portrait', 'Landscape']);
    this.change({ orientation: name === 'Landscape' ? 'landscape' : 'portrait' });
  }
  get BlackAndWhite(): boolean {
    return this.print.blackAndWhite ?? false;
  }
  set BlackAndWhite(value: unknown) {
    this.change({ blackAndWhite: booleanArgument(value, 'blackAndWhite') });
  }
  get PaperSize(): string {
    return paperNames.find((name) => papers[name] === this.print.paper) ?? 'A4';
  }
  set PaperSize(value: unknown) {
    this.change({ paper: papers[choiceArgument(value, 'paperSize', paperNames)] });
  }
  get Zoom(): unknown {
    const { fitToWidth, fitToHeight } = this.print;
    if (fitToWidth === null && fitToHeight === null) return { scale: 100 };
    return {
      ...(fitToWidth === null ? {} : { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight === null ? {} : { verticalFitToPages: fitToHeight }),
    };
  }
  /** Pages left out are as many as needed; a scale takes the fitting away. */
  set Zoom(value: unknown) {
    const { horizontalFitToPages, verticalFitToPages, scale } = fieldsArgument(value, 'zoom');
    const pages = (count: unknown): number | null =>
      count === undefined || count === null ? null : numberArgument(count, 'zoom');
    if (scale !== undefined && scale !== null && scale !== 100)
      throw new NotSimulated('pageLayout.zoom.scale');
    this.change({ fitToWidth: pages(horizontalFitToPages), fitToHeight: pages(verticalFitToPages) });
  }
  get HeadersFooters(): ExcelObject {
    return new HeadersFootersObject(this.excel, this.id);
  }
  SetPrintArea(range: unknown): void {
    const { live } = isRangeLike(range) ? range : this.excel.rangeNamed(range, this.id);
    const [area, ...others] = live.areas;
    if (!area || others.length > 0 || live.sheet !== this.id)
      throw new ApiError('InvalidArgument', 'printArea');
    this.change({ area });
  }
  GetPrintArea(): ExcelObject {
    return found(this.GetPrintAreaOrNullObject());
  }
  GetPrintAreaOrNullObject(): ExcelObject | null {
    const { area } = this.print;
    return area && this.excel.make.rangeAreas(this.id, [area]);
  }
  SetPrintTitleRows(range: unknown): void {
    const { live } = isRangeLike(range) ? range : this.excel.rangeNamed(range, this.id);
    const [area] = live.areas;
    if (!area || live.sheet !== this.id) throw new ApiError('InvalidArgument', 'printTitleRows');
    this.change({ repeatRows: { from: area.row, to: area.row + area.rows - 1 } });
  }
  GetPrintTitleRows(): ExcelObject {
    return found(this.GetPrintTitleRowsOrNullObject());
  }
  GetPrintTitleRowsOrNullObject(): ExcelObject | null {
    const { repeatRows } = this.print;
    if (!repeatRows) return null;
    const { from, to } = repeatRows;
    return this.excel.make.range(this.id, {
      row: from,
      column: 0,
      rows: to - from + 1,
      columns: sheetColumns,
    });
  }
}

class HeadersFootersObject extends PrintPart {
  readonly className = 'HeaderFooterGroup';
  get DefaultForAllPages(): ExcelObject {
    return new HeaderFooterObject(this.excel, this.id);
  }
}

class HeaderFooterObject extends PrintPart {
  readonly className = 'HeaderFooter';
  get CenterHeader(): string {
    return this.print.header ?? '';
  }
  set CenterHeader(value: unknown) {
    this.change({ header: textArgument(value, 'centerHeader') });
  }
  get CenterFooter(): string {
    return this.print.footer ?? '';
  }
  set CenterFooter(value: unknown) {
    this.change({ footer: textArgument(value, 'centerFooter') });
  }
}

function found(object: ExcelObject | null): ExcelObject {
  if (!object) throw new ApiError('ItemNotFound');
  return object;
}
