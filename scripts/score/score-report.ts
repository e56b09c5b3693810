import type { Count, Tally } from './tally.ts';

type Pair = [ok: number, of: number];

/** The score of an archive against the labels, in the shape that `--json` prints. */
export interface ScoreReport {
  strict: Pair;
  lines: { precision: number; recall: number };
  lost: Pair;
  twice: number;
  joins: Pair;
  falseJoins: number;
  extraArticles: number;
  fields: Pair;
  byField: Record<string, string>;
  ledger: Pair;
  misses: string[];
}

const pair = ({ ok, of }: Count): Pair => [ok, of];
const rounded = (value: number): number => Number(value.toFixed(4));

/** Sums of a tally -> shares and pairs. */
export function reportScore(tally: Tally): ScoreReport {
  const held = tally.lines - tally.lost;
  const counts = [...tally.fields.values()];
  return {
    strict: pair(tally.strict),
    lines: {
      precision: rounded(held > 0 ? tally.precision / held : 0),
      recall: rounded(tally.lines > 0 ? tally.recall / tally.lines : 0),
    },
    lost: [tally.lost, tally.lines],
    twice: tally.twice,
    joins: pair(tally.joins),
    falseJoins: tally.falseJoins,
    extraArticles: tally.extra,
    fields: [
      counts.reduce((sum, count) => sum + count.ok, 0),
      counts.reduce((sum, count) => sum + count.of, 0),
    ],
    byField: Object.fromEntries(
      [...tally.fields].map(([name, { ok, of }]) => [name, `${ok}/${of}`]),
    ),
    ledger: pair(tally.ledger),
    misses: tally.misses,
  };
}

/** The score in one line. */
export function formatScore(score: ScoreReport): string {
  return [
    `strict ${score.strict.join('/')}`,
    `lines P ${score.lines.precision} R ${score.lines.recall}`,
    `lost ${score.lost.join('/')} twice ${score.twice}`,
    `joins ${score.joins.join('/')} false ${score.falseJoins}`,
    `extra ${score.extraArticles}`,
    `fields ${score.fields.join('/')}`,
    `ledger ${score.ledger.join('/')}`,
  ].join('  ');
}
