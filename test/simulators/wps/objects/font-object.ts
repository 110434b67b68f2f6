import type { FormatChange } from '../../cells/cell-edit';
import type { CellFormat } from '../../cells/cell-format';
import {
  booleanArgument,
  colorArgument,
  colorNumber,
  enumArgument,
  numberArgument,
  textArgument,
} from '../wps-arguments';
import { WpsObject, type WpsPageSession } from '../wps-object';

const underlineSingle = 2;
const underlineNone = -4142;
const colorAutomatic = -4105;

/** Reads what the formats of all cells say alike, null where they differ. */
export type AgreedFormat = <T>(pick: (format: CellFormat) => T) => T | null;

export class FontObject extends WpsObject {
  readonly className = 'Font';
  constructor(
    page: WpsPageSession,
    private readonly agreed: AgreedFormat,
    private readonly format: (change: FormatChange) => void,
  ) {
    super(page);
  }

  get Name(): string | null {
    return this.agreed(({ font }) => font);
  }
  set Name(value: unknown) {
    this.format({ font: textArgument(this.wps.findings, value, 'Font.Name') });
  }
  get Size(): number | null {
    return this.agreed(({ size }) => size);
  }
  set Size(value: unknown) {
    this.format({ size: numberArgument(this.wps.findings, value, 'Font.Size', [1, 409]) });
  }
  get Bold(): boolean | null {
    return this.agreed(({ bold }) => bold);
  }
  set Bold(value: unknown) {
    this.format({ bold: booleanArgument(this.wps.findings, value, 'Font.Bold') });
  }
  get Italic(): boolean | null {
    return this.agreed(({ italic }) => italic);
  }
  set Italic(value: unknown) {
    this.format({ italic: booleanArgument(this.wps.findings, value, 'Font.Italic') });
  }
  get Strikethrough(): boolean | null {
    return this.agreed(({ strikethrough }) => strikethrough);
  }
  set Strikethrough(value: unknown) {
    this.format({ strikethrough: booleanArgument(this.wps.findings, value, 'Font.Strikethrough') });
  }
  get Underline(): number | null {
    return this.agreed(({ underline }) => (underline ? underlineSingle : underlineNone));
  }
  set Underline(value: unknown) {
    const wanted = enumArgument(this.wps.findings, value, 'Font.Underline', [underlineSingle, underlineNone]);
    this.format({ underline: wanted === underlineSingle });
  }
  /** Of automatic text, black. */
  get Color(): number | null {
    return this.agreed(({ color }) => colorNumber(color ?? '#000000'));
  }
  set Color(value: unknown) {
    this.format({ color: colorArgument(this.wps.findings, value, 'Font.Color') });
  }
  /** The palette isn't simulated: a colour of its own counts as its first. */
  get ColorIndex(): number | null {
    return this.agreed(({ color }) => (color === null ? colorAutomatic : 1));
  }
  set ColorIndex(value: unknown) {
    enumArgument(this.wps.findings, value, 'Font.ColorIndex', [colorAutomatic]);
    this.format({ color: null });
  }
}
