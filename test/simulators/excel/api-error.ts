import { CellRefusal, type RefusalCode } from '../cells/cell-refusal';

/** The texts are Excel's, in English; nobody may build on them. */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode. Please exit the edit mode and try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: 'Cannot complete the operation. A merged range conflicts with another.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UndoNotSupported: 'The operation does not support undo, so it cannot be part of an undo group.',
} as const;

export type ApiErrorCode = keyof typeof messages;

/** What Excel answers in place of a result. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: ApiErrorCode,
    readonly detail = '',
  ) {
    super(detail === '' ? messages[code] : `${messages[code]} ${detail}`);
  }
}

const refusals: Readonly<Record<RefusalCode, ApiErrorCode>> = {
  'sheet-missing': 'ItemNotFound',
  outside: 'InvalidArgument',
  size: 'InvalidArgument',
  'text-too-long': 'InvalidArgument',
  formula: 'InvalidArgument',
  merge: 'MergedRangeConflict',
  protected: 'AccessDenied',
  'structure-protected': 'AccessDenied',
  validation: 'InvalidArgument',
  'name-invalid': 'InvalidArgument',
  'name-taken': 'ItemAlreadyExists',
  'name-missing': 'ItemNotFound',
  'last-visible': 'InvalidOperation',
  'rule-missing': 'ItemNotFound',
  'part-missing': 'ItemNotFound',
  xml: 'InvalidArgument',
};

/** What Excel says where the spreadsheet behind it refuses. */
export function apiErrorOf(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error;
  return error instanceof CellRefusal ? new ApiError(refusals[error.code], error.message) : null;
}
