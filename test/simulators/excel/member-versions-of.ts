import ts from 'typescript';

/** Class → requirement set of ExcelApi → its members, as the remarks of the type definitions say. */
export type MemberVersions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Reads `[Api set: ExcelApi 1.7]` from the remarks of @types/office-js, of some classes. Members without a remark
 * came with their class. `1.1 for reading visibility; 1.2 for setting it` counts from the first.
 */
export function memberVersionsOf(definitions: string, classes: readonly string[]): MemberVersions {
  const file = ts.createSourceFile('office-js.d.ts', definitions, ts.ScriptTarget.Latest, true);
  const versions: Record<string, Record<string, string[]>> = {};
  for (const found of excelClasses(file)) {
    const name = found.name?.text ?? '';
    if (!classes.includes(name)) continue;
    const ofClass = apiSetOf(found, definitions);
    const members = (versions[name] ??= {});
    for (const member of found.members) {
      const version = apiSetOf(member, definitions) ?? ofClass;
      const key = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
      if (key === null || version === null) continue;
      const same = (members[version] ??= []);
      if (!same.includes(key)) same.push(key);
    }
  }
  return versions;
}

function* excelClasses(file: ts.SourceFile): Generator<ts.ClassDeclaration> {
  for (const statement of file.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (statement.body && ts.isModuleBlock(statement.body))
      yield* statement.body.statements.filter(ts.isClassDeclaration);
  }
}

/** `1.7`; the sets of Excel on the web and on the desktop alone keep their names: `ExcelApiOnline 1.1`. */
function apiSetOf(node: ts.Node, text: string): string | null {
  const remarks = text.slice(node.getFullStart(), node.getStart());
  const [, set, version] = /\[\s*Api set:\s*(ExcelApi\w*)\s+(\d+\.\d+)/.exec(remarks) ?? [];
  if (set === undefined || version === undefined) return null;
  return set === 'ExcelApi' ? version : `${set} ${version}`;
}
