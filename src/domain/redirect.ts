import { z } from 'zod';

/** An article's URL that no longer has an article of its own, and where it leads now. */
export const Redirect = z.strictObject({
  /** Id of the article that is gone. */
  from: z.string().min(1),
  /** Id of the article that holds its text now; null when it was withdrawn. */
  to: z.string().nullable(),
  /** Issue it was printed in: where a withdrawn article leads. */
  issue: z.string().min(1),
  reason: z.enum(['merged', 'withdrawn']),
  /** First letters of its text: when they open an article again, it gets this address back. */
  opening: z.string().optional(),
});
export type Redirect = z.infer<typeof Redirect>;

/** `content/redirects.json`: kept for ever, sorted by `from`. */
export const RedirectList = z.strictObject({ redirects: z.array(Redirect) });
