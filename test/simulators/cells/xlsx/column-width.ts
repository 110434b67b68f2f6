/** Files count 5 pixels of padding into the width of a column; a digit of the default font is 7 wide. */
export function fileWidth(characters: number): number {
  return characters === 0 ? 0 : Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

export function charactersOf(width: number): number {
  return width === 0 ? 0 : Math.max(0, Math.round(((width * 7 - 5) / 7) * 100) / 100);
}
