import type { ChildProcess } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import type { StoredWorkbook, WorkbookStore } from '../../src/gateway/shared-workbook/store';
import { addTo, linesIn } from './support/add-lines';

/** A place for a workbook, empty at first. */
export interface StorePlace {
  /** A store on it; each call as another gateway would make its own. */
  readonly open: () => WorkbookStore;
  /** Somebody else saves this content. */
  readonly save: (bytes: Uint8Array) => Promise<void>;
  /** Somebody opens it in a spreadsheet program, and closes it by what is given. */
  readonly openInProgram: (name: string) => Promise<() => Promise<void>>;
  /** What else lies where the workbook lies. */
  readonly leftovers: () => Promise<readonly string[]>;
  /**
   * Another process that adds `count` lines `name:1` … to the content, one a write, and says each on its standard
   * output once it is written; goes on where it was killed. Missing where no process can share the place.
   */
  readonly adder?: (name: string, count: number) => ChildProcess;
}

interface Race {
  readonly adders: number;
  readonly each: number;
  readonly kills: number;
}

/** Small before a commit, large in the long test. */
const race: Race =
  process.env['FUJIANTONG_LONG'] === '1'
    ? { adders: 6, each: 500, kills: 60 }
    : { adders: 6, each: 15, kills: 4 };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (workbook: StoredWorkbook | null): string | null =>
  workbook && new TextDecoder().decode(workbook.bytes);

