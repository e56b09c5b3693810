import { z } from 'zod';

/** How a fact is known: printed on the page, worked out from it, said by an editor, or not at all. */
export const FactStatus = z.enum(['printed', 'inferred', 'editor', 'unknown']);
export type FactStatus = z.infer<typeof FactStatus>;

/** Printed words that prove a fact, and where they stand. */
export const Evidence = z.strictObject({
  scan: z.string().min(1),
  line: z.int().positive(),
  /** The words as printed. */
  printed: z.string().min(1),
  /** What follows from them, in the language of the site: 不早于2025年4月. */
  shows: z.string().min(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** True for a day of the calendar: 2025-02-30 has the form of one and is none. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The first day of `2025-05-09`, `2025-05~`, `2025`. */
const firstDay = (date: string): string => `${date.replace('~', '')}-01-01`.slice(0, 10);

/** False for an interval that ends before it starts. */
function ascends(edtf: string): boolean {
  const [start = '', end = '..'] = edtf.split('/');
  return end === '..' || firstDay(start) <= `${end.replace('~', '')}-99-99`.slice(0, 10);
}

/**
 * EDTF (ISO 8601-2) level 1, the part a newspaper needs: `2025-05-09`, `2025-05`, `2025`,
 * approximate `2025-05~`, an interval `2025-05/2025-06`, open `2026-03-30/..`. Its days are of the
 * calendar, and an interval does not run backwards.
 */
export const Edtf = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?~?(?:\/(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?~?))?$/, {
    error: 'expected an EDTF date such as 2025-05-09, 2025-05~ or 2026-03-30/..',
    abort: true,
  })
  .superRefine((edtf, context) => {
    const wrong = edtf
      .split('/')
      .filter((date) => date !== '..')
      .find((date) => !isCalendarDay(firstDay(date)));
    if (wrong !== undefined) {
      context.addIssue({
        code: 'custom',
        message: `expected a date of the calendar, found ${wrong}`,
      });
    } else if (!ascends(edtf)) {
      context.addIssue({
        code: 'custom',
        message: `expected an interval that ascends, such as 2025-05/2025-06, found ${edtf}`,
      });
    }
  });

/** Date of an issue: exact, a window, or unknown (`edtf: null`), always with how it is known. */
export const IssueDate = z
  .strictObject({
    edtf: Edtf.nullable(),
    status: FactStatus,
    evidence: z.array(Evidence).default([]),
  })
  .refine((d) => (d.edtf === null) === (d.status === 'unknown'), {
    error: 'a date has status unknown exactly when edtf is null',
  })
  .refine((d) => d.status !== 'inferred' || d.evidence.length > 0, {
    error: 'an inferred date needs evidence: the printed words that prove it',
  });
export type IssueDate = z.infer<typeof IssueDate>;

/** 版: one page of an issue and the scan that holds it. */
export const IssuePage = z.strictObject({
  /** Path under content/scans. */
  scan: z.string().min(1),
  /** A1, D5, 3; null when it is neither printed nor inferred. */
  label: z
    .string()
    .regex(/^[A-Z]?\d{1,3}(?:-[A-Z]?\d{1,3})?$/)
    .nullable(),
  status: FactStatus,
  evidence: z.array(Evidence).default([]),
});
export type IssuePage = z.infer<typeof IssuePage>;

/** 第N期; of a combined issue (合刊) the range that is printed, `14-15`. */
export const IssueNumber = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^[1-9]\d*-[1-9]\d*$/, 'expected a number such as 14, or a range such as 14-15')
    .refine((range) => rangeOf(range).from < rangeOf(range).to, {
      error: 'expected a range that ascends, such as 14-15',
    }),
]);
export type IssueNumber = z.infer<typeof IssueNumber>;

/** First and last number: of 14 both are 14, of `14-15` they are 14 and 15. */
export function rangeOf(number: number | string): { from: number; to: number } {
  const [from = 0, to = from] = String(number).split('-').map(Number);
  return { from, to };
}

/** 期: one edition. The file `content/issues/<id>.yaml` holds what an editor knows of it. */
export const Issue = z.strictObject({
  /** ASCII id and URL; equals the file's name. The date for a dated issue, any stable word otherwise. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .refine((id) => !/^\d{4}-\d{2}-\d{2}$/.test(id) || isCalendarDay(id), {
      error: 'expected a date of the calendar, or a word',
    }),
  date: IssueDate,
  /** 第N期: 14, or 14-15 for a combined issue; null when not printed. */
  number: IssueNumber.nullable(),
  /** 总第N期, likewise; null when not printed. */
  serial: IssueNumber.nullable(),
  /** 今日N版: pages printed that day; null when not printed. */
  pagesPrinted: z.int().positive().nullable(),
  pages: z.array(IssuePage).min(1),
});
export type Issue = z.infer<typeof Issue>;
