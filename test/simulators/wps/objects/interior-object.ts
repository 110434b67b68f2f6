import type { FormatChange } from '../../cells/cell-edit';
import { colorArgument, colorNumber, enumArgument } from '../wps-arguments';
import { WpsObject, type WpsPageSession } from '../wps-object';
import type { AgreedFormat } from './font-object';

const colorNone = -4142;
const colorAutomatic = -4105;

export class InteriorObject extends WpsObject {
  readonly className = 'Interior';
  constructor(
    page: WpsPageSession,
    private readonly agreed: AgreedFormat,
    private readonly format: (change: FormatChange) => void,
  ) {
    super(page);
  }

  /** Of no fill, white. */
  get Color(): number | null {
    return this.agreed(({ fill }) => colorNumber(fill ?? '#ffffff'));
  }
  set Color(value: unknown) {
    this.format({ fill: colorArgument(this.wps.findings, value, 'Interior.Color') });
  }
  /** The palette isn't simulated: a colour of its own counts as its first. */
  get ColorIndex(): number | null {
    return this.agreed(({ fill }) => (fill === null ? colorNone : 1));
  }
  set ColorIndex(value: unknown) {
    enumArgument(this.wps.findings, value, 'Interior.ColorIndex', [colorNone, colorAutomatic]);
    this.format({ fill: null });
  }
}
