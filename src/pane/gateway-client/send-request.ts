import { problemSchema, type Problem } from '../../protocol/problem';
import { GatewayError, knownCode } from './gateway-error';

export interface RequestSettings {
  /** Where the gateway answers, '' for the page's own origin. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly token: () => string | null;
  readonly language: () => string;
  readonly isOnline: () => boolean;
}

export interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds after which the call is given up. */
  readonly timeout?: number;
}

const defaultTimeout = 20_000;

/** The problem document of an answer; where it has none, what its status tells. */
export async function readProblem(response: Response): Promise<Problem> {
  const fallback = { type: 'about:blank', title: response.statusText, status: response.status, code: '' };
  try {
    const parsed = problemSchema.safeParse(await response.json());
    return parsed.success ? parsed.data : fallback;
  } catch {
    return fallback;
  }
}

/**
 * One call. Gives the response, all of it, where it succeeded.
 * @throws {GatewayError} in every other case.
 */
export async function sendRequest(
  settings: RequestSettings,
  path: string,
  options: CallOptions = {},
): Promise<Response> {
  const token = settings.token();
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, options.timeout ?? defaultTimeout);
  let response: Response;
  try {
    const answer = await settings.fetch(settings.baseUrl + path, {
      method: options.method ?? 'GET',
      cache: 'no-store',
      signal: controller.signal,
      headers: {
        'Accept-Language': settings.language(),
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    // Within the same time: in web views a body has been seen to stop half-way.
    const body = await answer.arrayBuffer();
    const { status, statusText, headers } = answer;
    response = new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
  } catch (error) {
    const code = controller.signal.aborted
      ? 'network.timeout'
      : settings.isOnline()
        ? 'network.unreachable'
        : 'network.offline';
    throw new GatewayError(code, null, { cause: error });
  } finally {
    clearTimeout(timer);
  }
  if (response.ok) return response;
  const problem = await readProblem(response);
  throw new GatewayError(knownCode(problem), problem);
}
