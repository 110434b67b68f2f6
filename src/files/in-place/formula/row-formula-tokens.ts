export type RowFormulaToken =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** A column of the formula's own row, by its header. */
  | { readonly kind: 'column'; readonly value: string }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

/** `[@[数量]]`, `[@数量]`, `表[[#This Row],[数量]]`; in a header `'` stands before a special character. */
const column =
  /^(?:[\p{L}_][\p{L}\p{N}_.]*)?\[(?:\[#This Row\],\[((?:[^[\]']|'.)+)\]|@\[((?:[^[\]']|'.)+)\]|@([^[\]@#']+))\]/iu;
const plain = [
  ['number', /^\d+(?:\.\d*)?(?:E[+-]?\d+)?|^\.\d+/i],
  ['text', /^"((?:[^"]|"")*)"/],
  ['word', /^[A-Z][A-Z0-9.]*/i],
  ['sign', /^(?:<>|<=|>=|[-+*/^&=<>(),%])/],
] as const;

/** The pieces of a formula; null where there is one that is not known. */
export function rowFormulaTokens(formula: string): RowFormulaToken[] | null {
  const tokens: RowFormulaToken[] = [];
  let rest = formula.trimStart();
  while (rest !== '') {
    const match = column.exec(rest);
    let length = match?.[0].length ?? 0;
    if (match) {
      const header = match[1] ?? match[2] ?? match[3] ?? '';
      tokens.push({ kind: 'column', value: header.replace(/'(.)/g, '$1') });
    } else {
      for (const [kind, pattern] of plain) {
        const found = pattern.exec(rest);
        if (!found) continue;
        ({ length } = found[0]);
        if (kind === 'number') tokens.push({ kind, value: Number(found[0]) });
        else if (kind === 'text') tokens.push({ kind, value: (found[1] ?? '').replaceAll('""', '"') });
        else tokens.push({ kind, value: found[0].toUpperCase() });
        break;
      }
    }
    if (length === 0) return null;
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}
