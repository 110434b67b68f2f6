import * as z from 'zod';
import { localizedSchema } from './language';

/** The kinds of cell a column can hold; each has a parser of its own in `cell-types/`. */
export const columnTypes = ['sequence', 'date', 'time', 'text', 'count', 'communities', 'units'] as const;

export type ColumnType = (typeof columnTypes)[number];

const columnId = z.string().regex(/^[a-z][a-zA-Z0-9]{0,63}$/, 'a column id is letters and digits');

/** One column of a form. `width` is in characters of the sheet's default font, as Excel counts. */
export const columnSchema = z.strictObject({
  id: columnId,
  /** The header exactly as printed. */
  header: z.string().min(1),
  /** Other words a header of this column is recognised by. */
  headerAliases: z.array(z.string().min(1)).default([]),
  /** What the pane calls the column; the printed header may be ambiguous (时间 stands twice). */
  label: localizedSchema,
  type: z.enum(columnTypes),
  required: z.boolean(),
  width: z.number().min(2).max(120),
  /** Shown beside the cell while it is selected. */
  prompt: localizedSchema.optional(),
});

/** 附件/报表: a table to fill. */
export const formSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    /** The mark at the top left of the printed sheet and the name of its tab, 附件1. */
    label: z.string().min(1).max(20),
    name: localizedSchema,
    /** The title exactly as printed. */
    title: z.string().min(1),
    /** The last day on which it is received on time, in China Standard Time. */
    deadline: z.iso.date(),
    orientation: z.enum(['portrait', 'landscape']),
    /** The line `填报单位（部门）：` above the table, where the printed form has one. */
    unitLine: z.string().min(1).optional(),
    columns: z.array(columnSchema).min(2),
    /** Rows alike in all of these columns are duplicates. */
    duplicateBy: z.array(columnId).default([]),
    /** A row in which all of these are zero, without a remark, is asked about. */
    allZero: z.array(columnId).default([]),
    /** The form in which what this one reports was planned, and the column that names an activity in both. */
    plan: z.strictObject({ form: z.string(), column: columnId }).optional(),
    /** The column in which a remark explains a row. */
    remarkColumn: columnId.optional(),
  })
  .superRefine((form, context) => {
    const ids = form.columns.map((column) => column.id);
    ids.forEach((column, index) => {
      if (ids.indexOf(column) !== index)
        context.addIssue({
          code: 'custom',
          path: ['columns', index, 'id'],
          message: `"${column}" is used twice`,
        });
    });
    for (const list of ['duplicateBy', 'allZero'] as const) {
      form[list].forEach((column, index) => {
        if (!ids.includes(column))
          context.addIssue({
            code: 'custom',
            path: [list, index],
            message: `no column has the id "${column}"`,
          });
      });
    }
    if (form.remarkColumn !== undefined && !ids.includes(form.remarkColumn))
      context.addIssue({
        code: 'custom',
        path: ['remarkColumn'],
        message: `no column has the id "${form.remarkColumn}"`,
      });
  });

export type Form = z.infer<typeof formSchema>;
export type Column = z.infer<typeof columnSchema>;

/** The 序号 column, which is ours to write, where the form has one. */
export function sequenceColumn(form: Form): Column | undefined {
  return form.columns.find((column) => column.type === 'sequence');
}
