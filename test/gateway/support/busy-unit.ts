import type { RawCell, RawRow } from '../../../src/forms/cell';
import { submissionSchema, type WireSubmission } from '../../../src/protocol/wire';
import type { Client } from './client';
import { isTyped } from './outside-edits';
import { statisticsRow } from './rows';

/** A push that was acknowledged, and what it alone says. */
export interface Acknowledged {
  readonly version: number;
  readonly column: string;
  readonly value: RawCell;
}

/** A unit that goes on reporting 附件2: it fetches the newest version, changes a cell, adds or deletes a row, pushes. */
export class BusyUnit {
  readonly acknowledged: Acknowledged[] = [];
  /** Pushes that were refused because the office had changed the same. */
  conflicts = 0;
  #pushes = 0;

  constructor(
    readonly unit: string,
    private readonly client: Client,
  ) {}

  /** The first version. */
  async begin(): Promise<void> {
    const rows = Array.from({ length: 6 }, (_, at) =>
      statisticsRow({ seq: at + 1, content: `${this.unit} 活动${at}` }),
    );
    await this.#push(null, rows, { column: 'content', value: `${this.unit} 活动0` });
  }

  async work(until: () => boolean): Promise<void> {
    while (!until()) {
      const { version, rows } = await this.newest();
      const { changed, ...marker } = this.#changed(rows);
      await this.#push(version, changed, marker);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  async newest(): Promise<WireSubmission> {
    return submissionSchema.parse((await this.client.get(`/api/submissions/statistics/${this.unit}`)).body);
  }

  /** One change more of the rows; figures and texts that nothing else says. */
  #changed(rows: readonly RawRow[]): { changed: RawRow[]; column: string; value: RawCell } {
    this.#pushes += 1;
    const number = this.#pushes;
    if (number % 4 === 0 && rows.length < 12) {
      const value = `${this.unit} 新增${number}`;
      return { changed: [...rows, statisticsRow({ content: value })], column: 'content', value };
    }
    const ours = rows.filter((row) => !isTyped(row));
    const gone = number % 4 === 2 && ours.length > 5 ? ours[ours.length - 1] : undefined;
    const touched = ours[number % (ours.length - 1)];
    const [column, value] = ['students', 1_000 + number];
    const changed = rows
      .filter((row) => row !== gone)
      .map((row) => (row === touched ? { ...row, [column]: value } : row));
    return { changed, column, value };
  }

  async #push(
    base: number | null,
    rows: readonly RawRow[],
    marker: Omit<Acknowledged, 'version'>,
  ): Promise<void> {
    const { status, body } = await this.client.push(`statistics/${this.unit}`, { base, rows });
    if (status === 409) this.conflicts += 1;
    else if (status !== 200) throw new Error(JSON.stringify(body));
    else this.acknowledged.push({ ...marker, version: body.version ?? 0 });
  }
}
