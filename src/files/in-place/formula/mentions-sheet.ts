const [exclamation, apostrophe] = [33, 39];

/**
 * True where the bytes of a part may refer to one of these sheets: its name stands before an exclamation mark. Told
 * without unpacking text, because most parts of a large workbook mention nobody.
 */
export function mentionsSheet(bytes: Uint8Array, sheets: readonly string[]): boolean {
  const names = sheets.map((sheet) => new TextEncoder().encode(sheet));
  // A name with a character that XML or a formula writes otherwise is not to be found as it is.
  if (sheets.some((sheet) => /['&<>"]/.test(sheet))) return bytes.includes(exclamation);
  for (let at = bytes.indexOf(exclamation); at >= 0; at = bytes.indexOf(exclamation, at + 1)) {
    const end = bytes[at - 1] === apostrophe || bytes[at - 1] === 0x3b ? null : at;
    if (end === null) return true;
    if (names.some((name) => endsWith(bytes, end, name))) return true;
  }
  return false;
}

/** Letters of ASCII in either case; other scripts have none that spreadsheets would fold here. */
function endsWith(bytes: Uint8Array, end: number, name: Uint8Array): boolean {
  const start = end - name.length;
  return (
    start >= 0 &&
    name.every((byte, index) => {
      const other = bytes[start + index] ?? 0;
      return other === byte || (byte < 128 && byte > 64 && (other ^ byte) === 32);
    })
  );
}
