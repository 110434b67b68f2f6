import * as z from 'zod';
import { limits } from './limits';
import { wireNoteSchema } from './workbook-notes';

const id = z.string().min(1).max(64);
const language = z.enum(['zh-CN', 'en-US']);

export const rawCellSchema = z.union([
  z.string().max(limits.cellCharacters),
  z.number(),
  z.boolean(),
  z.null(),
]);
export const rawRowSchema = z.record(z.string().min(1).max(64), rawCellSchema);

/** `POST /api/session` */
export const sessionRequestSchema = z.strictObject({
  unit: id,
  code: z.string().min(1).max(200),
  person: z.string().trim().max(limits.personCharacters).optional(),
});
export const sessionSchema = z.object({
  token: z.string(),
  unit: z.string(),
  role: z.enum(['unit', 'office']),
  /** ISO 8601 with offset. */
  expires: z.string(),
});

/** `GET /api/units`, for all: what the sign-in card offers before anybody has signed in. Units in the order of the campaign. */
export const signInOptionsSchema = z.object({
  campaign: z.object({ id: z.string(), title: z.record(language, z.string()) }),
  units: z.array(z.object({ id: z.string(), name: z.record(language, z.string()) })),
  /** The unit that consolidates (汇总方). */
  office: z.string(),
});

/** `GET /demo/access-codes`, in the demo only: signs the preview in with one click. */
export const demoCodesSchema = z.array(z.object({ unit: z.string(), name: z.string(), code: z.string() }));

export const waiverSchema = z.strictObject({
  code: z.string().min(1).max(64),
  row: z.int().min(0).nullable(),
  column: z.string().max(64).nullable(),
  reason: z.string().trim().min(1).max(limits.reasonCharacters),
});

/** `PUT /api/submissions/{form}/{unit}` */
export const pushRequestSchema = z.strictObject({
  base: z.int().min(1).nullable(),
  rows: z.array(rawRowSchema).max(limits.rows),
  campaign: id.optional(),
  zeroReport: z.boolean().optional(),
  waivers: z.array(waiverSchema).max(limits.waivers).optional(),
});

/** `POST /api/check/{form}` */
export const checkRequestSchema = z.strictObject({
  unit: id,
  rows: z.array(rawRowSchema).max(limits.rows),
  zeroReport: z.boolean().optional(),
});

const patchSchema = z.object({
  row: z.int(),
  column: z.string(),
  before: rawCellSchema,
  after: rawCellSchema,
});
const fixSchema = z.object({ patches: z.array(patchSchema) });

/** An issue on the wire. `fix` is there when one fix settles it; `fixes` when there is a choice. */
export const wireIssueSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  row: z.int().nullable(),
  column: z.string().nullable(),
  /** In the language asked for by Accept-Language; Chinese unless English is preferred. */
  message: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  fix: fixSchema.optional(),
  fixes: z.array(fixSchema).optional(),
});

/** What a check gives: each row as read, column id → canonical text and typed value, and the findings. */
export const checkedSchema = z.object({
  rows: z.array(
    z.object({ canonical: z.record(z.string(), z.string()), value: z.record(z.string(), z.unknown()) }),
  ),
  issues: z.array(wireIssueSchema),
});

const workbookStateSchema = z.enum(['written', 'waiting']);

/** How the shared workbook stands. */
export const workbookStandingSchema = z.object({
  state: workbookStateSchema,
  /** Versions not yet in the workbook. */
  waiting: z.int(),
  /** Why it waits, in the language asked for; who has it open is told to whoever is signed in. */
  reason: z.string().nullable(),
  writtenAt: z.string().nullable(),
});

export const receiptSchema = z.object({
  version: z.int(),
  workbook: workbookStateSchema,
  merged: z.boolean(),
  issues: z.array(wireIssueSchema),
  /** When the gateway received it, ISO 8601 with the offset of China Standard Time. */
  receivedAt: z.string(),
  rows: z.int(),
});

const submissionStatusSchema = z.enum(['reported', 'zero-report', 'returned']);

/** `GET /api/submissions/{form}/{unit}` */
export const submissionSchema = z.object({
  form: z.string(),
  unit: z.string(),
  version: z.int(),
  rows: z.array(rawRowSchema),
  zeroReport: z.boolean(),
  waivers: z.array(waiverSchema),
  /** 填报人 as typed at sign-in; null when none was given. */
  person: z.string().nullable(),
  /** The unit that pushed this version: the unit itself or the office. */
  by: z.string(),
  receivedAt: z.string(),
  status: submissionStatusSchema,
  workbook: workbookStateSchema,
});

const totalsSchema = z.record(z.string(), z.number());

/** `GET /api/consolidated/{form}` */
export const consolidatedSchema = z.object({
  form: z.string(),
  rows: z.array(
    z.object({
      /** What the row is called, for as long as it lives. */
      id: z.string(),
      unit: z.string(),
      version: z.int(),
      row: rawRowSchema,
      canonical: z.record(z.string(), z.string()),
      value: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Units in the order of the campaign. */
  units: z.array(
    z.object({ unit: z.string(), version: z.int().nullable(), rows: z.int(), zeroReport: z.boolean() }),
  ),
  totals: totalsSchema,
});

/** `GET /api/board`: one entry a unit and form. */
export const boardSchema = z.object({
  forms: z.array(z.object({ form: z.string(), expected: z.int(), reported: z.int(), onTime: z.int() })),
  entries: z.array(
    z.object({
      unit: z.string(),
      form: z.string(),
      version: z.int().nullable(),
      receivedAt: z.string().nullable(),
      person: z.string().nullable(),
      rows: z.int(),
      zeroReport: z.boolean(),
      timeliness: z.enum(['on-time', 'late', 'missing', 'open']),
      /** Days after the deadline: of the first version, or so far where nothing was reported. 0 when on time. */
      daysLate: z.int(),
      /** Required cells with real values ÷ required cells, 0 to 1; null before the first version. */
      completeness: z.number().nullable(),
      warnings: z.int(),
      returned: z.boolean(),
    }),
  ),
  workbook: workbookStandingSchema,
  /** What people have done in the shared workbook, the newest first, until it is dismissed. */
  notes: z.array(wireNoteSchema),
});

/** `GET /api/health` */
export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  campaign: z.string(),
  demo: z.boolean(),
  ledger: z.object({ state: z.enum(['ok', 'failed']) }),
  workbook: workbookStandingSchema,
});

export type SessionRequest = z.infer<typeof sessionRequestSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type SignInOptions = z.infer<typeof signInOptionsSchema>;
export type DemoCode = z.infer<typeof demoCodesSchema>[number];
export type Waiver = z.infer<typeof waiverSchema>;
export type PushRequest = z.infer<typeof pushRequestSchema>;
export type CheckRequest = z.infer<typeof checkRequestSchema>;
export type WireIssue = z.infer<typeof wireIssueSchema>;
export type WorkbookState = z.infer<typeof workbookStandingSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type WireSubmission = z.infer<typeof submissionSchema>;
export type Consolidated = z.infer<typeof consolidatedSchema>;
export type Board = z.infer<typeof boardSchema>;
export type Health = z.infer<typeof healthSchema>;
