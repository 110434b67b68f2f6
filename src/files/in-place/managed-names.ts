/** The names by which a managed table is found again: a name for its cells, hidden from people, and its own. */
export function managedNames(id: string): { readonly mark: string; readonly table: string } {
  const word = id.replace(/[^A-Za-z0-9]/g, '_');
  return { mark: `_fujiantong_${word}`, table: `fujiantong_${word}` };
}
