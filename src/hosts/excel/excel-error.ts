import { HostError, type HostErrorCode } from '../host-error';

/** Excel's codes (`Excel.ErrorCodes`) that say something to a clerk; messages are not for people. */
const codes: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: 'host.protected',
  InvalidOperationInCellEditMode: 'host.busy',
  // The sheet or what was on it has been deleted meanwhile.
  ItemNotFound: 'host.sheet-missing',
  InactiveWorkbook: 'host.no-workbook',
};

/** Excel's own code of what it refused, `OfficeExtension.Error.code`; null where the error is none of Excel's. */
export function codeOf(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

export function hostErrorOf(error: unknown, what: string): HostError {
  const code = codeOf(error);
  const detail = `${what}: ${code ?? ''} ${error instanceof Error ? error.message : String(error)}`;
  return new HostError(codes[code ?? ''] ?? 'host.failed', detail, { cause: error });
}
