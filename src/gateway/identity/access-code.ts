import { randomInt } from 'node:crypto';

/** Without I, L, O and U: nothing that is mistaken for another when read aloud or copied from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 5;
const groupLength = 4;

/** A new access code of 100 bits, in groups: `7KQM-2XVD-…`. */
export function generateAccessCode(): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)] ?? '').join(''),
  ).join('-');
}

/** The code behind what was typed: case, width, spaces and hyphens don't matter, O is 0, I and L are 1. */
export function normalizeAccessCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
