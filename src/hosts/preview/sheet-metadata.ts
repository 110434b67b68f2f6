import type { Worksheet } from '@univerjs/core';
import * as z from 'zod';
import { bindingSchema, type Binding } from '../../sheets/binding';
import type { PrintSetup } from '../../sheets/layout';

const key = 'fujiantong';
const metadataSchema = z.looseObject({
  /** Judged when it is read. */
  binding: z.unknown(),
  /** The grid shows no print layout; kept so that nothing of a layout is lost. */
  print: z.unknown().optional(),
});

export interface SheetMetadata {
  readonly binding: Binding | null;
  readonly print?: PrintSetup;
}

/** What of ours is kept with a sheet: in its own `custom` field, which is saved, renamed and copied with it. */
export function customOf(metadata: SheetMetadata): Record<string, unknown> {
  return { [key]: metadata };
}

/** The binding of a sheet; null where there is none or where it can't be read. */
export function bindingOf(worksheet: Worksheet): Binding | null {
  return bindingSchema.safeParse(metadataOf(worksheet)?.binding).data ?? null;
}

/** Keeps a binding with a sheet, beside whatever else stands in its `custom` field. No command, so no undo step. */
export function keepBinding(worksheet: Worksheet, binding: Binding | null): void {
  worksheet.setCustomMetadata({
    ...worksheet.getCustomMetadata(),
    [key]: { ...metadataOf(worksheet), binding },
  });
}

function metadataOf(worksheet: Worksheet): z.infer<typeof metadataSchema> | null {
  const custom = worksheet.getCustomMetadata() as Record<string, unknown> | null | undefined;
  const parsed = metadataSchema.safeParse(custom?.[key]);
  return parsed.success ? parsed.data : null;
}
