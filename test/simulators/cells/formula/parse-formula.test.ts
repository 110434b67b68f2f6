import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { runs } from '../../../property-runs';
import { parseFormula, type BinaryOperator, type Formula } from './parse-formula';
import { writeReference, type Reference } from './reference';
import { withOffset } from './rewrite-formula';
import { FormulaSyntaxError, tokensOf } from './tokens';

const levels: readonly (readonly BinaryOperator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Writes a formula with no more parentheses than it needs, and spaces where they may be. */
function written(formula: Formula, space: string, least = 0): string {
  const level = levelOf(formula);
  const text = writtenBare(formula, space, level);
  return level < least ? `(${space}${text})` : text;
}

function levelOf({ kind, ...rest }: Formula): number {
  if (kind === 'binary' && 'operator' in rest)
    return levels.findIndex((operators) => operators.includes(rest.operator));
  return kind === 'sign' ? 5 : kind === 'percent' ? 6 : 7;
}

function writtenBare(formula: Formula, space: string, level: number): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value);
    case 'text':
      return `"${formula.value.replaceAll('"', '""')}"`;
    case 'boolean':
      return formula.value ? 'TRUE' : 'false';
    case 'error':
      return formula.error;
    case 'reference':
      return writeReference(formula.reference);
    case 'name':
      return formula.name;
    case 'sign':
      return formula.sign + space + written(formula.of, space, 5);
    case 'percent':
      return `${written(formula.of, space, 6)}${space}%`;
    case 'call': {
      const list = formula.arguments.map((argument) => (argument ? written(argument, space) : ''));
      return `${formula.name}(${list.join(`,${space}`)}${space})`;
    }
    case 'binary': {
      const { left, operator, right } = formula;
      return `${written(left, space, level)}${space}${operator}${space}${written(right, space, level + 1)}`;
    }
  }
}

const sheetName = fc.constantFrom(
  null,
  'Sheet1',
  '附件1',
  'A1',
  "it's",
  '附件 1汇总',
  'TRUE',
  'R1C1',
  '2023',
);

const reference: fc.Arbitrary<Reference> = fc
  .record({
    sheet: sheetName,
    shape: fc.constantFrom('cell' as const, 'cells' as const, 'columns' as const, 'rows' as const),
    row: fc.nat(1_000_000),
    column: fc.nat(16_000),
    rows: fc.nat(300),
    columns: fc.nat(300),
    flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ sheet, shape, row, column, rows, columns, flags: [a, b, c, d] }) => {
    const isCell = shape === 'cell';
    const first = {
      row: shape === 'columns' ? 0 : row,
      column: shape === 'rows' ? 0 : column,
      rowFixed: shape === 'columns' ? false : a,
      columnFixed: shape === 'rows' ? false : b,
    };
    const last = {
      row: shape === 'columns' ? 1_048_575 : row + rows,
      column: shape === 'rows' ? 16_383 : column + columns,
      rowFixed: shape === 'columns' ? false : c,
      columnFixed: shape === 'rows' ? false : d,
    };
    const alike = {
      ...last,
      ...(first.row === last.row ? { rowFixed: first.rowFixed } : {}),
      ...(first.column === last.column ? { columnFixed: first.columnFixed } : {}),
    };
    return { sheet, shape, first, last: isCell ? first : alike };
  });

const { formula } = fc.letrec<{ formula: Formula; leaf: Formula }>((tie) => ({
  leaf: fc.oneof(
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e30 })
      .filter((value) => !Object.is(value, -0))
      .map((value) => ({ kind: 'number' as const, value })),
    fc.string({ unit: 'grapheme', maxLength: 5 }).map((value) => ({ kind: 'text' as const, value })),
    fc.boolean().map((value) => ({ kind: 'boolean' as const, value })),
    fc
      .constantFrom('#REF!' as const, '#N/A' as const, '#DIV/0!' as const, '#NAME?' as const)
      .map((error) => ({ kind: 'error' as const, error })),
    reference.map((of) => ({ kind: 'reference' as const, reference: of })),
    fc.constantFrom('总数', 'rate_2023', '_x').map((name) => ({ kind: 'name' as const, name })),
  ),
  formula: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.record({ kind: fc.constant('sign' as const), sign: fc.constantFrom('+', '-'), of: tie('formula') }),
    fc.record({ kind: fc.constant('percent' as const), of: tie('formula') }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...levels.flat()),
      left: tie('formula'),
      right: tie('formula'),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('SUM', 'IF', 'LOG10', 'FOO.BAR'),
      // A call without arguments and one with an empty argument are written alike.
      arguments: fc
        .array(fc.option(tie('formula'), { freq: 5 }), { maxLength: 3 })
        .filter((list) => list.length !== 1 || list[0] !== null),
    }),
  ),
}));

const space = fc.constantFrom('', ' ', '\n');

describe('parseFormula', () => {
  it('reads every formula as it was meant', () => {
    fc.assert(
      fc.property(formula, space, (meant, between) => {
        expect(parseFormula(`=${written(meant, between)}`)).toEqual(meant);
      }),
      runs(1_000),
    );
  });

  it('either reads a text or says that it is no formula', () => {
    const piece = fc.constantFrom(
      'A1',
      '$B',
      ':',
      '(',
      ')',
      ',',
      '"',
      "'",
      '!',
      '+',
      '%',
      '1',
      '.',
      'e',
      '甲',
      '#REF!',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        try {
          parseFormula(`=${pieces.join('')}`);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaSyntaxError);
        }
      }),
      runs(1_000),
    );
  });

  it.each([
    '',
    'A1',
    '=',
    '=(',
    '=1+',
    '=SUM(A1',
    '=A1 B1',
    '=1,2',
    '=)',
    '="a',
    '=@A1',
    "='a'A1",
    '=甲!ZZZ1',
  ])('doesn’t take %j for a formula', (text) => {
    expect(() => parseFormula(text)).toThrow(FormulaSyntaxError);
  });
});

describe('tokensOf', () => {
  it('gives tokens that together are the formula', () => {
    fc.assert(
      fc.property(formula, space, (meant, between) => {
        const text = written(meant, between);
        expect(
          tokensOf(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
      runs(300),
    );
  });
});

describe('withOffset', () => {
  it('moves what isn’t fixed, there and back', () => {
    expect(withOffset('=A1+$B$2+C$3+$D4+甲!E5:F6&"A1"', 2, 1)).toBe('=B3+$B$2+D$3+$D6+甲!F7:G8&"A1"');
    expect(withOffset('=A1+SUM(B:C,2:3)', -1, 0)).toBe('=#REF!+SUM(B:C,1:2)');
    fc.assert(
      fc.property(reference, fc.nat(100), fc.nat(80), ({ last, ...of }, rows, columns) => {
        // Where only one corner moves, they may change places.
        const { rowFixed, columnFixed } = of.first;
        const text = `=${writeReference({ ...of, last: { ...last, rowFixed, columnFixed } })}`;
        expect(withOffset(withOffset(text, rows, columns), -rows, -columns)).toBe(text);
      }),
      runs(300),
    );
  });
});
