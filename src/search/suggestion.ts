import { likeness } from '../text/likeness.ts';
import { type CharacterTable, foldText } from './fold.ts';

/** What a suggestion leads to. */
export const kindOfSuggestion = { zone: 0, reporter: 1, standingHead: 2 } as const;

/** Kind, name, value of its facet, path of its page, number of articles, pinyin, initials, aliases. */
export type Suggestion = [
  kind: 0 | 1 | 2,
  name: string,
  value: string,
  path: string,
  count: number,
  pinyin: string,
  initials: string,
  ...aliases: string[],
];

/** How well typed letters fit a suggestion: 0 not at all, higher is better. */
function fit(suggestion: Suggestion, typed: string): number {
  const [, name, , , , pinyin, initials, ...aliases] = suggestion;
  const names = [name, ...aliases].map((n) => foldText(n));
  if (names.includes(typed)) return 6;
  if (names.some((n) => n.startsWith(typed))) return 5;
  if (names.some((n) => n.includes(typed))) return 4;
  if (!/^[a-z]+$/.test(typed)) return 0;
  if (typed.length >= 2 && initials.startsWith(typed)) return 3;
  if (pinyin.startsWith(typed)) return 2;
  // inside a name only from the start of a syllable on is not known here: long enough runs
  return typed.length >= 4 && pinyin.includes(typed) ? 1 : 0;
}

/** The suggestions for what is typed, best first: by name, short name, pinyin or initials. */
export function suggest(
  suggestions: readonly Suggestion[],
  typed: string,
  limit: number,
  table?: CharacterTable,
): Suggestion[] {
  const folded = foldText(typed, table).replaceAll(/[\s']/g, '');
  if (folded === '') return [];
  return suggestions
    .map((suggestion) => ({ suggestion, score: fit(suggestion, folded) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.suggestion[4] - a.suggestion[4])
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

/** Names that look like what was typed: shared pairs of characters, for a query without hits. */
export function similarNames(
  suggestions: readonly Suggestion[],
  typed: string,
  limit: number,
): Suggestion[] {
  const wanted = foldText(typed);
  return suggestions
    .map((suggestion) => {
      const [, name, , , , , , ...aliases] = suggestion;
      const best = [name, ...aliases].map((n) => likeness(wanted, foldText(n)));
      return { suggestion, score: Math.max(...best) };
    })
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}
