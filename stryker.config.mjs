// Mutation testing of the heart: what is read, judged and merged, and what flows back out of the shared workbook as far
// as it needs no workbook. Run by `npm run test:long`.
const flowBack = [
  'base-version',
  'claim-rows',
  'conflict-notes',
  'listed-versions',
  'merge-unit-edits',
  'sheet-rows',
  'standing-notes',
  'unit-edits',
];
export default {
  mutate: [
    'src/forms/**/*.ts',
    'src/sheets/merge/**/*.ts',
    'src/gateway/merging/**/*.ts',
    ...flowBack.map((name) => `src/gateway/shared-workbook/flow-back/${name}.ts`),
  ],
  plugins: ['./test/mutation/heart-runner.mjs'],
  testRunner: 'heart',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 3000,
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  jsonReporter: { fileName: '.cache/stryker-report.json' },
  ignorePatterns: ['dist', 'data', '.cache', 'docs', 'assets/icons'],
  thresholds: { high: 90, low: 85, break: 85 },
};
