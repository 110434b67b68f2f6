import type { Area } from '../../../../src/sheets/layout';
import type { CellBorders } from '../../cells/cell-format';
import type { LiveAreas } from '../../excel/live-areas';
import { colorArgument, enumArgument } from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject, type WpsPageSession } from '../wps-object';
import { agreed, formatsIn } from '../read-range';

type Side = keyof CellBorders;

/** The cells of a block that have a side drawn by one of its borders, by XlBordersIndex. */
const lines: Readonly<
  Record<number, (area: Area) => readonly { readonly part: Area; readonly side: Side }[]>
> = {
  5: () => [],
  6: () => [],
  7: (area) => [{ part: { ...area, columns: 1 }, side: 'left' }],
  8: (area) => [{ part: { ...area, rows: 1 }, side: 'top' }],
  9: (area) => [{ part: { ...area, row: area.row + area.rows - 1, rows: 1 }, side: 'bottom' }],
  10: (area) => [{ part: { ...area, column: area.column + area.columns - 1, columns: 1 }, side: 'right' }],
  11: (area) => [
    { part: { ...area, columns: area.columns - 1 }, side: 'right' },
    { part: { ...area, column: area.column + 1, columns: area.columns - 1 }, side: 'left' },
  ],
  12: (area) => [
    { part: { ...area, rows: area.rows - 1 }, side: 'bottom' },
    { part: { ...area, row: area.row + 1, rows: area.rows - 1 }, side: 'top' },
  ],
};

const continuous = 1;
const none = -4142;
const lineStyles = [continuous, none, -4115, 4, 5, -4118, -4119, 13];
const weights = [1, 2, -4138, 4];

/** Of a range's four sides and its diagonals; the lines inside aren't counted. */
const sidesCounted = 6;

export class BordersObject extends WpsObject {
  readonly className = 'Borders';
  constructor(
    page: WpsPageSession,
    private readonly live: LiveAreas,
  ) {
    super(page);
  }

  get Count(): number {
    return sidesCounted;
  }
  Item(edge: unknown): BorderObject {
    const known = Object.keys(lines).map(Number);
    return new BorderObject(
      this.page,
      this.live,
      enumArgument(this.wps.findings, edge, 'Borders.Item', known),
    );
  }
}

class BorderObject extends WpsObject {
  readonly className = 'Border';
  constructor(
    page: WpsPageSession,
    private readonly live: LiveAreas,
    private readonly edge: number,
  ) {
    super(page);
  }

  get LineStyle(): number | null {
    const sheet = this.wps.sheet(this.live.sheet);
    const found = this.parts.flatMap(({ part, side }) =>
      [...formatsIn(sheet, part)].map(({ borders }) => borders[side]),
    );
    if (found.length === 0) return none;
    const isThere = agreed(found);
    return isThere === null ? null : isThere ? continuous : none;
  }
  set LineStyle(value: unknown) {
    const style = enumArgument(this.wps.findings, value, 'Border.LineStyle', lineStyles);
    this.draw(style !== none);
  }
  get Weight(): number {
    return 2;
  }
  /** A line that is given a weight or a colour is drawn. */
  set Weight(value: unknown) {
    enumArgument(this.wps.findings, value, 'Border.Weight', weights);
    this.draw(true);
  }
  get Color(): number {
    return 0;
  }
  set Color(value: unknown) {
    colorArgument(this.wps.findings, value, 'Border.Color');
    this.draw(true);
  }

  private get parts() {
    const parts = this.live.areas.flatMap((area) => lines[this.edge]?.(area) ?? []);
    return parts.filter(({ part }) => part.rows > 0 && part.columns > 0);
  }
  private draw(isThere: boolean): void {
    const { sheet } = this.live;
    if (this.parts.length === 0 && this.edge > 10) throw new WpsError('不能设置类 Border 的 LineStyle 属性');
    if (this.wps.sheet(sheet).protection?.allowFormatCells === false)
      throw new WpsError('您试图更改的单元格或图表位于受保护的工作表中。');
    this.wps.write((edit) => {
      for (const { part, side } of this.parts) edit.setFormat(sheet, part, { borders: { [side]: isThere } });
    });
  }
}
