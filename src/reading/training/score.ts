import {
  bestLabels,
  bestLabelsFrom,
  bestStarts,
  marginals,
  scorePage,
  sumWays,
} from '../model/infer.ts';
import { isOutside, LABELS, type Reading, roleOf } from '../model/labels.ts';
import { encodePage, L } from '../model/model.ts';
import type { Reader } from '../read-lines.ts';
import type { PaperPage } from './facts.ts';

/** How a reader reads labelled pages. Each pair is right ones and all. */
export interface Score {
  /** Articles whose lines of text came out as one article. */
  articles: [number, number];
  /** Headline, kicker, deck and column head right, of those printed or read. */
  heads: [number, number];
  /** Lines with their right role. */
  roles: [number, number];
  starts: Decision[];
  lines: Decision[];
}

/** A decision, how probable it was held to be, and whether it was right. */
interface Decision {
  probability: number;
  right: boolean;
}

const TEXT: ReadonlySet<Reading> = new Set(['body', 'closingBody', 'verse', 'listItem', 'table']);
const HEADS = ['headline', 'kicker', 'deck', 'standingHead'] as const;

/** Labels -> for each line the number of its article; -1 in none. */
function articlesOf(labels: readonly number[]): number[] {
  let article = -1;
  return labels.map((label) => {
    const own = LABELS[label];
    if (own?.starts === true) article++;
    return own === undefined || isOutside(own.reading) ? -1 : article;
  });
}

const readingAt = (labels: readonly number[], i: number): Reading =>
  LABELS[labels[i] ?? 0]?.reading ?? 'garbage';

/** Reads pages and holds them against their labels. */
export function scorePages(pages: readonly PaperPage[], reader: Reader): Score {
  const score: Score = { articles: [0, 0], heads: [0, 0], roles: [0, 0], starts: [], lines: [] };
  for (const page of pages) {
    const { chain, price } = reader;
    const encoded = encodePage(page.observations, chain.model);
    const scores = scorePage(encoded, chain);
    const sums = sumWays(scores, chain);
    const starts = bestStarts(scores, chain, sums, price);
    const labels = bestLabelsFrom(starts, scores, chain) ?? bestLabels(scores, chain) ?? [];
    addDecisions(score, page, labels, marginals(scores, chain, sums));
    addArticles(score, page, labels);
  }
  return score;
}

function addDecisions(
  score: Score,
  page: PaperPage,
  labels: readonly number[],
  shares: readonly Float64Array[],
): void {
  for (const [i, label] of labels.entries()) {
    const own = LABELS[label];
    const want = LABELS[page.labels[i] ?? 0];
    const share = shares[i] ?? new Float64Array(L);
    if (own === undefined || want === undefined) throw new Error('expected labels');
    let started = 0;
    let role = 0;
    for (const [l, { starts, reading }] of LABELS.entries()) {
      if (starts) started += share[l] ?? 0;
      if (roleOf(reading) === roleOf(own.reading)) role += share[l] ?? 0;
    }
    const right = roleOf(own.reading) === roleOf(want.reading);
    score.roles[0] += Number(right);
    score.roles[1]++;
    score.starts.push({
      probability: own.starts ? started : 1 - started,
      right: own.starts === want.starts,
    });
    score.lines.push({ probability: role, right });
  }
}

function addArticles(score: Score, page: PaperPage, labels: readonly number[]): void {
  const want = articlesOf(page.labels);
  const got = articlesOf(labels);
  const texts = want.flatMap((_, i) => (TEXT.has(readingAt(page.labels, i)) ? [i] : []));
  for (const article of new Set(want)) {
    if (article < 0) continue;
    const own = texts.filter((i) => want[i] === article);
    const [first] = own;
    if (first === undefined) continue;
    score.articles[1]++;
    const found = got[first] ?? -1;
    const whole =
      found >= 0 &&
      own.every((i) => got[i] === found) &&
      texts.every((i) => got[i] !== found || want[i] === article);
    score.articles[0] += Number(whole);
    for (const head of HEADS) {
      const lines = (articles: readonly number[], of: readonly number[], number: number): string =>
        articles.flatMap((a, i) => (a === number && readingAt(of, i) === head ? [i] : [])).join();
      const printed = lines(want, page.labels, article);
      const read = whole ? lines(got, labels, found) : '';
      if (printed === '' && read === '') continue;
      score.heads[1]++;
      score.heads[0] += Number(whole && printed === read);
    }
  }
}

/** Adds the second score to the first. */
export function addScores(to: Score, from: Score): void {
  for (const key of ['articles', 'heads', 'roles'] as const) {
    to[key][0] += from[key][0];
    to[key][1] += from[key][1];
  }
  to.starts.push(...from.starts);
  to.lines.push(...from.lines);
}

/** The lowest probability under which a share of the wrong decisions lies: those are doubts. */
export function doubtUnder(decisions: readonly Decision[], told: number): number {
  const wrong = decisions
    .filter(({ right }) => !right)
    .map(({ probability }) => probability)
    .sort((a, b) => a - b);
  const last = wrong[Math.ceil(wrong.length * told) - 1];
  return last === undefined ? 0.5 : Math.min(0.99, Math.round(last * 100 + 0.5) / 100);
}
