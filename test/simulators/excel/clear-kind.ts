import { NotSimulated } from './not-simulated';

const kinds = { All: 'all', Formats: 'formats', Contents: 'contents' } as const;

/** What `clear(applyTo)` empties. */
export function clearKind(applyTo: unknown): 'all' | 'formats' | 'contents' {
  if (applyTo === undefined || applyTo === null) return 'all';
  const kind = kinds[applyTo as keyof typeof kinds] as 'all' | 'formats' | 'contents' | undefined;
  if (kind === undefined) throw new NotSimulated(`clear(${JSON.stringify(applyTo)})`);
  return kind;
}
