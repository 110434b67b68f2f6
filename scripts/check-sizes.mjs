import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from './project-root.mjs';

/** Lines: what half of the source files stay under, and what none may pass. */
const medianGoal = 80;
const longest = 400;

const files = fs
  .readdirSync(path.join(projectRoot, 'src'), { recursive: true })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({
    file: path.join('src', file),
    lines: fs.readFileSync(path.join(projectRoot, 'src', file), 'utf8').split('\n').length - 1,
  }))
  .sort((a, b) => a.lines - b.lines);

const at = (share) => files[Math.min(files.length - 1, Math.floor(files.length * share))].lines;
const tooLong = files.filter(({ lines }) => lines > longest);
console.log(`${files.length} source files, median ${at(0.5)} lines, 90 % under ${at(0.9)}`);
for (const { file, lines } of tooLong) console.log(`${file} has ${lines} lines; ${longest} is the most.`);
process.exitCode = at(0.5) < medianGoal && tooLong.length === 0 ? 0 : 1;
