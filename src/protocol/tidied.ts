import * as z from 'zod';

/** `POST /api/workbook/tidy`: rows marked 已删除 that were taken out, and those left because of what others have put there. */
export const tidiedSchema = z.object({ takenOut: z.int(), kept: z.int() });

export type Tidied = z.infer<typeof tidiedSchema>;
