import { expect } from 'expect';

/** Tests as they are declared while a bundle is loaded: `{ name, run }`, in order. */
export const declared = [];

const path = [];

export function describe(name, declare) {
  path.push(name);
  declare();
  path.pop();
}
describe.each = eachOf(describe);

export function it(name, run) {
  declared.push({ name: `${String(declared.length)} ${[...path, name].join(' › ')}`, run });
}
it.each = eachOf(it);

export { expect };

/** One declaration a row, the cells of a row as arguments; no hooks and no mocks, since the heart is pure. */
function eachOf(declareOne) {
  return (rows) => (name, run) => {
    for (const row of rows) {
      const cells = Array.isArray(row) ? row : [row];
      declareOne(`${name} ${JSON.stringify(cells)}`, () => run(...cells));
    }
  };
}
