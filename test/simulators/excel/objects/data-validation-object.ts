import type { Area } from '../../../../src/sheets/layout';
import { fixedAreaName, quotedSheetName } from '../../../../src/sheets/a1';
import { intersection, withoutArea } from '../../cells/areas';
import type { CellSheet, SheetValidation } from '../../cells/cell-sheet';
import { ApiError } from '../api-error';
import { booleanArgument, choiceArgument, fieldsArgument, textArgument } from '../arguments';
import { ExcelObject, type ExcelSession } from '../excel-object';
import type { LiveAreas } from '../live-areas';
import { requireFormatting } from '../protection';
import { isRangeLike } from '../range-like';
import { NotSimulated } from '../not-simulated';

/** The longest list that Excel takes as a text. */
const longestSource = 255;
/** The longest texts of a prompt. */
const longestTitle = 32;
const longestMessage = 255;

const styles = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
type StyleName = keyof typeof styles;

/** What a cell has that nobody has given a validation. */
const none: Omit<SheetValidation, 'areas'> = {
  list: null,
  source: null,
  prompt: null,
  error: { shown: true, style: 'stop', title: '', text: '' },
  ignoreBlank: true,
  dropdown: true,
};

/** What may be typed into the cells of a range. */
export class DataValidationObject extends ExcelObject {
  readonly className = 'DataValidation';
  constructor(
    excel: ExcelSession,
    private readonly live: LiveAreas,
  ) {
    super(excel);
  }

  get Type(): string {
    const found = this.common();
    if (found === 'mixed') return 'Inconsistent';
    return found.list !== null || found.source !== null ? 'List' : 'None';
  }
  get Rule(): unknown {
    const found = this.common();
    if (found === 'mixed') return null;
    const source = found.source ?? found.list?.join(',');
    return source === undefined ? {} : { list: { inCellDropDown: found.dropdown, source } };
  }
  set Rule(value: unknown) {
    const { list, ...others } = fieldsArgument(value, 'rule');
    const [other] = Object.keys(others);
    if (other !== undefined || list === undefined)
      throw new NotSimulated(`dataValidation.rule: ${String(other)}`);
    const { inCellDropDown, source } = fieldsArgument(list, 'rule.list');
    const dropdown = booleanArgument(inCellDropDown ?? true, 'rule.list.inCellDropDown');
    this.change({ ...this.sourceOf(source), dropdown });
  }
  get Prompt(): unknown {
    const found = this.common();
    const prompt = found === 'mixed' ? null : found.prompt;
    return { message: prompt?.text ?? '', showPrompt: true, title: prompt?.title ?? '' };
  }
  set Prompt(value: unknown) {
    const { message, showPrompt, title } = fieldsArgument(value, 'prompt');
    const prompt = {
      title: limited(title, longestTitle, 'prompt.title'),
      text: limited(message, longestMessage, 'prompt.message'),
    };
    this.change({ prompt: booleanArgument(showPrompt ?? true, 'prompt.showPrompt') ? prompt : null });
  }
  get ErrorAlert(): unknown {
    const found = this.common();
    const { shown, style, title, text } = found === 'mixed' ? none.error : found.error;
    const name = (Object.keys(styles) as StyleName[]).find((key) => styles[key] === style);
    return { message: text, showAlert: shown, style: name, title };
  }
  set ErrorAlert(value: unknown) {
    const { message, showAlert, style, title } = fieldsArgument(value, 'errorAlert');
    const name = choiceArgument(style ?? 'Stop', 'errorAlert.style', Object.keys(styles) as StyleName[]);
    this.change({
      error: {
        shown: booleanArgument(showAlert ?? true, 'errorAlert.showAlert'),
        style: styles[name],
        title: limited(title ?? '', longestTitle, 'errorAlert.title'),
        text: limited(message ?? '', longestMessage, 'errorAlert.message'),
      },
    });
  }
  get IgnoreBlanks(): boolean | null {
    const found = this.common();
    return found === 'mixed' ? null : found.ignoreBlank;
  }
  set IgnoreBlanks(value: unknown) {
    this.change({ ignoreBlank: booleanArgument(value, 'ignoreBlanks') });
  }
  Clear(): void {
    const { id } = this.sheet;
    requireFormatting(this.excel, id);
    this.excel.write((edit) => {
      for (const area of this.live.areas) edit.clearValidations(id, area);
    });
  }

  private get sheet(): CellSheet {
    const sheet = this.excel.book.sheet(this.live.sheet);
    if (!sheet || this.live.areas.length === 0) throw new ApiError('ItemNotFound');
    return sheet;
  }

  /** What all cells of the range have. */
  private common(): Omit<SheetValidation, 'areas'> | 'mixed' {
    const pieces = this.live.areas.flatMap((area) => this.pieces(area));
    const kinds = new Set(pieces.map(({ validation }) => validation));
    const [only] = kinds;
    return kinds.size === 1 && only ? only : 'mixed';
  }

  /** An area by what its parts have now. */
  private pieces(
    area: Area,
  ): readonly { readonly part: Area; readonly validation: Omit<SheetValidation, 'areas'> }[] {
    let rest: readonly Area[] = [area];
    const pieces: { part: Area; validation: Omit<SheetValidation, 'areas'> }[] = [];
    for (const validation of this.sheet.validations)
      for (const taken of validation.areas) {
        const part = intersection(area, taken);
        if (!part) continue;
        pieces.push({ part, validation });
        rest = rest.flatMap((left) => withoutArea(left, part));
      }
    return [...pieces, ...rest.map((part) => ({ part, validation: none }))];
  }

  private change(change: Partial<Omit<SheetValidation, 'areas'>>): void {
    const { id } = this.sheet;
    requireFormatting(this.excel, id);
    const byValidation = new Map<Omit<SheetValidation, 'areas'>, Area[]>();
    for (const { part, validation } of this.live.areas.flatMap((area) => this.pieces(area)))
      byValidation.set(validation, [...(byValidation.get(validation) ?? []), part]);
    this.excel.write((edit) => {
      for (const [validation, areas] of byValidation)
        edit.addValidation(id, { ...validation, ...change, areas });
    });
  }

  private sourceOf(source: unknown): Pick<SheetValidation, 'list' | 'source'> {
    if (isRangeLike(source)) {
      const [area] = source.live.areas;
      const name = this.excel.book.sheet(source.live.sheet)?.name;
      if (!area || name === undefined) throw new ApiError('InvalidArgument', 'rule.list.source');
      return { list: null, source: `=${quotedSheetName(name)}!${fixedAreaName(area)}` };
    }
    const text = textArgument(source, 'rule.list.source');
    if (text.startsWith('=')) return { list: null, source: text };
    if (text === '' || text.length > longestSource)
      throw new ApiError('InvalidArgument', `rule.list.source of ${text.length} characters`);
    return { list: text.split(',').map((part) => part.trim()), source: null };
  }
}

function limited(value: unknown, longest: number, name: string): string {
  const text = textArgument(value, name);
  if (text.length > longest) throw new ApiError('InvalidArgument', `${name} of ${text.length} characters`);
  return text;
}
