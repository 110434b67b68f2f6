import type { Area } from '../../../../src/sheets/layout';
import { intersection } from '../../cells/areas';
import type { SheetValidation } from '../../cells/cell-sheet';
import type { LiveAreas } from '../../excel/live-areas';
import { booleanArgument, enumArgument, textArgument } from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject, type WpsPageSession } from '../wps-object';
import { requireWritable } from '../write-range';

const inputOnly = 0;
const list = 3;
const styles = { 1: 'stop', 2: 'warning', 3: 'information' } as const;

/** Of dropdowns and prompts; rules for numbers and dates are not simulated. */
export class ValidationObject extends WpsObject {
  readonly className = 'Validation';
  constructor(
    page: WpsPageSession,
    private readonly live: LiveAreas,
  ) {
    super(page);
  }

  /** Without any, nothing to do. */
  Delete(): void {
    const { sheet, areas } = this.live;
    this.requireAllowed();
    this.wps.write((edit) => {
      for (const area of areas) edit.clearValidations(sheet, area);
    });
  }
  /** Where a cell has one it is refused. */
  Add(type: unknown, alert: unknown = 1, operator: unknown = 1, formula?: unknown): void {
    const { findings } = this.wps;
    const { sheet, areas } = this.live;
    this.requireAllowed();
    const kind = enumArgument(findings, type, 'Validation.Add: Type', [inputOnly, list]);
    const style = enumArgument(findings, alert, 'Validation.Add: AlertStyle', [1, 2, 3]);
    enumArgument(findings, operator, 'Validation.Add: Operator', [1, 2, 3, 4, 5, 6, 7, 8]);
    const source = kind === list ? textArgument(findings, formula, 'Validation.Add: Formula1') : '';
    if (kind === list && (source === '' || (!source.startsWith('=') && source.length > 255)))
      throw new WpsError(`a list of ${source.length} characters`);
    const taken = this.wps.sheet(sheet).validations.some((other) => touches(other.areas, areas));
    if (taken) throw new WpsError('应用程序定义或对象定义错误: Validation.Add');
    this.put({
      areas,
      list: kind === list && !source.startsWith('=') ? source.split(',').map((value) => value.trim()) : null,
      source: source.startsWith('=') ? source : null,
      prompt: null,
      error: { shown: true, style: styles[style as keyof typeof styles], title: '', text: '' },
      ignoreBlank: true,
      dropdown: kind === list,
    });
  }

  get Type(): number {
    return this.rule.list !== null || this.rule.source !== null ? list : inputOnly;
  }
  get Formula1(): string {
    return this.rule.source ?? this.rule.list?.join(',') ?? '';
  }
  get InCellDropdown(): boolean {
    return this.rule.dropdown;
  }
  set InCellDropdown(value: unknown) {
    this.change({ dropdown: this.asked(value, 'InCellDropdown') });
  }
  get IgnoreBlank(): boolean {
    return this.rule.ignoreBlank;
  }
  set IgnoreBlank(value: unknown) {
    this.change({ ignoreBlank: this.asked(value, 'IgnoreBlank') });
  }
  get ShowError(): boolean {
    return this.rule.error.shown;
  }
  set ShowError(value: unknown) {
    this.change({ error: { ...this.rule.error, shown: this.asked(value, 'ShowError') } });
  }
  get ShowInput(): boolean {
    return this.rule.prompt !== null;
  }
  /** The words are kept while they aren't shown; that is not simulated. */
  set ShowInput(value: unknown) {
    const isShown = this.asked(value, 'ShowInput');
    this.change({ prompt: isShown ? (this.rule.prompt ?? { title: '', text: '' }) : null });
  }
  get InputTitle(): string {
    return this.rule.prompt?.title ?? '';
  }
  set InputTitle(value: unknown) {
    const title = textArgument(this.wps.findings, value, 'Validation.InputTitle');
    this.change({ prompt: { text: '', ...this.rule.prompt, title } });
  }
  get InputMessage(): string {
    return this.rule.prompt?.text ?? '';
  }
  set InputMessage(value: unknown) {
    const text = textArgument(this.wps.findings, value, 'Validation.InputMessage');
    this.change({ prompt: { title: '', ...this.rule.prompt, text } });
  }

  /** That of all cells: where they have none or several, its properties can't be reached. */
  private get rule(): SheetValidation {
    const { sheet, areas } = this.live;
    const found = this.wps.sheet(sheet).validations.filter((rule) => touches(rule.areas, areas));
    const [rule] = found;
    if (!rule || found.length > 1) throw new WpsError('应用程序定义或对象定义错误: Validation');
    return rule;
  }
  private asked(value: unknown, name: string): boolean {
    return booleanArgument(this.wps.findings, value, `Validation.${name}`);
  }
  private change(change: Partial<SheetValidation>): void {
    this.requireAllowed();
    this.put({ ...this.rule, ...change, areas: this.live.areas });
  }
  private put(rule: SheetValidation): void {
    this.wps.write((edit) => edit.addValidation(this.live.sheet, rule));
  }
  private requireAllowed(): void {
    const { sheet, areas } = this.live;
    requireWritable(this.wps, sheet, areas);
    if (this.wps.sheet(sheet).protection)
      throw new WpsError('您试图更改的单元格或图表位于受保护的工作表中。');
  }
}

function touches(ones: readonly Area[], others: readonly Area[]): boolean {
  return ones.some((one) => others.some((other) => intersection(one, other)));
}
