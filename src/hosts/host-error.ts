/** Why a host refused, in codes that the pane has sentences for. */
export type HostErrorCode =
  | 'host.protected'
  | 'host.busy'
  | 'host.read-only'
  | 'host.sheet-missing'
  | 'host.no-workbook'
  | 'host.failed';

/** A spreadsheet program could not do what was asked; `detail` is for the log, never for people. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}
