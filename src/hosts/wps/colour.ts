/** `#rrggbb` as the object model counts colours, blue first. */
export function toBgr(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return (red ?? 0) | ((green ?? 0) << 8) | ((blue ?? 0) << 16);
}
