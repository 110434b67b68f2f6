import { parseRecord, type BindingRecord } from '../../sheets/binding-record';

/** The namespace of the custom XML part that keeps the bindings. */
export const bindingsNamespace = 'urn:fujiantong:bindings';

const entities = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
] as const;

/** A record as a custom XML part. */
export function partOf(record: BindingRecord): string {
  const text = entities.reduce((all, [sign, entity]) => all.replaceAll(sign, entity), JSON.stringify(record));
  return `<bindings xmlns="${bindingsNamespace}"><record>${text}</record></bindings>`;
}

/** The record in a part; null where there is none. */
export function recordOf(xml: string): BindingRecord | null {
  const text = /<(?:\w+:)?record>([^<]*)<\/(?:\w+:)?record>/.exec(xml)?.[1] ?? '';
  return parseRecord(entities.reduceRight((all, [sign, entity]) => all.replaceAll(entity, sign), text));
}
