import { intersection } from '../../cells/areas';
import type { ConditionalFormat } from '../../cells/cell-sheet';
import { ApiError } from '../api-error';
import { booleanArgument, numberArgument, textArgument } from '../arguments';
import { ExcelCollection } from '../excel-collection';
import { ExcelObject, type ExcelSession } from '../excel-object';
import type { LiveAreas } from '../live-areas';
import { requireFormatting } from '../protection';
import { ConditionalFormatLook } from './conditional-format-look';
import { findRule, type RuleOf } from './conditional-rule';

/** The conditional formats that touch a range. */
export class ConditionalFormatsObject extends ExcelCollection {
  readonly className = 'ConditionalFormatCollection';
  constructor(
    excel: ExcelSession,
    private readonly live: LiveAreas,
  ) {
    super(excel);
  }

  items(): readonly ExcelObject[] {
    return this.rules().map(({ id }) => this.of(id));
  }
  item(id: unknown): ExcelObject {
    const found = this.rules().find((rule) => rule.id === id);
    if (!found) throw new ApiError('ItemNotFound');
    return this.of(found.id);
  }
  Add(type: unknown): ExcelObject {
    const { sheet, areas } = this.live;
    const kind = textArgument(type, 'conditionalFormats.add');
    requireFormatting(this.excel, sheet);
    const id = this.excel.write((edit) =>
      edit.addConditionalFormat(sheet, {
        areas,
        type: kind === 'Custom' ? 'custom' : kind,
        formula: '=FALSE',
        format: {},
        stopIfTrue: false,
      }),
    );
    return this.of(id);
  }
  ClearAll(): void {
    const { sheet, areas } = this.live;
    requireFormatting(this.excel, sheet);
    this.excel.write((edit) => {
      for (const area of areas) edit.clearConditionalFormats(sheet, area);
    });
  }

  private of(id: string): ExcelObject {
    return new ConditionalFormatObject(this.excel, { sheet: this.live.sheet, id });
  }

  private rules(): readonly ConditionalFormat[] {
    const sheet = this.excel.book.sheet(this.live.sheet);
    if (!sheet) throw new ApiError('ItemNotFound');
    return sheet.conditionalFormats.filter((rule) =>
      rule.areas.some((one) => this.live.areas.some((other) => intersection(one, other))),
    );
  }
}

class ConditionalFormatObject extends ExcelObject {
  readonly className = 'ConditionalFormat';
  constructor(
    excel: ExcelSession,
    private readonly of: RuleOf,
  ) {
    super(excel);
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { Id: findRule(this.excel, this.of).id };
  }

  get Id(): string {
    return findRule(this.excel, this.of).id;
  }
  get Type(): string {
    const { type } = findRule(this.excel, this.of);
    return type === 'custom' ? 'Custom' : type;
  }
  get Priority(): number {
    return findRule(this.excel, this.of).priority;
  }
  set Priority(priority: unknown) {
    // Only to the front or behind all others: that is all that the sheet behind it can do.
    const last = numberArgument(priority, 'priority') > 0;
    const { id: _, priority: __, ...rest } = findRule(this.excel, this.of);
    requireFormatting(this.excel, this.of.sheet);
    this.excel.write((edit) => {
      edit.changeConditionalFormat(this.of.sheet, this.of.id, { ...rest, last });
    });
  }
  get StopIfTrue(): boolean {
    return findRule(this.excel, this.of).stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    const stopIfTrue = booleanArgument(value, 'stopIfTrue');
    requireFormatting(this.excel, this.of.sheet);
    this.excel.write((edit) => {
      edit.changeConditionalFormat(this.of.sheet, this.of.id, { stopIfTrue });
    });
  }
  get Custom(): ExcelObject {
    const custom = this.CustomOrNullObject;
    if (!custom) throw new ApiError('ItemNotFound');
    return custom;
  }
  get CustomOrNullObject(): ExcelObject | null {
    return this.Type === 'Custom' ? new CustomConditionalFormatObject(this.excel, this.of) : null;
  }
  GetRange(): ExcelObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ApiError('InvalidOperation');
    return range;
  }
  /** Null where it lies on several blocks. */
  GetRangeOrNullObject(): ExcelObject | null {
    const [first, ...others] = findRule(this.excel, this.of).areas;
    return first && others.length === 0 ? this.excel.make.range(this.of.sheet, first) : null;
  }
  GetRanges(): ExcelObject {
    return this.excel.make.rangeAreas(this.of.sheet, findRule(this.excel, this.of).areas);
  }
  Delete(): void {
    findRule(this.excel, this.of);
    requireFormatting(this.excel, this.of.sheet);
    this.excel.write((edit) => {
      edit.removeConditionalFormat(this.of.sheet, this.of.id);
    });
  }
}

class CustomConditionalFormatObject extends ExcelObject {
  readonly className = 'CustomConditionalFormat';
  constructor(
    excel: ExcelSession,
    private readonly of: RuleOf,
  ) {
    super(excel);
  }
  get Rule(): ExcelObject {
    return new ConditionalFormatRuleObject(this.excel, this.of);
  }
  get Format(): ExcelObject {
    return new ConditionalFormatLook(this.excel, this.of);
  }
}

class ConditionalFormatRuleObject extends ExcelObject {
  readonly className = 'ConditionalFormatRule';
  constructor(
    excel: ExcelSession,
    private readonly of: RuleOf,
  ) {
    super(excel);
  }
  get Formula(): string {
    return findRule(this.excel, this.of).formula;
  }
  set Formula(value: unknown) {
    const formula = textArgument(value, 'rule.formula');
    if (!formula.startsWith('=')) throw new ApiError('InvalidArgument', 'rule.formula');
    findRule(this.excel, this.of);
    requireFormatting(this.excel, this.of.sheet);
    this.excel.write((edit) => {
      edit.changeConditionalFormat(this.of.sheet, this.of.id, { formula });
    });
  }
}
