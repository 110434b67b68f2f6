import path from 'node:path';
import process from 'node:process';
import base from '../../jest.config.js';

process.env.FUJIANTONG_MUTATION = '1';

/** The tests that judge the heart, for Stryker: those of forms and of the merge. */
export default {
  ...base,
  rootDir: process.cwd(),
  roots: [path.join(process.cwd(), 'test')],
  testMatch: ['**/test/forms/**/*.test.ts', '**/test/sheets/merge-rows.test.ts'],
};
