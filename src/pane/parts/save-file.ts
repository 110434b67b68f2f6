/** Hands bytes to the browser as a file to be saved under `name`. */
export function saveFile(bytes: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then, and holds on to the bytes itself.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
