// Mutation testing of the heart: what is read, judged and merged. Run by `npm run test:long`.
export default {
  mutate: [
    'src/forms/**/*.ts',
    'src/sheets/merge/**/*.ts',
    '!src/forms/issue-catalogue.ts',
    '!src/forms/language.ts',
  ],
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: { configFile: 'test/mutation/jest.config.js' },
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'json', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: '.cache/stryker-report.json' },
  ignorePatterns: ['dist', 'data', '.cache', 'docs', 'assets/icons'],
  thresholds: { high: 90, low: 85, break: 85 },
};
