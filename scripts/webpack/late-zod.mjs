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

class LateSchema {
  constructor(make) {
    this.make = make;
  }
  get made() {
    this.schema ??= this.make();
    return this.schema;
  }
  parse(value) {
    return this.made.parse(value);
  }
  safeParse(value) {
    return this.made.safeParse(value);
  }
}

/** What schemas of pages are made of others with. Where another is wanted the page fails as soon as it is opened. */
const methods =
  'array catch default extend int max min nullable omit optional partial regex superRefine trim'.split(' ');
for (const name of methods)
  LateSchema.prototype[name] = function (...given) {
    return new LateSchema(() => this.made[name](...given.map(withSchemas)));
  };

/** What a schema is made with, and in it schemas of zod's own. */
function withSchemas(given) {
  if (given instanceof LateSchema) return given.made;
  if (Array.isArray(given)) return given.map(withSchemas);
  if (given === null || typeof given !== 'object' || Object.getPrototypeOf(given) !== Object.prototype)
    return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, withSchemas(value)]));
}

const later =
  (name, of = zod) =>
  (...given) =>
    new LateSchema(() => of()[name](...given.map(withSchemas)));

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