/** What the gateway needs of whatever holds the shared workbook. Every store runs this. */
export function storeContract(
  name: string,
  make: () => Promise<StorePlace> | StorePlace,
  { processes }: { readonly processes: boolean },
): void {
  describe(`a workbook in ${name}`, () => {
    it('is nothing at first, then what was written', async () => {
      const place = await make();
      const store = place.open();
      expect(await store.read()).toBeNull();
      const etag = store.etagOf(bytes('one'));
      expect(await store.write(bytes('one'), null)).toEqual({ kind: 'written', etag });
      for (const reader of [store, place.open()]) {
        const read = await reader.read();
        expect([textOf(read), read?.etag]).toEqual(['one', etag]);
      }
    });

    it('has an etag that is the content’s', async () => {
      const place = await make();
      const store = place.open();
      expect(store.etagOf(bytes('one'))).toBe(place.open().etagOf(bytes('one')));
      expect(store.etagOf(bytes('one'))).not.toBe(store.etagOf(bytes('two')));
      expect(store.etagOf(bytes('one'))).toMatch(/^[^"\s]+$/);
    });

    it('is not written where its content is not the one expected', async () => {
      const place = await make();
      const store = place.open();
      const before = await store.write(bytes('one'), null);
      await place.save(bytes('by hand'));
      const etags = [null, store.etagOf(bytes('other')), before.kind === 'written' ? before.etag : ''];
      for (const etag of etags) expect(await store.write(bytes('two'), etag)).toEqual({ kind: 'changed' });
      const read = await store.read();
      expect(textOf(read)).toBe('by hand');
      expect((await store.write(bytes('two'), read?.etag ?? null)).kind).toBe('written');
      expect(textOf(await store.read())).toBe('two');
    });

    it('is not made where it was expected to be there', async () => {
      const place = await make();
      const store = place.open();
      expect(await store.write(bytes('two'), store.etagOf(bytes('one')))).toEqual({ kind: 'changed' });
      expect(await store.read()).toBeNull();
    });

    it('waits while somebody has it open, and says who', async () => {
      const place = await make();
      const store = place.open();
      await store.write(bytes('one'), null);
      const close = await place.openInProgram('汇总人甲');
      const etag = store.etagOf(bytes('one'));
      expect(await store.write(bytes('two'), etag)).toEqual({ kind: 'locked', by: '汇总人甲' });
      expect(textOf(await store.read())).toBe('one');
      await close();
      expect((await store.write(bytes('two'), etag)).kind).toBe('written');
    });

    it('keeps a copy of what somebody else wrote, once for the same content', async () => {
      const place = await make();
      const store = place.open();
      await place.save(bytes('by hand'));
      const current = await store.read();
      if (!current) throw new Error('it was just saved');
      const first = await store.keepCopy(current, new Date('2023-05-04T02:21:00Z'));
      expect(await store.keepCopy(current, new Date('2023-05-04T02:22:00Z'))).toBe(first);
      expect(await place.leftovers()).toEqual([first]);
      expect(textOf(await store.read())).toBe('by hand');
    });

    it('says whether somebody has it open before anything is done', async () => {
      const place = await make();
      const store = place.open();
      const save = await place.openInProgram('汇总人乙');
      // Programs that save take the old content away before the new one is there.
      expect(await store.openBy()).toEqual({ kind: 'locked', by: '汇总人乙' });
      expect(await store.write(bytes('one'), null)).toEqual({ kind: 'locked', by: '汇总人乙' });
      await save();
      expect(await store.openBy()).toBeNull();
      await store.write(bytes('one'), null);
      expect(await store.openBy()).toBeNull();
      const close = await place.openInProgram('汇总人甲');
      expect(await place.open().openBy()).toEqual({ kind: 'locked', by: '汇总人甲' });
      await close();
      expect(await store.openBy()).toBeNull();
    });

    it('looks another way once its content is another, and the same as long as it is the same', async () => {
      const place = await make();
      const store = place.open();
      expect(await store.look()).toBeNull();
      const looks: (string | null)[] = [];
      for (const content of ['one', 'two', 'three']) {
        await store.write(bytes(content), (await store.read())?.etag ?? null);
        looks.push(await store.look());
        expect(await place.open().look()).toBe(looks.at(-1));
      }
      await place.save(bytes('by hand'));
      looks.push(await store.look());
      expect(looks).not.toContain(null);
      expect(new Set(looks).size).toBe(4);
    });

    it('keeps what was good last, apart from it, and whatever becomes of it', async () => {
      const place = await make();
      const store = place.open();
      expect(await store.lastGood()).toBeNull();
      for (const content of ['one', 'two']) await store.keepGood(bytes(content));
      await place.save(bytes('by hand'));
      const good = await place.open().lastGood();
      expect(good && new TextDecoder().decode(good)).toBe('two');
      expect(await place.leftovers()).toEqual([]);
    });

    it('loses no update of stores that race for it, and leaves nothing behind', async () => {
      const place = await make();
      const adders = Array.from({ length: 6 }, (_, index) => addTo(place.open(), `s${String(index)}`, 10));
      await Promise.all(adders);
      expect(linesIn(await place.open().read()).sort()).toEqual(allLines(6, 10, 's'));
      expect(await place.leftovers()).toEqual([]);
    });

    if (!processes) return;
    it(
      'loses no update of processes that race for it and are killed',
      async () => {
        const place = await make();
        const { adder } = place;
        if (!adder) throw new Error('the place has no adder');
        const said = new Set<string>();
        let kills = race.kills;
        const run = async (who: string): Promise<void> => {
          for (;;) {
            const child = adder(who, race.each);
            const code = await followed(child, said, () => {
              if (kills > 0 && Math.random() < 0.2) {
                kills -= 1;
                child.kill('SIGKILL');
              }
            });
            if (code === 0) return;
            if (code !== null) throw new Error(`an adder ended with ${String(code)}`);
          }
        };
        await Promise.all(Array.from({ length: race.adders }, (_, index) => run(`p${String(index)}`)));
        const lines = linesIn(await place.open().read());
        expect(lines.length).toBe(new Set(lines).size);
        expect([...said].filter((line) => !lines.includes(line))).toEqual([]);
        expect(lines.sort()).toEqual(allLines(race.adders, race.each, 'p'));
      },
      20 * 60_000,
    );
  });
}

function allLines(adders: number, each: number, prefix: string): string[] {
  return Array.from({ length: adders }, (_, adder) =>
    Array.from({ length: each }, (__, index) => `${prefix}${String(adder)}:${String(index + 1)}`),
  )
    .flat()
    .sort();
}

/** Notes what a process says line by line; gives its exit code, null where it was killed. */
function followed(child: ChildProcess, said: Set<string>, onLine: () => void): Promise<number | null> {
  let rest = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      said.add(line);
      onLine();
    }
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code)));
}
