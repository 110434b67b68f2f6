import type { ConditionalLook } from '../../cells/cell-sheet';
import { ApiError } from '../api-error';
import { booleanArgument, choiceArgument, colorAnswer, colorArgument, textArgument } from '../arguments';
import { ExcelCollection } from '../excel-collection';
import { ExcelObject, type ExcelSession } from '../excel-object';
import { requireFormatting } from '../protection';
import { findRule, type RuleOf } from './conditional-rule';

/** A part of what a conditional format makes of its cells. */
abstract class LookPart extends ExcelObject {
  constructor(
    excel: ExcelSession,
    protected readonly of: RuleOf,
  ) {
    super(excel);
  }
  protected get look(): ConditionalLook {
    return findRule(this.excel, this.of).format;
  }
  protected change(change: ConditionalLook): void {
    const format = { ...this.look, ...change };
    requireFormatting(this.excel, this.of.sheet);
    this.excel.write((edit) => {
      edit.changeConditionalFormat(this.of.sheet, this.of.id, { format });
    });
  }
}

export class ConditionalFormatLook extends LookPart {
  readonly className = 'ConditionalRangeFormat';
  get Fill(): ExcelObject {
    return new ConditionalFill(this.excel, this.of);
  }
  get Font(): ExcelObject {
    return new ConditionalFont(this.excel, this.of);
  }
  get Borders(): ExcelObject {
    return new ConditionalBorders(this.excel, this.of);
  }
}

class ConditionalFill extends LookPart {
  readonly className = 'ConditionalRangeFill';
  get Color(): string {
    return colorAnswer(this.look.fill ?? '');
  }
  set Color(value: unknown) {
    this.change({ fill: colorArgument(value, 'fill.color') });
  }
}

class ConditionalFont extends LookPart {
  readonly className = 'ConditionalRangeFont';
  get Color(): string {
    return colorAnswer(this.look.fontColor ?? '');
  }
  set Color(value: unknown) {
    this.change({ fontColor: colorArgument(value, 'font.color') });
  }
  get Bold(): boolean | null {
    return this.look.bold ?? null;
  }
  set Bold(value: unknown) {
    this.change({ bold: booleanArgument(value, 'font.bold') });
  }
  get Italic(): boolean | null {
    return this.look.italic ?? null;
  }
  set Italic(value: unknown) {
    this.change({ italic: booleanArgument(value, 'font.italic') });
  }
  get Underline(): string | null {
    return this.look.underline === undefined ? null : this.look.underline ? 'Single' : 'None';
  }
  set Underline(value: unknown) {
    this.change({ underline: textArgument(value, 'font.underline') !== 'None' });
  }
}

const sides = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type SideName = keyof typeof sides;
const sideNames = Object.keys(sides) as SideName[];

class ConditionalBorders extends ExcelCollection {
  readonly className = 'ConditionalRangeBorderCollection';
  constructor(
    excel: ExcelSession,
    private readonly of: RuleOf,
  ) {
    super(excel);
  }
  items(): readonly ExcelObject[] {
    return sideNames.map((side) => this.item(side));
  }
  item(side: unknown): ExcelObject {
    return new ConditionalBorder(this.excel, this.of, choiceArgument(side, 'border', sideNames));
  }
  get Count(): number {
    return sideNames.length;
  }
  get Top(): ExcelObject {
    return this.item('EdgeTop');
  }
  get Bottom(): ExcelObject {
    return this.item('EdgeBottom');
  }
  get Left(): ExcelObject {
    return this.item('EdgeLeft');
  }
  get Right(): ExcelObject {
    return this.item('EdgeRight');
  }
}

class ConditionalBorder extends LookPart {
  readonly className = 'ConditionalRangeBorder';
  constructor(
    excel: ExcelSession,
    of: RuleOf,
    private readonly name: SideName,
  ) {
    super(excel, of);
  }
  get SideIndex(): string {
    return this.name;
  }
  get Style(): string {
    return this.look.borders?.[sides[this.name]] === true ? 'Continuous' : 'None';
  }
  set Style(value: unknown) {
    const style = textArgument(value, 'border.style');
    // Thick and double lines are none that a conditional format may have.
    if (['Double', 'SlantDashDot'].includes(style)) throw new ApiError('InvalidArgument', 'border.style');
    this.draw(style !== 'None');
  }
  get Color(): string {
    return colorAnswer(this.look.borderColor ?? '#000000');
  }
  set Color(value: unknown) {
    this.change({ borderColor: colorArgument(value, 'border.color') });
    this.draw(true);
  }

  private draw(isThere: boolean): void {
    const none = { top: false, right: false, bottom: false, left: false };
    this.change({ borders: { ...none, ...this.look.borders, [sides[this.name]]: isThere } });
  }
}
