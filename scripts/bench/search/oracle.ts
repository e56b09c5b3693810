import type { Archive, ArchivedArticle } from '../../../src/archive/read-archive.ts';
import { textOfBlock } from '../../../src/markdown/body.ts';
import { parseBody } from '../../../src/markdown/parse-body.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { type CharacterTable, foldText } from '../../../src/search/fold.ts';
import { parseQuery } from '../../../src/search/query.ts';

/*
 * The oracle: what a search must find, worked out without any index. It puts the printed strings of
 * an article together by itself, so that a passage that the index forgets is seen.
 */

/** An article as the oracle knows it. */
export interface Witness {
  id: string;
  title: string;
  /** Printed passages, separated by newlines, folded. */
  text: string;
  /** The same as printed: where queries are sampled from. */
  passages: string[];
}

/** The printed passages of an article, in any order. */
export function printedPassages({ article, body }: ArchivedArticle): string[] {
  const { headline, kicker, deck, standingHead, series, leadIn, editorNote } = article;
  return [
    headline,
    kicker,
    deck,
    standingHead,
    series,
    leadIn,
    editorNote,
    ...article.byline.flatMap(({ name, affiliation }) => [name, affiliation]),
    ...(article.figures ?? []).flatMap(({ caption, credit }) => [caption, credit?.text]),
    ...parseBody(body).map(textOfBlock),
    ...(article.corrections ?? []).map(({ printed }) => printed),
  ]
    .filter((passage) => typeof passage === 'string')
    .filter((passage) => passage !== '');
}

/** Articles of an archive as witnesses, in the order of their ids. */
export function witnesses(archive: Archive, table?: CharacterTable): Witness[] {
  return archive.articles.map((archived) => {
    const passages = printedPassages(archived);
    return {
      id: archived.article.id,
      title: foldText(archived.article.headline ?? '', table),
      text: foldText(passages.join('\n'), table),
      passages,
    };
  });
}

/** Ids of the articles that hold every term of a query and none of the excluded, sorted. */
export function expectedIds(
  all: readonly Witness[],
  query: string,
  table?: CharacterTable,
): string[] {
  const { terms } = parseQuery(query, table);
  return all
    .filter(({ text }) => terms.every(({ folded, excluded }) => text.includes(folded) !== excluded))
    .map(({ id }) => id)
    .sort();
}

/** What an engine answered otherwise than the oracle. */
export interface Disagreement {
  query: string;
  /** Found, and should not be. */
  surplus: string[];
  /** Should be found, and is not. */
  lost: string[];
  /** A title hit that stands behind another hit, or the other way round. */
  misplaced: boolean;
}

/** Compares an engine with the oracle on some queries; an empty list is full agreement. */
export async function disagreements(
  engine: SearchEngine,
  all: readonly Witness[],
  queries: readonly string[],
  table?: CharacterTable,
): Promise<Disagreement[]> {
  const byId = new Map(all.map((witness) => [witness.id, witness]));
  const found: Disagreement[] = [];
  for (const query of queries) {
    const result = await engine.search({ query, size: Infinity });
    const ids = await engine.ids(result.hits);
    const expected = new Set(expectedIds(all, query, table));
    const wanted = parseQuery(query, table).terms.filter(({ excluded }) => !excluded);
    const inTitle = ids.map((id) => {
      const title = byId.get(id)?.title ?? '';
      return wanted.length > 0 && wanted.every(({ folded }) => title.includes(folded));
    });
    const surplus = ids.filter((id) => !expected.has(id));
    const lost = [...expected].filter((id) => !ids.includes(id));
    const misplaced =
      inTitle.lastIndexOf(true) > (inTitle.includes(false) ? inTitle.indexOf(false) : Infinity) ||
      inTitle.some((title, i) => title !== result.hits[i]?.inTitle);
    const partial = result.missing.length > 0 || result.total !== ids.length;
    if (surplus.length + lost.length > 0 || misplaced || partial) {
      found.push({ query, surplus, lost, misplaced });
    }
  }
  return found;
}

/** Disagreements in words, one line each, for the message of a failing test. */
export function describeDisagreements(list: readonly Disagreement[]): string {
  return list
    .slice(0, 20)
    .map(({ query, surplus, lost, misplaced }) => {
      const ids = (name: string, of: readonly string[]): string =>
        of.length === 0 ? '' : ` ${name} ${String(of.length)}: ${of.slice(0, 3).join(' ')}`;
      return `${JSON.stringify(query)}${ids('surplus', surplus)}${ids('lost', lost)}${misplaced ? ' misplaced' : ''}`;
    })
    .join('\n');
}
