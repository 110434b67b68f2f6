/** What a workbook can be refused for. Nothing has been changed when one is thrown. */
export type WorkbookProblemCode =
  | 'workbook.not-a-zip'
  | 'workbook.damaged'
  | 'workbook.zip64'
  | 'workbook.encrypted'
  | 'workbook.compression'
  | 'workbook.too-large'
  | 'workbook.entities'
  | 'workbook.malformed-xml'
  | 'workbook.encoding'
  | 'workbook.not-a-workbook'
  | 'workbook.strict'
  | 'workbook.signed'
  | 'workbook.other-campaign'
  | 'workbook.not-adopted'
  | 'workbook.no-managed-sheet'
  | 'workbook.content-below-table'
  | 'workbook.totals-row'
  | 'workbook.slicer'
  | 'workbook.array-formula'
  | 'workbook.shared-formula'
  | 'workbook.merged-cells'
  | 'workbook.too-many-rows'
  | 'workbook.not-as-written';

/** A workbook that can't be read or safely changed; `where` is a part, a sheet or a cell of it. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';

  constructor(
    readonly code: WorkbookProblemCode,
    readonly where: string,
    explanation: string,
  ) {
    super(where === '' ? explanation : `${where}: ${explanation}`);
  }
}
