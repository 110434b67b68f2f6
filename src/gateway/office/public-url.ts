import { StartUpError } from '../start-up-error';

/** Host names, IPv4, IPv6 in brackets, a port, and plain path segments: what an address of pages is made of. */
const shape =
  /^https:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:\/[\w~.-]+)*\/?$/iu;

/**
 * The address under which the add-in's pages are reached: https, a host, perhaps a port and a folder. Given back
 * as browsers write it, without a slash at the end.
 * @throws {StartUpError} where Office could not open pages there.
 */
export function parsePublicUrl(written: string): string {
  const url = shape.test(written) && URL.canParse(written) ? new URL(written) : null;
  const segments = written.split('/').slice(3);
  if (!url || segments.some((segment) => /^\.+$|\.(?:html?|xml)$/i.test(segment)))
    throw new StartUpError(
      `地址「${written}」不能用：应为 https:// 开头的网址，例如 https://forms.example.edu.cn 或 https://example.edu.cn/fujiantong。`,
      'The address must be https, a host, perhaps a port and a folder, and nothing else.',
    );
  return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
}

/** The same from the Host header of a request; null where it is none. */
export function publicUrlOfHost(host: string | undefined): string | null {
  try {
    return host === undefined || host.includes('/') ? null : parsePublicUrl(`https://${host}`);
  } catch {
    return null;
  }
}
