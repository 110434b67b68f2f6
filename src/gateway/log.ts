import { errorCode } from './error-code';

/** Facts for whoever runs the gateway. No personal data, no codes, no tokens, no raw addresses of pages. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** One JSON object a line: `time`, `level`, `event` and the fields. */
export function createLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      write(`${JSON.stringify({ time: now().toISOString(), level, event, ...fields })}\n`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** What a log may say of an error: its kind, code and place in the program. */
export function errorFields(error: unknown): LogFields {
  if (typeof error !== 'object' || error === null) return { error: typeof error };
  const { name, message, stack } = error as Partial<Error>;
  return {
    error: name,
    code: errorCode(error) || undefined,
    reason: message,
    stack: stack?.split('\n').slice(1, 8).join('\n'),
  };
}
