import { issue, type FormRule } from './rule';

/** Rows alike in the columns that tell activities apart; each names the row it repeats. */
export const findDuplicates: FormRule = ({ form }, rows) => {
  if (form.duplicateBy.length === 0) return [];
  const groups = new Map<string, number[]>();
  rows.forEach(({ blank, cells }, at) => {
    if (blank) return;
    const parts = form.duplicateBy.map((column) => cells[column]?.canonical.replace(/\s/g, '') ?? '');
    if (parts.some((part) => part === '')) return;
    const key = JSON.stringify(parts);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  const column = form.duplicateBy.find((id) =>
    form.columns.some((one) => one.id === id && one.type === 'text'),
  );
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((at, index) => {
        const other = index === 0 ? (group[1] ?? at) : (group[0] ?? at);
        return issue('row.duplicate', at, column ?? null, { other: other + 1 });
      }),
    );
};
