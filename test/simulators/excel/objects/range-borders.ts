import type { Area } from '../../../../src/sheets/layout';
import type { CellBorders } from '../../cells/cell-format';
import { ApiError } from '../api-error';
import { choiceArgument, colorArgument } from '../arguments';
import { ExcelCollection } from '../excel-collection';
import { ExcelObject, type ExcelSession } from '../excel-object';
import type { LiveAreas } from '../live-areas';
import { requireFormatting } from '../protection';

/** Which cells of a range have which side drawn by one of its borders. */
type Lines = (area: Area) => readonly { readonly part: Area; readonly side: keyof CellBorders }[];

const lines: Readonly<Record<string, Lines>> = {
  EdgeTop: (area) => [{ part: { ...area, rows: 1 }, side: 'top' }],
  EdgeBottom: (area) => [{ part: { ...area, row: area.row + area.rows - 1, rows: 1 }, side: 'bottom' }],
  EdgeLeft: (area) => [{ part: { ...area, columns: 1 }, side: 'left' }],
  EdgeRight: (area) => [
    { part: { ...area, column: area.column + area.columns - 1, columns: 1 }, side: 'right' },
  ],
  InsideHorizontal: (area) =>
    area.rows < 2
      ? []
      : [
          { part: { ...area, rows: area.rows - 1 }, side: 'bottom' },
          { part: { ...area, row: area.row + 1, rows: area.rows - 1 }, side: 'top' },
        ],
  InsideVertical: (area) =>
    area.columns < 2
      ? []
      : [
          { part: { ...area, columns: area.columns - 1 }, side: 'right' },
          { part: { ...area, column: area.column + 1, columns: area.columns - 1 }, side: 'left' },
        ],
  DiagonalDown: () => [],
  DiagonalUp: () => [],
};

const styles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** Reads what all cells of the range have at one side. */
export type AgreedBorder = (side: keyof CellBorders) => boolean | null;

export class RangeBordersObject extends ExcelCollection {
  readonly className = 'RangeBorderCollection';
  constructor(
    excel: ExcelSession,
    private readonly live: LiveAreas,
    private readonly agreed: AgreedBorder,
  ) {
    super(excel);
  }
  get Count(): number {
    return Object.keys(lines).length;
  }
  items(): readonly ExcelObject[] {
    return Object.keys(lines).map((side) => this.item(side));
  }
  item(side: unknown): ExcelObject {
    return new RangeBorderObject(
      this.excel,
      this.live,
      choiceArgument(side, 'border', Object.keys(lines)),
      this.agreed,
    );
  }
}

const edges: Readonly<Record<string, keyof CellBorders>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

class RangeBorderObject extends ExcelObject {
  readonly className = 'RangeBorder';
  constructor(
    excel: ExcelSession,
    private readonly live: LiveAreas,
    private readonly side: string,
    private readonly agreed: AgreedBorder,
  ) {
    super(excel);
  }
  get SideIndex(): string {
    return this.side;
  }
  get Style(): string | null {
    const edge = edges[this.side];
    const isThere = edge === undefined ? false : this.agreed(edge);
    return isThere === null ? null : isThere ? 'Continuous' : 'None';
  }
  set Style(style: unknown) {
    this.draw(choiceArgument(style, 'border.style', styles) !== 'None');
  }
  get Weight(): string {
    return 'Thin';
  }
  /** A line that is given a weight or a colour is drawn. */
  set Weight(weight: unknown) {
    choiceArgument(weight, 'border.weight', weights);
    this.draw(true);
  }
  get Color(): string {
    return '#000000';
  }
  set Color(color: unknown) {
    colorArgument(color, 'border.color');
    this.draw(true);
  }

  private draw(isThere: boolean): void {
    const { sheet, areas } = this.live;
    requireFormatting(this.excel, sheet);
    const draw = lines[this.side];
    if (!draw) throw new ApiError('InvalidArgument', 'border');
    this.excel.write((edit) => {
      for (const { part, side } of areas.flatMap(draw))
        edit.setFormat(sheet, part, { borders: { [side]: isThere } });
    });
  }
}
