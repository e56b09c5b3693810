import { z } from 'zod';
import { Role } from '../../domain/ledger.ts';
import type { View } from '../../normalize/view.ts';
import { isOutside, labelIndex, type Reading } from '../model/labels.ts';

/** What one line of a labelled page is. */
export const LabelledLine = z.object({
  /** 1-based line number in the scan. */
  line: z.int().positive(),
  role: Role,
  /** Whatever names the article on its page; null for what is in none. */
  article: z.union([z.string(), z.int()]).nullable(),
});
export type LabelledLine = z.infer<typeof LabelledLine>;

/** Labels beside a page of `src/tests/labelled/`: an entry for each line that is not blank. */
export const LabelledPage = z.object({ lines: z.array(LabelledLine) });

/** Roles of lines that are not read: to the model they are garbage. */
const UNREAD: ReadonlySet<Role> = new Set<Role>(['residue', 'duplicate', 'image']);

/** Views of a page and what its lines are -> the label of each, by its index. */
export function labelViews(views: readonly View[], lines: readonly LabelledLine[]): number[] {
  const byNumber = new Map(lines.map((line) => [line.line, line]));
  const found = views.map(({ unit }) =>
    unit.lines.map(({ number }) => byNumber.get(number)).find((line) => line !== undefined),
  );
  const lastText = new Map<string | number, number>();
  for (const [i, line] of found.entries())
    if (line?.article != null && (line.role === 'body' || line.role === 'listItem'))
      lastText.set(line.article, i);
  let open: string | number | null = null;
  return views.map(({ closing, unit }, i) => {
    const { role: labelled, article } = found[i] ?? { role: 'garbage' as const, article: null };
    // A line may hold a text and a table of HTML: its label is that of the text.
    const role = unit.table === undefined ? labelled : 'table';
    const isSigned =
      role === 'body' && closing !== undefined && article !== null && lastText.get(article) === i;
    const reading: Reading = UNREAD.has(role) ? 'garbage' : isSigned ? 'closingBody' : role;
    if (article === null || isOutside(reading))
      return labelIndex(isOutside(reading) ? reading : 'garbage', false);
    const starts = article !== open;
    open = article;
    return labelIndex(reading, starts);
  });
}
