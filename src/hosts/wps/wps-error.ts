import { HostError } from '../host-error';

/** What WPS threw, in a code that the pane has a sentence for; its own words differ by version and language. */
export function hostErrorOf(error: unknown, what: string): HostError {
  if (error instanceof HostError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const code = /protect|保护/i.test(text)
    ? 'host.protected'
    : /edit mode|busy|编辑/i.test(text)
      ? 'host.busy'
      : 'host.failed';
  return new HostError(code, `${what}: ${text}`, { cause: error });
}
