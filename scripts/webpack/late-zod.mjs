/* global require -- webpack's */

/**
 * What pages get for zod: a schema notes how it is made, and is made when it first reads something. Nothing is read
 * before a pane is drawn; to run zod and make all its schemas by then took a tenth of the time.
 */

let settings = {};
export const config = (given) => {
  settings = { ...settings, ...given };
};

let running;
/** zod itself. Unlike what is imported, webpack runs what is required when it is asked for. */
function zod() {
  if (running === undefined) {
    running = require('./used-zod.mjs');
    running.config(settings);
  }
  return running;
}

const makings = new WeakMap();
const reading = new Set(['parse', 'safeParse']);

function noted(make) {
  let schema;
  const made = () => (schema ??= make());
  const note = new Proxy(
    {},
    {
      get: (_, name) =>
        reading.has(name)
          ? (value) => made()[name](value)
          : (...given) => noted(() => made()[name](...given.map(withSchemas))),
    },
  );
  makings.set(note, made);
  return note;
}

/** What a schema is made of, with the schemas in it made. */
function withSchemas(given) {
  if (given === null || typeof given !== 'object') return given;
  const made = makings.get(given);
  if (made !== undefined) return made();
  if (Array.isArray(given)) return given.map(withSchemas);
  if (Object.getPrototypeOf(given) !== Object.prototype) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, withSchemas(value)]));
}

const later =
  (name, of = zod) =>
  (...given) =>
    noted(() => of()[name](...given.map(withSchemas)));

export const array = later('array');
export const boolean = later('boolean');
export const custom = later('custom');
export const discriminatedUnion = later('discriminatedUnion');
const enumeration = later('enum');
export const int = later('int');
export const iso = { date: later('date', () => zod().iso) };
export const literal = later('literal');
export const looseObject = later('looseObject');
const nothing = later('null');
export const number = later('number');
export const object = later('object');
export const record = later('record');
export const strictObject = later('strictObject');
export const string = later('string');
export const union = later('union');
export const unknown = later('unknown');
export { enumeration as enum, nothing as null };
