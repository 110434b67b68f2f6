// Mutation testing of the heart: what is read, judged and merged. Run by `npm run test:long`.
export default {
  mutate: ['src/forms/**/*.ts', 'src/sheets/merge/**/*.ts'],
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
