import * as z from 'zod';
import type { PushRequest } from '../../protocol/wire';
import { newKey } from '../gateway-client/new-key';
import type { KeyValue } from '../storage/key-value';

const attemptSchema = z.object({ key: z.string().min(1), content: z.string() });

/** A short digest (FNV-1a, 2 × 32 bits) of what a push sends: enough to tell a retry from another push. */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  return `${(one >>> 0).toString(16)}.${(other >>> 0).toString(16)}.${String(text.length)}`;
}

/**
 * Keeps the key of a push until it is settled, over a reload of the pane too: whoever sends the same again,
 * not knowing whether it arrived, sends it under the same key and makes no second version.
 */
export class PushAttempts {
  constructor(private readonly storage: KeyValue) {}

  keyFor(form: string, unit: string, request: PushRequest): string {
    const content = digest(JSON.stringify(request));
    const name = this.name(form, unit);
    const kept = this.read(name);
    if (kept?.content === content) return kept.key;
    const key = newKey();
    this.storage.write(name, JSON.stringify({ key, content }));
    return key;
  }

  settled(form: string, unit: string): void {
    this.storage.write(this.name(form, unit), null);
  }

  private name(form: string, unit: string): string {
    return `push.${unit}.${form}`;
  }

  private read(name: string): z.infer<typeof attemptSchema> | null {
    try {
      return attemptSchema.parse(JSON.parse(this.storage.read(name) ?? 'null'));
    } catch {
      return null;
    }
  }
}
