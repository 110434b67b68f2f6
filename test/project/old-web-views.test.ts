import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { buildSync } from 'esbuild';
import { projectPath } from '../gateway/support/project-path';
import { temporaryFolder } from '../gateway/support/temporary-folder';

const run = promisify(execFile);

/** What `newer-than.mjs` finds in each script. In a process of its own: it is a module, and asks for files as one. */
async function foundIn(scripts: readonly string[]): Promise<string[][]> {
  const program = `
    const { newerThan } = await import(${JSON.stringify(projectPath('scripts', 'newer-than.mjs'))});
    const found = ${JSON.stringify(scripts)}.map((script) => newerThan(script, 87).map(({ name }) => name));
    console.log(JSON.stringify(found));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program]);
  return JSON.parse(stdout) as string[][];
}

describe('what is newer than Chromium 87', () => {
  const newer: Readonly<Record<string, string>> = {
    'list.at(-1)': 'at',
    'const { at } = Array.prototype': 'at',
    'structuredClone(list)': 'structuredClone',
    'window.structuredClone(list)': 'structuredClone',
    'Object.hasOwn(owner, "key")': 'hasOwn',
    'list["toSorted"]()': 'toSorted',
    'list.toSpliced(0, 1)': 'toSpliced',
    'list.with(0, 1)': 'with',
    'list.findLast(isOdd)': 'findLast',
    'Object.groupBy(list, isOdd)': 'groupBy',
    'Promise.withResolvers()': 'withResolvers',
    'AbortSignal.timeout(1000)': 'timeout',
    'crypto.randomUUID()': 'randomUUID',
    'element.checkVisibility()': 'checkVisibility',
    'navigator.userAgentData': 'userAgentData',
    'reportError(error)': 'reportError',
    'owner?.tell(...list, last)': '?.(…list, last)',
    'class Holder { static { list.pop(); } }': 'static { … }',
    'class Holder { #key; static is(one) { return #key in one; } }': '#… in …',
    '/a/d.exec(text)': '/…/d',
    '/[a--b]/v.exec(text)': 'syntax: Invalid regular expression flag (1:1)',
  };
  const fine = [
    'list ??= []',
    'a?.b ?? c',
    'owner?.tell(first, ...list)',
    'owner.tell(...list, last)?.told',
    'class Holder { #key = 1; static count = 0; #go() {} }',
    'Promise.any(list)',
    '"text".replaceAll("t", "d")',
    'element.replaceChildren()',
    'new FinalizationRegistry(forget)',
    'const structuredClone = (one) => one; structuredClone(list)',
    'const parts = { at: 1, with: 2 }',
    'this.entry.hide()',
  ];

  it('is found, in syntax, in the language and in the page', async () => {
    const scripts = Object.keys(newer);
    const found = await foundIn(scripts);
    expect(Object.fromEntries(scripts.map((script, at) => [script, found[at]]))).toEqual(
      Object.fromEntries(Object.entries(newer).map(([script, name]) => [script, [name]])),
    );
  });

  it('is not seen in what that version has, nor in names of one’s own', async () => {
    expect(await foundIn(fine)).toEqual(fine.map(() => []));
  });
});

describe('the check of the pages of WPS', () => {
  it('fails where a script uses what is newer, and says which and where', async () => {
    const file = join(temporaryFolder(), 'planted.js');
    writeFileSync(file, '(() => { const copy = structuredClone(window.name); copy.at(-1); })();');
    const failed = run(process.execPath, [projectPath('scripts', 'check-old-web-views.mjs'), file]);
    const { code, stdout } = await failed.then(
      () => ({ code: 0, stdout: '' }),
      (error: unknown) => error as { readonly code: number; readonly stdout: string },
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/planted\.js: structuredClone \(Chromium 98\): …/);
  });

  it('takes for provided what the pages bring themselves, as the language has it', () => {
    const { outputFiles } = buildSync({
      entryPoints: [projectPath('src', 'pane', 'entry', 'old-web-view.ts')],
      bundle: true,
      write: false,
      target: 'chrome87',
    });
    const script = outputFiles[0]?.text ?? '';
    const gone = `
      for (const owner of [Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype)]) delete owner.at;
      delete Object.hasOwn;`;
    const tried = `({
      at: [[1, 2, 3].at(-1), [1].at(1), [1, 2].at(), 'abc'.at(-3), new Int8Array([7, 8]).at(-1.5), [5, 6].at(NaN)],
      hidden: Object.keys(Array.prototype),
      own: [Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString'), Object.hasOwn(Object.create(null), 'a')],
      reportError: typeof reportError,
    })`;
    expect(runInNewContext(`${gone}${script};${tried}`)).toEqual({
      at: [3, undefined, 1, 'a', 8, 5],
      hidden: [],
      own: [true, false, false],
      reportError: 'function',
    });
  });
});
