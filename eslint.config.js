import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const typeScript = ['**/*.{ts,tsx}'];

/** What Node gives to a script; everything else is imported by name. */
const nodeGlobals = { console: 'readonly', process: 'readonly', URL: 'readonly', fetch: 'readonly' };

/** Objects that a spreadsheet program puts into the page. */
const hostGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'wps'];

const reactFC = {
  selector:
    'TSTypeReference[typeName.name=/^(FC|FunctionComponent)$/], TSQualifiedName[right.name=/^(FC|FunctionComponent)$/]',
  message: 'A component is a plain function of its props.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'coverage/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
      ],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  // TypeScript, checked with its types.
  {
    files: typeScript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      // `env['PORT']` says that the name comes from outside and may be absent.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers are what this program is about; `${row}` says it better than `${String(row)}`.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // By code points, which is what reading Chinese numbers and names letter by letter wants.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `onClick={() => setOpen(true)}` returns nothing that anybody could miss.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', reactFC],
    },
  },

  // Office.js. The plugin's own preset leaves out .tsx, so its rules are written out here. They go by names such as
  // `getCell`, which in the preview are Univer's and need neither load nor sync.
  {
    files: typeScript,
    ignores: ['src/hosts/preview/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/hosts/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...hostGlobals.map((name) => ({ name, message: 'Only src/hosts speaks to a spreadsheet program.' })),
      ],
    },
  },

  { files: ['src/**/*.tsx', 'src/pane/**/*.ts'], extends: [reactHooks.configs.flat.recommended] },

  // Here the terminal is the user interface.
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: nodeGlobals } },
  // What a script hands to a page runs there.
  { files: ['scripts/**'], languageOptions: { globals: { window: 'readonly', document: 'readonly' } } },
  // Tools read their settings from a default export, webpack its loaders.
  {
    files: ['**/*.config.{js,mjs}', '.dependency-cruiser.js', 'scripts/webpack/**'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
