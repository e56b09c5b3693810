import { type CharacterTable, foldText } from './fold.ts';

/** One thing the reader asked for. */
export interface Term {
  /** The words as typed, without the operator and the quotation marks around them. */
  typed: string;
  /** What is looked for in folded text; never empty, never holds a newline. */
  folded: string;
  /** Written `-词`: articles that hold it are left out. */
  excluded: boolean;
}

/** A parsed query: all terms that are not excluded must occur, none of the excluded ones. */
export interface Query {
  terms: Term[];
}

/** A straight quotation mark opens a phrase at the start of a term and closes it at its end. */
const TERM = /(?:(-)(?=[^\s-]))?(?:"(\s*[^"\s][^"]*)"(?=\s|$)|(\S+))/gu;

/**
 * Text of the search box -> terms.
 * Terms are separated by blanks, all of them must occur. `"…"` (straight marks) keeps a phrase with
 * its blanks; curly marks are printed characters and are looked for: `“五线”`. `-词` excludes;
 * `"-9月"` looks for these characters.
 */
export function parseQuery(source: string, table?: CharacterTable): Query {
  const seen = new Set<string>();
  const terms: Term[] = [];
  for (const [, minus, phrase, word] of source.matchAll(TERM)) {
    const excluded = minus !== undefined;
    const typed = phrase?.trim() ?? word ?? '';
    const folded = foldText(typed.replace(/\s+/gu, ' '), table);
    const key = `${excluded ? '-' : ''}${folded}`;
    if (folded === '' || seen.has(key)) continue;
    seen.add(key);
    terms.push({ typed, folded, excluded });
  }
  return { terms };
}

/** Terms -> text of the search box that parses to the same terms. */
export function formatQuery(terms: readonly Term[]): string {
  return terms
    .map(({ typed, excluded }) => {
      const quoted = /\s|^-/u.test(typed) ? `"${typed}"` : typed;
      return excluded ? `-${quoted}` : quoted;
    })
    .join(' ');
}

/** Folded phrases to mark in a text. */
export function phrasesToMark(query: Query): string[] {
  return query.terms.filter((term) => !term.excluded).map((term) => term.folded);
}
