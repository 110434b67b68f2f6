export type RefusalCode =
  | 'sheet-missing'
  /** Rows or columns that no sheet has. */
  | 'outside'
  /** Contents that don't fit their area. */
  | 'size'
  /** More than 32,767 characters. */
  | 'text-too-long'
  | 'formula'
  /** Merges that would overlap. */
  | 'merge'
  | 'protected'
  | 'structure-protected'
  /** Typed against a dropdown that stops other values. */
  | 'validation'
  | 'name-invalid'
  | 'name-taken'
  | 'name-missing'
  | 'last-visible'
  | 'rule-missing'
  | 'part-missing'
  | 'xml';

/** What a spreadsheet program would refuse with a message. The step it happens in leaves nothing behind. */
export class CellRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'CellRefusal';
  }
}
