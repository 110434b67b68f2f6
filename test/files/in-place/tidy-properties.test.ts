import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takeOutRemovedRows } from '../../../src/files/in-place/take-out-removed-rows';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { runs } from '../../property-runs';
import { properties } from '../written-workbook';
import { stateOf } from './model-rows';
import { edited, partTexts } from './parts-of';
import { sharedLayouts, statisticsRow } from './shared-sample';

const layouts = sharedLayouts([]);
const firstRow = 4;
const mostRows = 14;
const own = 'xl/worksheets/sheet2.xml';
const other = 'xl/worksheets/sheet1.xml';

/** A reference and the rows it names, from 1; none where it is not about rows of 附件2. */
interface Reference {
  readonly text: string;
  readonly rows: readonly [number, number] | null;
}

const line = fc.integer({ min: 1, max: firstRow + mostRows + 3 });
const dollar = fc.constantFrom('', '$');
const qualifier = fc.constantFrom('附件2!', "'附件2'!");
const cellOf = (column: string) =>
  fc
    .tuple(dollar, dollar, line)
    .map(([one, two, row]) => ({ text: `${one}${column}${two}${String(row)}`, row }));

/** Without the sheet before it. */
const reference: fc.Arbitrary<Reference> = fc.oneof(
  cellOf('E').map(({ text, row }) => ({ text, rows: [row, row] as const })),
  fc.tuple(cellOf('E'), cellOf('G')).map(([from, to]) => ({
    text: `${from.text}:${to.text}`,
    rows: [from.row, to.row] as const,
  })),
  fc.tuple(dollar, line, line).map(([fixed, from, to]) => ({
    text: `${fixed}${String(from)}:${fixed}${String(to)}`,
    rows: [from, to] as const,
  })),
  fc.constantFrom('E:G', '$E:$E').map((text) => ({ text, rows: null })),
);

const wrappings = [
  (one: string) => one,
  (one: string) => `SUM(${one})`,
  (one: string) => `IF(1E5&gt;ROWS(${one}),"附件2!E5","a""E6")`,
  (one: string) => `LOG10(1)+E_5+[1]附件2!$A$5+SUM(${one})*tbl[[#This Row],[E5]]`,
];
const formula = fc.record({ wrapping: fc.constantFrom(...wrappings), of: reference, sheet: qualifier });

