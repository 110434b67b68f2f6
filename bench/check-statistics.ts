import * as XLSX from '@e965/xlsx';
import * as z from 'zod';
import { checkForm } from '../src/forms/check-form';
import { FormChecker } from '../src/forms/form-checker';
import { medianOf } from './median-of';
import { statisticsInput } from './statistics-rows';

/** What a schema alone can do with 附件2: whole numbers, and everything else is refused without a word more. */
const plainSchema = z.array(
  z.object({
    content: z.string().trim().min(1),
    teachers: z.coerce.number().int().min(0),
    students: z.coerce.number().int().min(0),
    communities: z.string().trim().min(1),
    observers: z.coerce.number().int().min(0),
    remarks: z.string(),
  }),
);

const columns = [
  ['rows', 9],
  ['check ms', 10],
  ['µs/row', 9],
  ['rows/s', 11],
  ['SheetJS ms', 12],
  ['× SheetJS', 11],
  ['zod ms', 9],
  ['× zod', 8],
] as const;

console.log('Checking 附件2: every rule, with fixes (medians)');
console.log(columns.map(([name, width]) => name.padStart(width)).join(''));
for (const count of [100, 1_000, 10_000, 100_000]) {
  const input = statisticsInput(count);
  const sheet = XLSX.utils.json_to_sheet([...input.rows]);
  const bytes = XLSX.write(XLSX.utils.book_new(sheet, '附件2'), { type: 'buffer' }) as Buffer;
  // Longer rounds for small forms, so that the clock's grain does not count.
  const rounds = count >= 100_000 ? 3 : 7;
  const repeats = Math.max(1, Math.round(10_000 / count));
  const [check, read, schema] = medianOf(rounds, repeats, [
    () => checkForm(input),
    () => XLSX.utils.sheet_to_json(XLSX.read(bytes, { type: 'buffer' }).Sheets['附件2'] ?? {}),
    () => plainSchema.safeParse(input.rows),
  ]);
  const cells = [
    count,
    check.toFixed(2),
    ((check * 1000) / count).toFixed(2),
    Math.round((count / check) * 1000),
    read.toFixed(1),
    (check / read).toFixed(3),
    schema.toFixed(2),
    (check / schema).toFixed(1),
  ];
  console.log(cells.map((cell, at) => String(cell).padStart(columns[at]?.[1] ?? 0)).join(''));
}

const rows = 10_000;
const input = statisticsInput(rows);
const checker = new FormChecker(input);
let edits = 0;
const [full, edit] = medianOf(9, 1, [
  () => checkForm(input),
  () => {
    edits += 1;
    const at = (edits * 7919) % rows;
    checker.edit(at, { ...input.rows[at], students: edits });
    return checker.issues();
  },
]);
console.log(
  `One edit in ${String(rows)} rows: ${edit.toFixed(3)} ms, ${((edit / full) * 100).toFixed(2)} % of a full check`,
);
