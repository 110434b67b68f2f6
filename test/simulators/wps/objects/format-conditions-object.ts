import { intersection } from '../../cells/areas';
import type { ConditionalFormat } from '../../cells/cell-sheet';
import type { LiveAreas } from '../../excel/live-areas';
import { enumArgument, placeArgument, requireLeftOut, textArgument } from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject, type WpsPageSession } from '../wps-object';
import { FormatConditionObject } from './format-condition-object';

const expression = 2;

export class FormatConditionsObject extends WpsObject {
  readonly className = 'FormatConditions';
  constructor(
    page: WpsPageSession,
    private readonly live: LiveAreas,
  ) {
    super(page);
  }

  get Count(): number {
    return this.rules.length;
  }
  Item(place: unknown): FormatConditionObject {
    const { rules } = this;
    const rule = rules[placeArgument(this.wps.findings, place, 'FormatConditions.Item', rules.length)];
    return new FormatConditionObject(this.page, this.live, rule?.id ?? '');
  }
  /** Behind all others of the sheet. Only formulas, and those that don't depend on the active cell. */
  Add(type: unknown, operator: unknown, formula: unknown): FormatConditionObject {
    const { findings } = this.wps;
    this.requireAllowed();
    enumArgument(findings, type, 'FormatConditions.Add: Type', [expression]);
    requireLeftOut(findings, operator, 'FormatConditions.Add: Operator');
    const text = textArgument(findings, formula, 'FormatConditions.Add: Formula1');
    const { sheet, areas } = this.live;
    const id = this.wps.write((edit) =>
      edit.addConditionalFormat(sheet, {
        areas,
        type: 'custom',
        formula: text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`,
        format: {},
        stopIfTrue: false,
        last: true,
      }),
    );
    return new FormatConditionObject(this.page, this.live, id);
  }
  /** Takes them off these cells; what they cover beside stays. */
  Delete(): void {
    this.requireAllowed();
    const { sheet, areas } = this.live;
    this.wps.write((edit) => {
      for (const area of areas) edit.clearConditionalFormats(sheet, area);
    });
  }

  private get rules(): readonly ConditionalFormat[] {
    const { sheet, areas } = this.live;
    return this.wps
      .sheet(sheet)
      .conditionalFormats.filter((rule) =>
        rule.areas.some((own) => areas.some((area) => intersection(own, area))),
      );
  }
  private requireAllowed(): void {
    if (this.wps.sheet(this.live.sheet).protection?.allowFormatCells === false)
      throw new WpsError('您试图更改的单元格或图表位于受保护的工作表中。');
  }
}
