import type { Campaign } from './campaign';
import type { RawCell, RawRow } from './cell';
import type { Form } from './form';

/** One unit's form, to be judged. */
export interface FormInput {
  readonly campaign: Campaign;
  readonly form: Form;
  /** The unit whose form it is. */
  readonly unit: string;
  readonly rows: readonly RawRow[];
  /** 零报告: the unit states that it has nothing to report. */
  readonly zeroReport?: boolean;
  /** 填报单位 as it stands on the sheet; absent where there is none to see. */
  readonly reportingUnit?: RawCell;
}
