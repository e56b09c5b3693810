import judges from './judges.json' with { type: 'json' };
import { z } from 'zod';
import { type Forest, judge, type Tree } from './trees.ts';
import type { Suspect } from './suspects.ts';

const TreeOf: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.number(), z.tuple([z.int(), z.number(), TreeOf, TreeOf])]),
);
const ForestOf = z.strictObject({ base: z.number(), trees: z.array(TreeOf) });
const Judges = z.strictObject({ doubled: ForestOf, letter: ForestOf, put: ForestOf });

let fitted: Record<'doubled' | 'letter' | 'put', Forest> | undefined;
const fittedJudges = (): NonNullable<typeof fitted> => (fitted ??= Judges.parse(judges));

/** How probable it is that a place is misread, and that its proposal is then right. */
export function judgeSuspect({ kind, features }: Suspect): { misread: number; right: number } {
  const { put, ...places } = fittedJudges();
  return {
    misread: judge(places[kind], features),
    right: kind === 'doubled' ? 1 : judge(put, features),
  };
}
