/**
 * The house: which room may import which. An arrow that isn't drawn here doesn't exist.
 *
 *   forms ← sheets ← files        forms, sheets ← hosts ← pane
 *   files, protocol ← pane        files, sheets, forms, protocol ← gateway
 */
const arrows = {
  forms: [],
  sheets: ['forms'],
  files: ['forms', 'sheets'],
  protocol: [],
  hosts: ['forms', 'sheets'],
  pane: ['forms', 'sheets', 'files', 'protocol', 'hosts'],
  gateway: ['forms', 'sheets', 'files', 'protocol'],
};

const reasons = {
  forms:
    'What a form is and when it is right must be true in a browser, on a server and in a test alike: it knows nobody.',
  sheets: 'A form on a grid is a matter of rows and columns, whatever program or file holds the grid.',
  files: 'Bytes in, bytes out: reading and writing files must work on both sides of the wire.',
  protocol:
    'What goes over the wire is settled between pane and gateway alone: a change in a room must not change it unseen.',
  hosts:
    'A spreadsheet program draws layouts and marks; it must not know who reports to whom, or it could not be swapped.',
  pane: 'The pane speaks to the gateway over the wire only, as any other client could.',
  gateway:
    'The gateway runs without any spreadsheet program or page, and what it refuses it refuses to every client.',
};

const roomRules = Object.entries(arrows).map(([room, known]) => ({
  name: `${room}-know-only-${known.join('-') || 'themselves'}`,
  comment: reasons[room],
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...known].join('|')})/` },
}));

const paneFeatures = ['session', 'fill', 'check', 'sync', 'history', 'office'];
const features = paneFeatures.join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    {
      name: 'protocol-imports-only-zod',
      comment:
        'A schema says what goes over the wire and does nothing; anything else it leaned on would be part of the wire.',
      severity: 'error',
      from: { path: '^src/protocol/' },
      to: { pathNot: ['^src/', 'node_modules/zod/'] },
    },
    {
      name: 'pure-rooms-stay-pure',
      comment:
        'forms and sheets run on both sides and in every test: zod and a diff, pure themselves, are all they lean on.',
      severity: 'error',
      from: { path: '^src/(forms|sheets)/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|node-diff3)/' },
    },
    {
      name: 'files-stay-portable',
      comment:
        'Files are read and written in a page and on the server: no user interface, no web server, no database.',
      severity: 'error',
      from: { path: '^src/files/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui|idb|hono|@hono|libsql)/' },
    },
    {
      name: 'node-only-on-the-server',
      comment:
        'What the pane is built from must run in a web view; only the gateway, tests, bench and scripts run in Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/gateway/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ledger-alone-names-its-database',
      comment: 'Another database is another adapter, not a change all over the gateway.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/gateway/ledger/' },
      to: { path: 'node_modules/(libsql|pg)/' },
    },
    {
      name: 'univer-only-in-the-preview-host',
      comment:
        'Univer is one spreadsheet program among three, pinned and lazily loaded; nothing else may come to need it.',
      severity: 'error',
      from: { path: '^(src|test|bench)/', pathNot: '^(src/hosts/preview/|test/contract/preview-)' },
      to: { path: 'node_modules/@univerjs/' },
    },
    {
      name: 'hosts-stand-apart',
      comment: 'Each host is one adapter to the port. What two share belongs into the port or into sheets.',
      severity: 'error',
      from: { path: '^src/hosts/(excel|wps|preview)/' },
      to: { path: '^src/hosts/(excel|wps|preview)/', pathNot: '^src/hosts/$1/' },
    },
    {
      name: 'pane-speaks-to-the-port',
      comment:
        'Only an entry knows which spreadsheet program it runs in; to the rest of the pane there is just a host.',
      severity: 'error',
      from: { path: '^src/pane/', pathNot: '^src/pane/entry/' },
      to: { path: '^src/hosts/[^/]+/' },
    },
    {
      name: 'pane-features-stand-apart',
      comment: 'A feature can be read, changed and removed alone; what puts them together is the shell.',
      severity: 'error',
      from: { path: `^src/pane/(${features})/` },
      to: { path: `^src/pane/(${features})/`, pathNot: '^src/pane/$1/' },
    },
    {
      name: 'pane-ground-knows-no-feature',
      comment:
        'Features stand on what they share; the other way round every feature would come to know all others.',
      severity: 'error',
      from: { path: '^src/pane/', pathNot: `^src/pane/(${features}|shell|commands|entry)/` },
      to: { path: `^src/pane/(${features}|shell|commands|entry)/` },
    },
    {
      name: 'pane-does-not-need-commands',
      comment:
        'Commands of the ribbon press the same levers as the pane. The pane only shows what they leave behind: it works in programs without a ribbon too.',
      severity: 'error',
      from: { path: '^src/pane/', pathNot: '^src/pane/(commands|entry)/' },
      to: { path: '^src/pane/(commands|entry)/' },
    },
    {
      name: 'product-knows-no-tests',
      comment: 'What ships must not need what only tests, benches and scripts hold.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea in two files, and load in an order nobody chose.',
      severity: 'error',
      from: { path: '^(src|test|bench|scripts)/' },
      to: { circular: true },
    },
    {
      name: 'no-barrels-no-utils',
      comment:
        'A file is named after what it exports; index files hide where things come from, utils hide what they are.',
      severity: 'error',
      from: {},
      to: { path: ['/(index|utils|helpers)[.]tsx?$', '/(utils|helpers)/'], pathNot: 'node_modules' },
    },
    {
      name: 'everything-resolves',
      comment:
        'An import that resolves to nothing is a file forgotten in a commit or a package nobody declared.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that another one happens to bring may be gone tomorrow.',
      severity: 'error',
      from: { path: '^(src|test|bench|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // Imports of types count: an arrow in the types is an arrow.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
