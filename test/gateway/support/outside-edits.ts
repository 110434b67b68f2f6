import { setTimeout as pause } from 'node:timers/promises';
import type { RawRow } from '../../../src/forms/cell';
import { submissionSchema, type WireSubmission } from '../../../src/protocol/wire';
import type { Client } from './client';
import { eventually } from './eventually';
import type { ManagedRow } from './managed-workbook';
import type { OpenedWorkbook, SecondProgram } from './second-program';

/** How a person changes the table of 附件2, in turn. */
const kinds = [
  'cell',
  'row below',
  'deletion',
  'raced cell',
  'sorting',
  'grown row',
  'copied row',
  'two cells',
] as const;
type Kind = (typeof kinds)[number];

/** Whether a version says what the edit was. */
type Seen = (version: WireSubmission, before: WireSubmission) => boolean;

/** Edits 附件2 of a shared workbook by a second program and waits for each edit to become a version. */
export class OutsideEdits {
  /** How many versions have come of them. */
  versions = 0;
  #number = 0;
  /** The workbook as it was before each edit. */
  readonly #old: Uint8Array[] = [];

  constructor(
    private readonly program: SecondProgram,
    private readonly office: Client,
    private readonly officeUnit: string,
  ) {}

  /** The next edit: opened, changed, saved, found among the versions. */
  async edit(): Promise<void> {
    const kind = kinds[this.#number % kinds.length] ?? 'cell';
    this.#number += 1;
    const opened = this.program.open('statistics');
    this.#old.push(opened.bytes);
    const rows = (opened.content.rows['statistics'] ?? []).filter(
      ({ cells }) => cells['content'] !== undefined,
    );
    // Only its own: a row that its unit has changed stands.
    const eligible = kind === 'deletion' ? rows.filter(({ cells }) => isTyped(cells)) : rows;
    const row = eligible[(this.#number * 7) % eligible.length];
    if (!row) throw new Error('the workbook has no rows');
    const { unit } = row;
    const seen = this.#apply(kind, opened, row);
    // Somebody else's versions are written meanwhile: what is saved is old by then.
    if (kind === 'raced cell') await eventually(() => !this.program.holds(opened.bytes));
    const before = await this.#newest(unit);
    const edited = opened.editor.save();
    await this.program.save(edited);
    // Sorted rows are the same rows.
    if (seen)
      await this.#becomesVersion(unit, before.version, seen).catch((error: unknown) => {
        throw new Error(`${kind} of ${unit}, row ${row.place} (${String(row.cells['content'])})`, {
          cause: error,
        });
      });
    // The gateway goes on from there; whoever edits next has opened what it wrote.
    await eventually(() => !this.program.holds(edited));
  }

  /** Saves the workbook as it was some edits ago, and waits until the versions it lacks are there again. */
  async saveOldCopy(): Promise<void> {
    const old = this.#old[Math.max(0, this.#old.length - 3)];
    if (!old) throw new Error('nothing was opened yet');
    const lost = this.program.open('statistics').content.log;
    await this.program.save(old);
    await eventually(() => {
      const found = new Set(this.program.open('statistics').content.log);
      return lost.every((version) => found.has(version));
    });
  }

  #apply(kind: Kind, { editor }: OpenedWorkbook, row: ManagedRow): Seen | null {
    const text = `改${String(this.#number)}`;
    const contents = (version: WireSubmission): string[] =>
      version.rows.map(({ content }) => String(content));
    const content = String(row.cells['content']);
    switch (kind) {
      case 'cell':
      case 'raced cell':
        editor.set(row.place, '备注', text);
        return ({ rows }) => rows.some(({ remarks }) => remarks === text);
      case 'two cells':
        editor.set(row.place, '备注', text);
        editor.set(row.place, '观摩体验活动人数', this.#number);
        return ({ rows }) =>
          rows.some(({ remarks, observers }) => remarks === text && observers === this.#number);
      case 'row below':
      case 'grown row':
        editor.addRow(
          {
            ...{
              '填报单位（部门）': String(row.cells['_unit']),
              活动内容: text,
              参与活动教师: 3,
              参与活动学生: 40,
            },
            ...{ '参与活动社区（乡村）及人数': '双紫村5人', 观摩体验活动人数: 6 },
          },
          kind === 'grown row',
        );
        return (version) => contents(version).includes(text);
      case 'deletion':
        editor.deleteRow(row.place);
        return (version, before) => count(contents(version), content) < count(contents(before), content);
      case 'copied row':
        editor.copyRow(row.place);
        return (version, before) => count(contents(version), content) > count(contents(before), content);
      case 'sorting':
        editor.sortBackwards();
        return null;
    }
  }

  async #becomesVersion(unit: string, after: number, seen: Seen): Promise<void> {
    let next = after + 1;
    let before = await this.#find(unit, after);
    await eventually(async () => {
      for (let version = await this.#find(unit, next); version; version = await this.#find(unit, next)) {
        if (version.by === this.officeUnit && before && seen(version, before)) {
          this.versions += 1;
          return true;
        }
        before = version;
        next += 1;
      }
      return false;
    });
  }

  async #newest(unit: string): Promise<WireSubmission> {
    return submissionSchema.parse((await this.office.get(`/api/submissions/statistics/${unit}`)).body);
  }

  async #find(unit: string, version: number): Promise<WireSubmission | null> {
    const answer = await this.office.get(`/api/submissions/statistics/${unit}?version=${String(version)}`);
    if (answer.status === 200) return submissionSchema.parse(answer.body);
    await pause(20);
    return null;
  }
}

/** Whether a row of 附件2 was typed by a second program. */
export function isTyped(row: RawRow): boolean {
  return String(row['content']).startsWith('改');
}

function count(texts: readonly string[], text: string): number {
  return texts.filter((one) => one === text).length;
}
