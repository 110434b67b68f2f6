import * as z from 'zod';

/** The two languages of the product; Chinese is the one people start with. */
export const languages = ['zh-CN', 'en-US'] as const;

export type Language = (typeof languages)[number];

/** A text in both languages. */
export const localizedSchema = z.strictObject({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) });

export type Localized = z.infer<typeof localizedSchema>;
