import { withoutArea } from '../../cells/areas';
import type { CellBorders } from '../../cells/cell-format';
import type { ConditionalFormat, ConditionalLook } from '../../cells/cell-sheet';
import type { LiveAreas } from '../../excel/live-areas';
import { booleanArgument, colorArgument, colorNumber, enumArgument } from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject, type WpsPageSession } from '../wps-object';

const edges: Readonly<Record<number, keyof CellBorders>> = {
  [-4131]: 'left',
  [-4160]: 'top',
  [-4107]: 'bottom',
  [-4152]: 'right',
  7: 'left',
  8: 'top',
  9: 'bottom',
  10: 'right',
};
const underlineSingle = 2;
const none = -4142;

/** Reads and changes what a rule makes of its cells. */
interface LookOf {
  get(): ConditionalLook;
  set(look: ConditionalLook): void;
}

export class FormatConditionObject extends WpsObject {
  readonly className = 'FormatCondition';
  constructor(
    page: WpsPageSession,
    /** The cells by which it was found. */
    private readonly found: LiveAreas,
    private readonly id: string,
  ) {
    super(page);
  }

  get Type(): number {
    // Of other kinds the simulator knows no more than that they are none.
    return this.rule.type === 'custom' ? 2 : 1;
  }
  get Formula1(): string {
    return this.rule.formula;
  }
  get AppliesTo(): WpsObject {
    return this.page.make.range(this.found.sheet, this.rule.areas);
  }
  get Priority(): number {
    return this.rule.priority + 1;
  }
  get StopIfTrue(): boolean {
    return this.rule.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    const stopIfTrue = booleanArgument(this.wps.findings, value, 'FormatCondition.StopIfTrue');
    this.wps.write((edit) => edit.changeConditionalFormat(this.found.sheet, this.rule.id, { stopIfTrue }));
  }
  get Font(): ConditionFontObject {
    return new ConditionFontObject(this.page, this.look);
  }
  get Interior(): ConditionInteriorObject {
    return new ConditionInteriorObject(this.page, this.look);
  }
  get Borders(): ConditionBordersObject {
    return new ConditionBordersObject(this.page, this.look);
  }
  get SetFirstPriority(): (() => void) | undefined {
    if (this.wps.switches.firstPriority === 'missing') return undefined;
    return () => {
      const { id } = this.rule;
      this.wps.write((edit) => edit.changeConditionalFormat(this.found.sheet, id, { last: false }));
    };
  }
  Delete(): void {
    const { id, areas: whole } = this.rule;
    const { sheet, areas } = this.found;
    const isWhole = this.wps.switches.conditionDelete === 'rule';
    this.wps.write((edit) => {
      const left = isWhole
        ? []
        : areas.reduce((parts, area) => parts.flatMap((part) => withoutArea(part, area)), whole);
      if (left.length === 0) edit.removeConditionalFormat(sheet, id);
      else edit.changeConditionalFormat(sheet, id, { areas: left });
    });
  }

  private get rule(): ConditionalFormat {
    const { sheet } = this.found;
    const rule = this.wps.sheet(sheet).conditionalFormats.find((candidate) => candidate.id === this.id);
    if (!rule) throw new WpsError('the conditional format is gone', 424);
    return rule;
  }
  private get look(): LookOf {
    return {
      get: () => this.rule.format,
      set: (look) => {
        const { id, format } = this.rule;
        const { sheet } = this.found;
        if (this.wps.sheet(sheet).protection?.allowFormatCells === false)
          throw new WpsError('您试图更改的单元格或图表位于受保护的工作表中。');
        this.wps.write((edit) => edit.changeConditionalFormat(sheet, id, { format: { ...format, ...look } }));
      },
    };
  }
}

class ConditionFontObject extends WpsObject {
  readonly className = 'Font';
  constructor(
    page: WpsPageSession,
    private readonly look: LookOf,
  ) {
    super(page);
  }
  get Color(): number | null {
    const { fontColor } = this.look.get();
    return fontColor === undefined ? null : colorNumber(fontColor);
  }
  set Color(value: unknown) {
    this.look.set({ fontColor: colorArgument(this.wps.findings, value, 'Font.Color') });
  }
  get Bold(): boolean | null {
    return this.look.get().bold ?? null;
  }
  set Bold(value: unknown) {
    this.look.set({ bold: booleanArgument(this.wps.findings, value, 'Font.Bold') });
  }
  get Italic(): boolean | null {
    return this.look.get().italic ?? null;
  }
  set Italic(value: unknown) {
    this.look.set({ italic: booleanArgument(this.wps.findings, value, 'Font.Italic') });
  }
  get Underline(): number | null {
    const { underline } = this.look.get();
    return underline === undefined ? null : underline ? underlineSingle : none;
  }
  set Underline(value: unknown) {
    const wanted = enumArgument(this.wps.findings, value, 'Font.Underline', [underlineSingle, none]);
    this.look.set({ underline: wanted === underlineSingle });
  }
}

class ConditionInteriorObject extends WpsObject {
  readonly className = 'Interior';
  constructor(
    page: WpsPageSession,
    private readonly look: LookOf,
  ) {
    super(page);
  }
  get Color(): number | null {
    const { fill } = this.look.get();
    return fill === undefined ? null : colorNumber(fill);
  }
  set Color(value: unknown) {
    this.look.set({ fill: colorArgument(this.wps.findings, value, 'Interior.Color') });
  }
}

class ConditionBordersObject extends WpsObject {
  readonly className = 'Borders';
  constructor(
    page: WpsPageSession,
    private readonly look: LookOf,
  ) {
    super(page);
  }
  Item(edge: unknown): ConditionBorderObject {
    const known = Object.keys(edges).map(Number);
    const index = enumArgument(this.wps.findings, edge, 'Borders.Item', known);
    return new ConditionBorderObject(this.page, this.look, edges[index] ?? 'left');
  }
}

class ConditionBorderObject extends WpsObject {
  readonly className = 'Border';
  constructor(
    page: WpsPageSession,
    private readonly look: LookOf,
    private readonly side: keyof CellBorders,
  ) {
    super(page);
  }
  get LineStyle(): number {
    return this.look.get().borders?.[this.side] === true ? 1 : none;
  }
  /** Conditional formats draw thin lines only. */
  set LineStyle(value: unknown) {
    const style = enumArgument(this.wps.findings, value, 'Border.LineStyle', [1, none]);
    const borders = this.look.get().borders ?? { top: false, right: false, bottom: false, left: false };
    this.look.set({ borders: { ...borders, [this.side]: style !== none } });
  }
  get Color(): number {
    return colorNumber(this.look.get().borderColor ?? '#000000');
  }
  set Color(value: unknown) {
    this.look.set({ borderColor: colorArgument(this.wps.findings, value, 'Border.Color') });
  }
}
