import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { EventParser } from '../../src/pane/gateway-client/event-parser';
import { runs } from '../property-runs';

const parse = (...pieces: readonly string[]) => {
  const parser = new EventParser();
  return pieces.flatMap((piece) => parser.take(piece));
};

describe('server-sent events', () => {
  it('are the fields up to an empty line', () => {
    expect(parse('event: workbook\ndata: {"a":1}\n\ndata:no space\ndata: \n\n')).toEqual([
      { event: 'workbook', data: '{"a":1}' },
      { event: 'message', data: 'no space\n' },
    ]);
  });

  it('pass over heartbeats, unknown fields, and events without data', () => {
    expect(parse(':\n\nid: 7\nretry: 5\n\nevent: x\n\ndata: 1\nnonsense\n\n')).toEqual([
      { event: 'message', data: '1' },
    ]);
  });

  it('are not there before their end has come', () => {
    expect(parse('event: workbook\ndata: 1\n')).toEqual([]);
  });

  const line = fc.oneof(
    fc.constantFrom('', ':', 'event: a', 'event:b', 'data', 'data: ', 'data: 共享工作簿', 'id: 1'),
    fc.string({ unit: fc.constantFrom('d', 'a', 't', ':', ' ', '簿', '🗂') }),
  );
  const end = fc.constantFrom('\n', '\r\n', '\r');
  const stream = fc
    .array(fc.tuple(line, end))
    .map((lines) => `${lines.map(([text, after]) => text + after).join('')}data: last\n\n`);

  it('are the same wherever the bytes are cut', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(400)), (text, cuts) => {
        const bytes = new TextEncoder().encode(text);
        const places = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
        const decoder = new TextDecoder();
        const pieces = places
          .slice(1)
          .map((to, at) => decoder.decode(bytes.slice(places[at], to), { stream: true }));
        expect(parse(...pieces)).toEqual(parse(text));
        expect(parse(text).at(-1)?.data.split('\n').at(-1)).toBe('last');
      }),
      runs(500),
    );
  });

  it('are the same whatever ends their lines', () => {
    fc.assert(
      fc.property(fc.array(line), end, (lines, after) => {
        const whole = (ending: string): string => [...lines, 'data: last', '', ''].join(ending);
        // A lone carriage return at the very end may yet be half of a line's end.
        expect(parse(`${whole(after)}\n`)).toEqual(parse(`${whole('\n')}\n`));
      }),
      runs(300),
    );
  });
});
