import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(__dirname, '..', '..');

/** Rule → a file that breaks it and what it imports. */
const mistakes: Record<string, readonly [file: string, imports: string][]> = {
  'forms-know-only-themselves': [['src/forms/form.ts', '../sheets/grid']],
  'sheets-know-only-forms': [['src/sheets/layout.ts', '../files/write']],
  'files-know-only-forms-sheets': [['src/files/read.ts', '../protocol/wire']],
  'protocol-know-only-themselves': [['src/protocol/problem.ts', '../forms/issue']],
  'hosts-know-only-forms-sheets': [['src/hosts/host.ts', '../protocol/wire']],
  'pane-know-only-forms-sheets-files-protocol-hosts': [['src/pane/shell/pane.ts', '../../gateway/main']],
  'gateway-know-only-forms-sheets-files-protocol': [
    ['src/gateway/serve.ts', '../hosts/host-error'],
    ['src/gateway/page.ts', '../pane/sync/push'],
  ],
  'protocol-imports-only-zod': [['src/protocol/limits.ts', 'fflate']],
  'pure-rooms-stay-pure': [['src/sheets/marks.ts', 'react']],
  'files-stay-portable': [['src/files/table.ts', 'react']],
  'node-only-on-the-server': [['src/files/zip.ts', 'node:zlib']],
  'ledger-alone-names-its-database': [['src/gateway/board.ts', 'libsql']],
  'univer-only-in-the-preview-host': [['src/hosts/wps/wps-host.ts', '@univerjs/core']],
  'hosts-stand-apart': [['src/hosts/excel/excel-host.ts', '../preview/preview-host']],
  'pane-speaks-to-the-port': [['src/pane/check/check.ts', '../../hosts/preview/preview-host']],
  'pane-features-stand-apart': [['src/pane/office/desk.ts', '../sync/push']],
  'pane-ground-knows-no-feature': [['src/pane/store/store.ts', '../sync/push']],
  'pane-does-not-need-commands': [['src/pane/shell/desk.ts', '../commands/press']],
  'product-knows-no-tests': [['src/gateway/demo.ts', '../../test/builder']],
  'no-circles': [['src/forms/a.ts', './b']],
  'no-barrels-no-utils': [['src/gateway/log.ts', './utils']],
  'everything-resolves': [['src/gateway/missing.ts', './nowhere']],
  'only-declared-packages': [['src/gateway/borrowed.ts', 'undeclared']],
};

/** What the mistakes import, and arrows that are allowed. */
const soundFiles: Record<string, string> = {
  'src/forms/a.ts': '',
  'src/forms/b.ts': "import './a';",
  'src/forms/issue.ts': '',
  'src/sheets/grid.ts': "import '../forms/issue';",
  'src/files/write.ts': "import '../sheets/grid';",
  'src/protocol/wire.ts': "import 'zod';",
  'src/hosts/host-error.ts': '',
  'src/hosts/preview/preview-host.ts': "import '@univerjs/core'; import '../host-error';",
  'src/pane/sync/push.ts': "import '../../protocol/wire'; import '../../hosts/host-error';",
  'src/pane/shell/card.ts': "import '../sync/push';",
  'src/pane/commands/press.ts': "import '../shell/card';",
  'src/pane/entry/taskpane.ts': "import '../commands/press';",
  'src/pane/entry/preview.ts': "import '../../hosts/preview/preview-host'; import '../sync/push';",
  'src/gateway/main.ts': "import '../files/write'; import 'node:fs';",
  'src/gateway/utils.ts': '',
  'src/gateway/ledger/database.ts': "import 'libsql';",
  'test/builder.ts': '',
};
const packages = ['zod', 'fflate', 'react', 'libsql', '@univerjs/core'];

function layOut(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}

interface Rule {
  readonly name: string;
  readonly comment: string;
  readonly severity: string;
}

interface Report {
  readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  readonly ruleSetUsed: { readonly forbidden: readonly Rule[] };
}

/** Runs the real rules over a small tree of its own. */
async function cruise(files: Record<string, string>): Promise<Report> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fujiantong-arrows-'));
  try {
    layOut(folder, {
      ...files,
      'package.json': JSON.stringify({
        type: 'module',
        dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])),
      }),
      'tsconfig.json': fs.readFileSync(path.join(root, 'tsconfig.json'), 'utf8'),
      ...Object.fromEntries(
        [...packages, 'undeclared'].flatMap((name) => [
          [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' })],
          [`node_modules/${name}/main.js`, ''],
        ]),
      ),
    });
    const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const rules = path.join(root, '.dependency-cruiser.js');
    const run = promisify(execFile)(
      process.execPath,
      [cruiser, '--config', rules, '--output-type', 'json', 'src', 'test'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
    );
    // Violations make for an exit code other than 0; the report is on stdout all the same.
    const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
    return (JSON.parse(stdout) as { summary: Report }).summary;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

describe('the arrows of the house', () => {
  it('each have a reason, count as an error and have a mistake to be tried on', async () => {
    const { forbidden } = (await cruise(soundFiles)).ruleSetUsed;
    expect(Object.keys(mistakes).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
    for (const rule of forbidden) {
      expect({ name: rule.name, severity: rule.severity }).toEqual({ name: rule.name, severity: 'error' });
      expect(rule.comment.length).toBeGreaterThan(40);
    }
  });

  it('leave sound imports alone', async () => {
    expect((await cruise(soundFiles)).violations).toEqual([]);
  });

  it('catch every mistake under its own name', async () => {
    const broken = Object.values(mistakes).flat();
    const imports = Object.fromEntries(broken.map(([file, target]) => [file, `import '${target}';`]));
    const { violations } = await cruise({ ...soundFiles, ...imports });
    for (const [name, places] of Object.entries(mistakes)) {
      const caught = violations.filter(({ rule }) => rule.name === name).map(({ from }) => from);
      expect({ name, caught: [...new Set(caught)].sort() }).toEqual({
        name,
        caught: places.map(([file]) => file).sort(),
      });
    }
  });

  it('count an import of types as an arrow', async () => {
    const file = 'src/forms/form.ts';
    const { violations } = await cruise({
      ...soundFiles,
      'src/sheets/grid.ts': 'export interface Grid { rows: number }',
      [file]: "import type { Grid } from '../sheets/grid'; export type Form = Grid;",
    });
    expect(violations.map(({ from, rule }) => [from, rule.name])).toEqual([
      [file, 'forms-know-only-themselves'],
    ]);
  });
});
