/** One line of CSV (RFC 4180). */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field)).join(',')}\n`;
}

/** Reads CSV into records of fields; quoted fields may hold commas, quotes and line breaks. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
    const [whole, field = '', end] = match;
    if (whole === '' && record.length === 0) break;
    record.push(field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
