import { describe, expect, it } from '@jest/globals';
import { browserKeyValue } from '../../src/pane/storage/browser-key-value';

/** A browser's storage that can be made to refuse. */
class FakeStorage implements Storage {
  refuses = false;
  private readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }
  clear(): void {
    this.items.clear();
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    if (this.refuses) throw new Error('SecurityError');
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.refuses) throw new Error('QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    if (this.refuses) throw new Error('SecurityError');
    this.items.delete(key);
  }
}

describe('what the pane keeps in the browser', () => {
  it('is there on the next visit', () => {
    const storage = new FakeStorage();
    browserKeyValue(() => storage).write('unit', 'tourism');
    const next = browserKeyValue(() => storage);
    expect(next.read('unit')).toBe('tourism');
    next.write('unit', null);
    expect(browserKeyValue(() => storage).read('unit')).toBeNull();
    expect(storage).toHaveLength(0);
  });

  it('lasts as long as the page where the browser forbids it altogether', () => {
    const kept = browserKeyValue(() => {
      throw new Error('SecurityError');
    });
    kept.write('unit', 'tourism');
    expect(kept.read('unit')).toBe('tourism');
  });

  it('lasts as long as the page where the browser stops taking it', () => {
    const storage = new FakeStorage();
    const kept = browserKeyValue(() => storage);
    kept.write('unit', 'tourism');
    storage.refuses = true;
    kept.write('unit', 'employment');
    expect(kept.read('unit')).toBe('employment');
    expect(kept.read('person')).toBeNull();
    storage.refuses = false;
    expect(kept.read('unit')).toBe('employment');
    kept.write('unit', 'art-design');
    expect(browserKeyValue(() => storage).read('unit')).toBe('art-design');
  });
});
