import { gatewayEventSchema, type GatewayEvent } from '../../protocol/event';
import { EventParser } from './event-parser';
import { GatewayError, knownCode } from './gateway-error';
import { readProblem, type RequestSettings } from './send-request';

export interface EventListener {
  /** Ends the stream. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: GatewayEvent) => void;
}

/** Milliseconds: three of the gateway's heartbeats, and something for the way. */
const longestSilence = 65_000;

/** Whether this web view gives an answer piece by piece. */
export function canReadStreams(): boolean {
  return typeof TextDecoder === 'function' && typeof Response === 'function' && 'body' in Response.prototype;
}

/**
 * Listens to `GET /api/events` until the stream ends, which is no failure: gateways restart.
 * @throws {GatewayError} where it is refused, breaks off, or falls silent.
 */
export async function readEventStream(
  settings: RequestSettings,
  { signal, onEvent }: EventListener,
): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  let silence = setTimeout(stop, longestSilence);
  signal.addEventListener('abort', stop);
  try {
    const token = settings.token();
    const response = await settings.fetch(`${settings.baseUrl}/api/events`, {
      cache: 'no-store',
      signal: controller.signal,
      headers: {
        Accept: 'text/event-stream',
        'Accept-Language': settings.language(),
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
    });
    if (!response.ok) {
      const problem = await readProblem(response);
      throw new GatewayError(knownCode(problem), problem);
    }
    // What asks for a sign-in to the campus network answers everything with a page.
    if (!/^text\/event-stream\b/.test(response.headers.get('Content-Type') ?? ''))
      throw new GatewayError('answer.unreadable');
    const reader = response.body?.getReader();
    const [decoder, parser] = [new TextDecoder(), new EventParser()];
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      clearTimeout(silence);
      silence = setTimeout(stop, longestSilence);
      for (const told of parser.take(decoder.decode(read.value, { stream: true }))) tell(told, onEvent);
    }
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    throw new GatewayError('network.unreachable', null, { cause: error });
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
    controller.abort();
  }
}

/** What a newer gateway tells beside is passed over. */
function tell({ event, data }: { event: string; data: string }, onEvent: EventListener['onEvent']): void {
  const parsed = gatewayEventSchema.safeParse({ event, data: parseOrNull(data) });
  if (parsed.success) onEvent(parsed.data);
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
