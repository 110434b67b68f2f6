/** What Excel puts beside a workbook that this user has open: 165 bytes. */
export function officeOwnerFile(name: string): Buffer {
  const file = Buffer.alloc(165, 0x20);
  file.writeUInt8(name.length, 0);
  file.write(/^[\x20-\x7e]*$/.test(name) ? name : '?'.repeat(name.length), 1, 'latin1');
  file.writeUInt16LE(name.length, 55);
  for (let at = 57; at < file.length; at += 2) file.writeUInt16LE(0x20, at);
  file.write(name, 57, 'utf16le');
  return file;
}
