import * as z from 'zod';

/** A version's number in a query. */
export const versionQuery = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1')
  .transform(Number);
