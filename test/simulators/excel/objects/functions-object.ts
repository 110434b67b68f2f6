import { numberArgument } from '../arguments';
import { ExcelObject, type ExcelSession } from '../excel-object';

const millisecondsADay = 86_400_000;

/** The functions of formulas, as scripts call them. */
export class FunctionsObject extends ExcelObject {
  readonly className = 'Functions';
  Date(year: unknown, month: unknown, day: unknown): ExcelObject {
    const [y, m, d] = [
      numberArgument(year, 'year'),
      numberArgument(month, 'month'),
      numberArgument(day, 'day'),
    ];
    // 30 December 1899 is day 0, which is right from March 1900 on.
    const first = this.excel.from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return new FunctionResultObject(this.excel, (Date.UTC(y, m - 1, d) - first) / millisecondsADay);
  }
}

class FunctionResultObject extends ExcelObject {
  readonly className = 'FunctionResult';
  constructor(
    excel: ExcelSession,
    private readonly result: number,
  ) {
    super(excel);
  }
  get Value(): number {
    return this.result;
  }
  get Error(): string | null {
    return Number.isFinite(this.result) ? null : '#NUM!';
  }
}
