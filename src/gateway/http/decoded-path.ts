/** The path of a request's address in plain; null where its percent signs encode nothing. */
export function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
}