const workbooks = fc.record({
  removed: fc.array(fc.boolean(), { minLength: 2, maxLength: mostRows }),
  own: fc.array(formula, { maxLength: 4 }),
  others: fc.array(formula, { maxLength: 4 }),
  elsewhere: fc.array(formula, { maxLength: 2 }),
  names: fc.array(formula, { maxLength: 3 }),
  /** Lists of areas, as formats and checks have them. */
  lists: fc.array(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  /** Rows of the table beside which somebody has written. */
  beside: fc.uniqueArray(fc.nat(mostRows - 1), { maxLength: 3 }),
});

/** What stands in each row of 附件2: a key, or how far it is from the table’s beginning or end. */
function contents(bytes: Uint8Array): (row: number) => string {
  const keys = new Map(stateOf(bytes, layouts).rows.map(({ row, key }) => [row + 1, key]));
  const last = Math.max(firstRow, ...keys.keys());
  return (row) => keys.get(row) ?? (row < firstRow ? `head ${String(row)}` : `below ${String(row - last)}`);
}

const spanOf = (text: string): [number, number] => {
  const rows = [...text.matchAll(/\d+/g)].map(([row]) => Number(row));
  return [Math.min(...rows), Math.max(...rows)];
};
const range = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const inCells = (formulas: readonly string[]) => (text: string) =>
  text.replace(
    /(<row r="1"[^>]*>.*?)<\/row>/s,
    (_, row: string) =>
      `${row}${formulas.map((one, at) => `<c r="Z${'ABCDEFGH'.charAt(at)}1"><f>${one}</f></c>`).join('')}</row>`,
  );

const areasOf = (list: readonly (readonly [number, number])[]): string =>
  list.map((rows) => `E${String(Math.min(...rows))}:E${String(Math.max(...rows))}`).join(' ');

describe('references to a table from which rows are taken out', () => {
  it('go on naming what they named: every row that stays, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, async (given) => {
        const rows = given.removed.map((_, at) =>
          statisticsRow(`k${String(at)}`, 'tourism', `活动${String(at)}`),
        );
        const beside = given.beside.filter((at) => at < rows.length);
        const left = rows.filter((_, at) => given.removed[at] !== true);
        const plain = updateManagedSheets(
          await writeWorkbook(sharedLayouts(rows), properties),
          sharedLayouts(left),
          zlibCodec,
        ).bytes;
        const here = given.own.map(({ wrapping, of }) => wrapping(of.text));
        const there = [
          ...given.others.map(({ wrapping, of, sheet }) => wrapping(sheet + of.text)),
          ...given.elsewhere.map(({ wrapping, of }) => wrapping(of.text)),
        ];
        const named = given.names.map(({ of, sheet }) => sheet + of.text);
        const before = edited(plain, {
          ...(here.length + beside.length + given.lists.length > 0
            ? {
                [own]: (text: string) =>
                  beside
                    .reduce(
                      (sheet, at) =>
                        sheet.replace(
                          new RegExp(`(<row r="${String(firstRow + at)}".*?)</row>`, 's'),
                          `$1<c r="Y${String(firstRow + at)}"><v>${String(at)}</v></c></row>`,
                        ),
                      inCells(here)(text),
                    )
                    .replace(
                      '</worksheet>',
                      `<ignoredErrors>${given.lists.map((list) => `<ignoredError sqref="${areasOf(list)}"/>`).join('')}</ignoredErrors></worksheet>`,
                    ),
              }
            : {}),
          ...(there.length > 0 ? { [other]: inCells(there) } : {}),
          ...(named.length > 0
            ? {
                'xl/workbook.xml': (text: string) =>
                  text.replace(
                    '</definedNames>',
                    named
                      .map((one, at) => `<definedName name="名${String(at)}">${one}</definedName>`)
                      .join('') + '</definedNames>',
                  ),
              }
            : {}),
        });
        const result = takeOutRemovedRows(before, layouts, zlibCodec);
        const { takenOut = 0, kept = 0 } = result.sheets.find(({ id }) => id === 'statistics') ?? {};
        // Where all are removed one is spared, and one that is kept will do for it.
        const spared = left.length === 0 && beside.length === 0 ? 1 : 0;
        expect(takenOut + kept).toBe(rows.length - left.length - spared);
        const [was, is] = [contents(before), contents(result.bytes)];
        const stays = new Set(range([1, 60]).map(is));

        const texts = partTexts(result.bytes);
        const formulasIn = (path: string) =>
          [...(texts[path] ?? '').matchAll(/<c r="Z[A-H]\d+"><f>(.*?)<\/f>/g)].map(([, text]) => text ?? '');
        const namesNow = [...(texts['xl/workbook.xml'] ?? '').matchAll(/name="名\d+">(.*?)</g)].map(
          ([, text]) => text ?? '',
        );
        const check = (
          { wrapping, of }: (typeof given.own)[number],
          sheet: string,
          now: string | undefined,
          fixedOnly: boolean,
        ): void => {
          const [head = '', tail = ''] = wrapping(`${sheet}\u0000`).split('\u0000');
          expect(now?.startsWith(head) === true && now.endsWith(tail)).toBe(true);
          const text = now?.slice(head.length, now.length - tail.length) ?? '';
          const relative = !/^(\$?[A-Z]*\$\d+:?)+$/.test(of.text);
          if (of.rows === null || (fixedOnly && relative)) {
            expect(text).toBe(of.text);
            return;
          }
          const names = range(spanOf(of.text))
            .map(was)
            .filter((one) => stays.has(one));
          expect(range(spanOf(text)).map(is)).toEqual(names);
          expect(text.replace(/\d+/g, '')).toBe(of.text.replace(/\d+/g, ''));
        };
        const sheet = texts[own] ?? '';
        const lists = [...sheet.matchAll(/<ignoredError sqref="(.*?)"/g)].map(([, list = '']) => list);
        const rowsIn = (list: string, of: (row: number) => string): string[] =>
          list.split(' ').flatMap((area) => range(spanOf(area)).map(of));
        expect(lists.map((list) => rowsIn(list, is))).toEqual(
          given.lists.map((list) => rowsIn(areasOf(list), was).filter((one) => stays.has(one))),
        );
        const written = [...sheet.matchAll(/<c r="Y(\d+)"><v>(\d+)</g)];
        expect(written.map(([, row, at]) => [is(Number(row)), `k${at ?? ''}`])).toEqual(
          [...beside].sort((one, two) => one - two).map((at) => [`k${String(at)}`, `k${String(at)}`]),
        );
        for (const [row, number = ''] of sheet.matchAll(/<row r="(\d+)".*?(?:<\/row>|\/>)/gs))
          expect([...row.matchAll(/<c r="[A-Z]+(\d+)"/g)].every(([, cell]) => cell === number)).toBe(true);
        const ownNow = formulasIn(own);
        given.own.forEach((one, at) => check(one, '', ownNow[at], false));
        const otherNow = formulasIn(other);
        given.others.forEach((one, at) => check(one, one.sheet, otherNow[at], false));
        expect(otherNow.slice(given.others.length)).toEqual(there.slice(given.others.length));
        given.names.forEach((one, at) =>
          check({ ...one, wrapping: wrappings[0] ?? String }, one.sheet, namesNow[at], true),
        );
      }),
      runs(60),
    );
  }, 600_000);
});
