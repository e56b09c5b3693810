import { paths, withBase } from '../../archive/paths.ts';
import type { StoredArticle } from '../../search/engine.ts';
import { type Excerpt, excerptsOf, markText, type Piece } from '../../search/excerpt.ts';
import type { CharacterTable } from '../../search/fold.ts';
import { element } from './element.ts';
import { textLang } from './text-lang.ts';
import { words } from './words.ts';

/** Excerpts shown of an article before the reader asks for the others. */
const SHOWN = 2;

const base = import.meta.env.BASE_URL;

function marked(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, hit }) =>
    hit ? element('mark', {}, text) : document.createTextNode(text),
  );
}

function excerptItem(excerpt: Excerpt, address: string, query: string): HTMLElement {
  const { field, paragraph, cutBefore, cutAfter, pieces } = excerpt;
  const place = paragraph === undefined ? '' : `#p${paragraph}`;
  const label =
    field === 'body' && paragraph !== undefined ? words.paragraph(paragraph) : words.field[field];
  return element(
    'li',
    { class: 'excerpt', 'data-field': field },
    element(
      'a',
      { href: `${address}?q=${encodeURIComponent(query)}${place}` },
      element('span', { class: 'excerpt-place' }, label),
      element('span', { lang: textLang }, cutBefore && '……', ...marked(pieces), cutAfter && '……'),
    ),
    field === 'printed' && element('span', { class: 'excerpt-note' }, words.printedNote),
  );
}

/**
 * One hit: its headline as link, where it was printed, and excerpts from its text.
 * The link holds the address of the article as it is; the words that were looked for join it when
 * the reader follows it, so that the article can mark them.
 */
export function hitItem(
  article: StoredArticle,
  phrases: readonly string[],
  query: string,
  table?: CharacterTable,
): HTMLElement {
  const address = withBase(paths.article(article.id), base);
  const link = element(
    'a',
    { href: address, 'data-search-hit': article.id },
    ...marked(markText(article.title, phrases, table)),
  );
  const carryQuery = (): void => {
    if (phrases.length > 0) link.href = `${address}?q=${encodeURIComponent(query)}`;
  };
  link.addEventListener('pointerdown', carryQuery);
  link.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') carryQuery();
  });

  const excerpts = excerptsOf(article.segments, phrases, table);
  const list = element(
    'ul',
    { class: 'excerpts' },
    ...excerpts.slice(0, SHOWN).map((excerpt) => excerptItem(excerpt, address, query)),
  );
  const status = words.status[article.dateStatus];
  const item = element(
    'li',
    { class: 'entry hit' },
    element('h2', { class: 'entry-headline', lang: textLang }, link),
    element(
      'p',
      { class: 'entry-facts' },
      element(
        'span',
        {},
        article.date,
        status !== '' && element('span', { class: 'hit-status' }, status),
      ),
      article.page !== null && element('span', {}, words.pageLabel(article.page)),
      article.zones.length > 0 &&
        element('span', { lang: textLang }, article.zones.join(words.separator)),
      article.byline.length > 0 &&
        element('span', { class: 'name', lang: textLang }, article.byline.join(words.separator)),
    ),
    list,
  );
  const hidden = excerpts.slice(SHOWN);
  if (hidden.length > 0) {
    const more = element(
      'button',
      { type: 'button', class: 'more-excerpts', 'aria-expanded': 'false' },
      words.moreExcerpts(hidden.length),
    );
    let rest: HTMLElement[] | undefined;
    more.addEventListener('click', () => {
      if (rest === undefined) {
        rest = hidden.map((excerpt) => excerptItem(excerpt, address, query));
        list.append(...rest);
      } else {
        for (const excerpt of rest) excerpt.remove();
        rest = undefined;
      }
      more.setAttribute('aria-expanded', String(rest !== undefined));
      more.textContent =
        rest === undefined ? words.moreExcerpts(hidden.length) : words.fewerExcerpts;
    });
    item.append(more);
  }
  return item;
}
