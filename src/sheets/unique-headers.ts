/** Headers that differ, whatever the case: a second 时间 becomes 时间2, as spreadsheets name it themselves. */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    let name = header;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${header}${String(number)}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
