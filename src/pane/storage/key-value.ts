/** What the pane keeps between visits: `localStorage`, or memory where it is blocked. */
export interface KeyValue {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
}

/** Kept as long as the page is open. */
export function memoryKeyValue(): KeyValue {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => {
      if (value === null) kept.delete(key);
      else kept.set(key, value);
    },
  };
}
