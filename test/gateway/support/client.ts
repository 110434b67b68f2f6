import { randomUUID } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; tests look at what they know to be there. */
  readonly body: Record<string, unknown> & { code?: string; issues?: { code: string }[]; version?: number };
}

export interface Call {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a gateway over real HTTP, signed in where it has a token. */
export class Client {
  constructor(
    readonly address: string,
    readonly token: string | null = null,
  ) {}

  async send(method: string, path: string, call: Call = {}): Promise<Response> {
    try {
      return await this.#send(method, path, call);
    } catch (error) {
      // An idle connection that was closed at the very moment of its use: browsers ask anew, too. Nothing comes of
      // signing in twice.
      const harmless = method === 'GET' || path === '/api/session';
      if (harmless && codeOf(error) === 'ECONNRESET') return this.#send(method, path, call);
      throw error;
    }
  }

  #send(method: string, path: string, { body, headers }: Call): Promise<Response> {
    return fetch(this.address + path, {
      method,
      headers: {
        ...(this.token === null ? {} : { Authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async call(method: string, path: string, call?: Call): Promise<Answer> {
    const response = await this.send(method, path, call);
    const text = await response.text();
    const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Answer['body']) : {},
    };
  }

  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer> {
    return this.call('GET', path, headers ? { headers } : {});
  }

  /** Pushes as a first version, under a key of its own, unless told otherwise. */
  push(
    place: string,
    request: Readonly<Record<string, unknown>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return this.call('PUT', `/api/submissions/${place}`, {
      body: { base: null, ...request },
      headers: { 'Idempotency-Key': randomUUID(), ...headers },
    });
  }

  /** @throws when the gateway does not sign the unit in. */
  async signIn(unit: string, code: string, person?: string): Promise<Client> {
    const answer = await this.call('POST', '/api/session', {
      body: { unit, code, ...(person === undefined ? {} : { person }) },
    });
    if (typeof answer.body['token'] !== 'string')
      throw new Error(`not signed in: ${JSON.stringify(answer.body)}`);
    return new Client(this.address, answer.body['token']);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error && 'code' in error.cause
    ? error.cause.code
    : null;
}
