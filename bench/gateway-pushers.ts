import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { reportedForms, reportedRows, type ReportedForm } from './reported-rows';
import type { Pusher } from './push-load';

interface Client {
  readonly unit: string;
  readonly form: ReportedForm;
  readonly push: Pusher;
  /** The last version that was acknowledged. */
  readonly version: () => number | null;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Clients of a gateway: for each of the units one a form, signed in, with a connection of its own. */
export class GatewayPushers {
  readonly #agent = new Agent({ keepAlive: true });
  readonly clients: readonly Client[];

  private constructor(
    private readonly address: string,
    private readonly tokens: ReadonlyMap<string, string>,
    rows: number,
  ) {
    this.clients = [...tokens].flatMap(([unit, token]) =>
      (Object.keys(reportedForms) as ReportedForm[]).map((form) => this.#client(unit, token, form, rows)),
    );
  }

  static async open(address: string, units: readonly string[], rows: number): Promise<GatewayPushers> {
    const agent = new Agent({ keepAlive: true });
    const codes = (await ask(agent, 'GET', `${address}/demo/access-codes`)).body as readonly {
      readonly unit: string;
      readonly code: string;
    }[];
    const tokens = new Map<string, string>();
    for (const { unit, code } of codes) {
      if (!units.includes(unit)) continue;
      const { body } = await ask(agent, 'POST', `${address}/api/session`, {}, { unit, code });
      tokens.set(unit, (body as { readonly token: string }).token);
    }
    agent.destroy();
    return new GatewayPushers(address, tokens, rows);
  }

  /** Waits until the workbook has all that was pushed. */
  async written(): Promise<void> {
    for (;;) {
      const { body } = await ask(this.#agent, 'GET', `${this.address}/api/health`);
      if ((body as { readonly workbook: { readonly state: string } }).workbook.state === 'written') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The newest version that the ledger has of what a client reports. */
  async newest({ unit, form }: Client): Promise<number | undefined> {
    const url = `${this.address}/api/submissions/${form}/${unit}`;
    const headers = { Authorization: `Bearer ${this.tokens.get(unit) ?? ''}` };
    return ((await ask(this.#agent, 'GET', url, headers)).body as { readonly version?: number }).version;
  }

  close(): void {
    this.#agent.destroy();
  }

  #client(unit: string, token: string, form: ReportedForm, rows: number): Client {
    let version: number | null = null;
    const push = async (): Promise<boolean> => {
      const { status, body } = await ask(
        this.#agent,
        'PUT',
        `${this.address}/api/submissions/${form}/${unit}`,
        { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
        { base: version, rows: reportedRows(form, unit, version ?? 0, rows) },
      );
      if (status !== 200) return false;
      ({ version } = body as { readonly version: number });
      return true;
    };
    return { unit, form, push, version: () => version };
  }
}

/** One request; undici's fetch would take more of the machine than the gateway. */
function ask(
  agent: Agent,
  method: string,
  url: string,
  headers: Readonly<Record<string, string>> = {},
  data?: unknown,
): Promise<Answer> {
  const text = data === undefined ? undefined : JSON.stringify(data);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method,
        headers: { ...headers, ...(text === undefined ? {} : { 'Content-Type': 'application/json' }) },
      },
      (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
        response.on('error', reject).on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: answer === '' ? null : JSON.parse(answer) });
        });
      },
    );
    sent.on('error', reject).end(text);
  });
}
