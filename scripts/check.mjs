import process from 'node:process';
import { ensureInstalled } from './ensure-installed.mjs';
import { runNode } from './run-tool.mjs';
import { runScript } from './run-script.mjs';

/** The slowest first, so that two at a time end together. */
const checks = [
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'] },
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'unused', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    name: 'arrows',
    args: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'test', 'bench', 'scripts'],
  },
  { name: 'manifest', args: ['scripts/check-manifest.mjs'] },
  { name: 'old web views', args: ['scripts/check-old-web-views.mjs'] },
  { name: 'sizes', args: ['scripts/check-sizes.mjs'] },
];
const atOnce = 2;

await runScript(async () => {
  await ensureInstalled();
  const waiting = [...checks];
  const failed = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await run(check))) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  console.log(failed.length === 0 ? 'all checks passed' : `failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});

async function run({ name, args }) {
  const started = Date.now();
  let output = '';
  const code = await runNode(args, {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, NO_COLOR: '1' },
    onOutput: (text) => {
      output += text;
    },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
  console.log(`${code === 0 ? 'OK    ' : 'FAILED'}  ${seconds} s  ${name}${summaryOf(code, output)}`);
  if (code !== 0) console.log(`${output.trimEnd()}\n`);
  return code === 0;
}

/** What a check that passed says in one line is worth reading too. */
function summaryOf(code, output) {
  const text = output.trim();
  return code === 0 && text !== '' && !text.includes('\n') ? `: ${text}` : '';
}
