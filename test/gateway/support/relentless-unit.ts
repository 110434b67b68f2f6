import { randomUUID } from 'node:crypto';
import { receiptSchema } from '../../../src/protocol/wire';
import { Client, type Answer } from './client';
import { statisticsRow } from './rows';
import { demoCode } from './start-gateway';

export interface Surroundings {
  /** Whether a unit that has begun so many pushes may begin another. */
  readonly mayBegin: (begun: number) => boolean;
  /** The gateway that runs now, if one does. */
  readonly gateway: () => { readonly client: Client } | null;
}

/** A unit whose pushes are tried under the same key until each has been answered, one after another. */
export class RelentlessUnit {
  /** The versions that were answered, in order. */
  readonly answered: number[] = [];
  /** The contents of the rows of each push. */
  readonly reported: string[][] = [];
  /** Pushes that were cut off, and those of them that were in the ledger nevertheless. */
  cutOff = 0;
  foundThere = 0;
  /** Whether a push is on its way. */
  isPushing = false;
  #signedIn = new Client('');
  #wasCutOff = false;

  constructor(
    readonly unit: string,
    private readonly dataFolder: string,
    private readonly pushes: number,
  ) {}

  async pushAll({ mayBegin, gateway }: Surroundings): Promise<void> {
    for (let push = 1; push <= this.pushes; push += 1) {
      while (!mayBegin(push - 1)) await aWhile();
      // Growing and shrinking.
      const rows = Array.from({ length: 1 + ((push * 3) % 5) }, (_, at) => `${this.unit} ${push} ${at}`);
      this.reported.push(rows);
      const key = randomUUID();
      const body = {
        base: push === 1 ? null : push - 1,
        rows: rows.map((content, at) => statisticsRow({ seq: at + 1, content })),
      };
      while (!(await this.#try(key, body, gateway()?.client))) await aWhile();
    }
  }

  async #try(key: string, body: Record<string, unknown>, client: Client | undefined): Promise<boolean> {
    if (!client) return false;
    try {
      await this.#signInAt(client);
    } catch {
      return false;
    }
    const place = `statistics/${this.unit}`;
    let answer: Answer;
    this.isPushing = true;
    try {
      answer = await this.#signedIn.push(place, body, { 'Idempotency-Key': key });
    } catch {
      this.cutOff += 1;
      this.#wasCutOff = true;
      return false;
    } finally {
      this.isPushing = false;
    }
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    this.answered.push(receiptSchema.parse(answer.body).version);
    return true;
  }

  async #signInAt(client: Client): Promise<void> {
    if (this.#signedIn.address !== client.address)
      this.#signedIn = await client.signIn(this.unit, demoCode(this.dataFolder, this.unit));
    if (!this.#wasCutOff) return;
    const { body } = await this.#signedIn.get(`/api/submissions/statistics/${this.unit}`);
    if (body.version === this.answered.length + 1) this.foundThere += 1;
    this.#wasCutOff = false;
  }
}

function aWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
