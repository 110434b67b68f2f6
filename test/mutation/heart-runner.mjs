import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import vm from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';

// Jest needs a second or two to set up for each of thousands of mutants. The heart is pure, and so are its tests:
// here they are bundled once with a small stand-in for jest and run in this process, which takes a fraction of it.
const slow = /form-checker|fixes|merge-rows|row-differences|-properties/;

/** The tests of forms, of the merge and of the flow back; tables first, since most mutants fall to the first few. */
function testFiles(root) {
  const inFolder = (folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .map((name) => path.join(root, folder, name));
  const folders = ['forms', 'forms/ways-of-writing', 'gateway/merging', 'gateway/flow-back'];
  const files = folders.flatMap((folder) => inFolder(`test/${folder}`));
  for (const name of ['merge-align', 'merge-rows', 'row-differences'])
    files.push(path.join(root, 'test', 'sheets', `${name}.test.ts`));
  files.push(path.join(root, 'test', 'gateway', 'flow-back-properties.test.ts'));
  return [...files.filter((file) => !slow.test(file)), ...files.filter((file) => slow.test(file))];
}

class HeartRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.FUJIANTONG_MUTATION = '1';
    const root = process.cwd();
    const globals = path.join(root, 'test', 'mutation', 'small-jest.mjs');
    const imports = testFiles(root).map((file) => `import ${JSON.stringify(file)};`);
    const { outputFiles } = await build({
      stdin: {
        contents: [...imports, `export { declared } from ${JSON.stringify(globals)};`].join('\n'),
        resolveDir: root,
      },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      packages: 'external',
      alias: { '@jest/globals': globals },
      logLevel: 'silent',
    });
    const wrapped = `(function (require, module, __filename) {${outputFiles[0].text}\n})`;
    this.script = new vm.Script(wrapped, { filename: path.join(root, '.heart.cjs') });
    this.require = createRequire(path.join(root, 'package.json'));
    this.filename = path.join(root, 'test', 'demo-campaign.ts');
  }

  /** Loads sources and tests anew, and gives the tests. */
  load() {
    const module = { exports: {} };
    this.script.runInThisContext()(this.require, module, this.filename);
    return module.exports.declared;
  }

  async dryRun({ coverageAnalysis }) {
    const stryker = (globalThis.__stryker__ ??= {});
    delete stryker.activeMutant;
    const results = [];
    for (const test of this.load()) {
      stryker.currentTestId = test.name;
      const began = performance.now();
      const failureMessage = await failureOf(test);
      const known = { id: test.name, name: test.name, timeSpentMs: performance.now() - began };
      results.push(
        failureMessage === null
          ? { ...known, status: TestStatus.Success }
          : { ...known, status: TestStatus.Failed, failureMessage },
      );
    }
    delete stryker.currentTestId;
    const coverage = coverageAnalysis === 'off' ? {} : { mutantCoverage: stryker.mutantCoverage };
    return { status: DryRunStatus.Complete, tests: results, ...coverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const stryker = (globalThis.__stryker__ ??= {});
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    const wanted = testFilter && new Set(testFilter);
    let count = 0;
    try {
      // Loaded with the mutant at work, so that what is made while loading is mutated as well.
      for (const test of this.load()) {
        if (wanted && !wanted.has(test.name)) continue;
        count += 1;
        const failureMessage = await failureOf(test);
        if (hitLimit !== undefined && stryker.hitCount > hitLimit) return { status: MutantRunStatus.Timeout };
        if (failureMessage !== null)
          return { status: MutantRunStatus.Killed, killedBy: [test.name], failureMessage, nrOfTests: count };
      }
    } catch (error) {
      const failureMessage = `while loading: ${String(error)}`;
      return { status: MutantRunStatus.Killed, killedBy: ['0 loading'], failureMessage, nrOfTests: count };
    } finally {
      delete stryker.activeMutant;
    }
    return { status: MutantRunStatus.Survived, nrOfTests: count };
  }
}

async function failureOf(test) {
  try {
    await test.run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'heart', HeartRunner)];
