import { createHash } from 'node:crypto';

/** A digest of JSON data that does not depend on the order of names or on white space. */
export function bodyDigest(data: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(data, (_, value: unknown) => (isRecord(value) ? sorted(value) : value)))
    .digest('hex');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}
