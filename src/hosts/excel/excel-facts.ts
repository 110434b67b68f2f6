import type { ProgramFacts } from '../program-facts';

/** What the adapter asks for, from its floor upwards, and what the ribbon needs. */
const asked: readonly (readonly [set: string, versions: readonly string[]])[] = [
  ['ExcelApi', ['1.9', '1.10', '1.11', '1.12', '1.13', '1.14', '1.15', '1.16', '1.17']],
  ['SharedRuntime', ['1.1']],
];

export function excelFacts({ diagnostics, requirements }: Office.Context): ProgramFacts {
  // Older programs know no diagnostics.
  const known = diagnostics as Office.ContextInformation | undefined;
  const version = [known?.version, known?.platform].filter((part) => part !== undefined).join(' · ');
  return {
    name: 'Microsoft Excel',
    version: version === '' ? null : version,
    features: asked.flatMap(([set, versions]) =>
      versions.map((one) => ({ name: `${set} ${one}`, found: requirements.isSetSupported(set, one) })),
    ),
    trouble: null,
  };
}
