/** Characters of a name that is shown; owner files are anybody's to write. */
const longestName = 40;

/**
 * The user's name in an owner file of Excel (165 bytes), and of WPS, which writes the same: its length in a byte,
 * the name in one byte a character, padded to 55, its length once more, then in UTF-16. Null where there is none.
 */
export function nameInOfficeOwnerFile(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = buffer.length >= 57 ? buffer.readUInt8(55) : 0;
  if (wide > 0 && wide <= 54 && buffer.length >= 57 + wide * 2)
    return cleanName(buffer.subarray(57, 57 + wide * 2).toString('utf16le'));
  const narrow = buffer.length > 0 ? buffer.readUInt8(0) : 0;
  if (narrow === 0 || narrow > 54 || buffer.length < 1 + narrow) return null;
  const name = buffer.subarray(1, 1 + narrow);
  // In the code page of that machine: only what is the same in all of them can be told.
  return name.every((byte) => byte >= 0x20 && byte < 0x7f) ? cleanName(name.toString('latin1')) : null;
}

export interface LibreOfficeOwner {
  readonly name: string | null;
  readonly host: string;
}

/** LibreOffice's: full name, login, host, time and profile, with commas between, `\` before one that is meant. */
export function ownerInLibreOfficeFile(bytes: Uint8Array): LibreOfficeOwner {
  const text = new TextDecoder().decode(bytes);
  const fields = [...(text.split(';')[0] ?? '').matchAll(/((?:\\.|[^,\\])*)(?:,|$)/gs)].map(
    ([, field = '']) => field.replace(/\\(.)/gs, '$1'),
  );
  const [fullName = '', login = '', host = ''] = fields;
  return { name: cleanName(fullName) ?? cleanName(login), host };
}

function cleanName(text: string): string | null {
  const clean = text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? null : [...clean].slice(0, longestName).join('');
}
