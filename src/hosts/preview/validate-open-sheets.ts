import { IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';
import type { GridSession } from './grid-session';

/** The grid judges cells some time after a change, and throws where undo has taken the sheet away meanwhile. */
export function validateOpenSheetsOnly(session: GridSession): void {
  const validators = session.get(SheetsDataValidationValidatorService);
  const validate = validators.validatorRanges.bind(validators);
  const instances = session.get(IUniverInstanceService);
  validators.validatorRanges = (unit, sheet, ranges) =>
    instances.getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheet)
      ? validate(unit, sheet, ranges)
      : Promise.resolve([]);
}
