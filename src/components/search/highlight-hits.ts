import { type Folded, findPhrase, fold } from '../../search/fold.ts';
import { parseQuery, phrasesToMark } from '../../search/query.ts';
import { element } from './element.ts';
import { words } from './highlight-words.ts';

/*
 * Marks, on an article opened from a search (`?q=…#p7`), what was looked for, and lets the reader
 * step from hit to hit and clear the marks.
 */

const query = new URLSearchParams(location.search).get('q') ?? '';
const phrases = phrasesToMark(parseQuery(query));
const article = document.querySelector('article.article');

/** Parts of the page that were printed; the notes under the article repeat some of it. */
const PRINTED = ':is(.article-head, .facts, .article-text) :not(.corrections *)';
/** Where words stand that were printed and have been corrected. */
const CORRECTED = '.corrections li';

/** Elements whose text is one passage: no phrase is marked across two of them. */
const PASSAGES = 'h1, h2, p, td, th, li, figcaption, .credit, .name, dd';

/** Text nodes of a passage, but for those of passages inside it and of buttons. */
function textsOf(passage: Element): Text[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent?.closest('button, [popover]')) continue;
    if (parent?.closest(PASSAGES) === passage) texts.push(node);
  }
  return texts;
}

/** Wraps a range of a passage in marks, one for each text node it touches; the last one first. */
function wrap(texts: readonly Text[], start: number, end: number): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let at = 0;
  const touched = texts.flatMap((text) => {
    const from = at;
    at += text.length;
    return from < end && at > start ? [{ text, from }] : [];
  });
  for (const { text, from } of touched) {
    const range = document.createRange();
    range.setStart(text, Math.max(0, start - from));
    range.setEnd(text, Math.min(text.length, end - from));
    const mark = element('mark', { class: 'found' });
    range.surroundContents(mark);
    marks.push(mark);
  }
  return marks;
}

/** Hits in the order of the page; each has one mark or, across inline elements, several. */
function markAll(root: Element, within: string): HTMLElement[][] {
  const hits: HTMLElement[][] = [];
  for (const passage of root.querySelectorAll(`${within}:is(${PASSAGES})`)) {
    const folded: Folded = fold(
      textsOf(passage)
        .map((text) => text.data)
        .join(''),
    );
    const ranges = phrases
      .flatMap((phrase) => findPhrase(folded, phrase))
      .sort((a, b) => a[0] - b[0])
      .filter(([start], i, all) => i === 0 || start >= (all[i - 1]?.[1] ?? 0));
    // from the last to the first, so that the places of the others hold
    const marked = ranges.reverse().map(([start, end]) => wrap(textsOf(passage), start, end));
    hits.push(...marked.reverse());
  }
  return hits;
}

function show(hits: HTMLElement[][]): void {
  let now = -1;
  const count = element('span', { class: 'count', role: 'status' });
  const button = (text: string, label: string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', 'aria-label': label, title: label }, text);
    made.addEventListener('click', act);
    return made;
  };
  const go = (to: number, scroll: boolean): void => {
    hits[now]?.forEach((mark) => {
      mark.classList.remove('found-now');
    });
    now = (to + hits.length) % hits.length;
    hits[now]?.forEach((mark) => {
      mark.classList.add('found-now');
    });
    if (scroll) hits[now]?.[0]?.scrollIntoView({ block: 'center' });
    count.textContent = words.count(now + 1, hits.length);
  };
  const clear = (): void => {
    for (const mark of hits.flat()) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    bar.remove();
    history.replaceState(null, '', location.pathname + location.hash);
  };
  const bar = element(
    'div',
    { class: 'found-bar', role: 'group', 'aria-label': words.label(query), 'data-found-bar': true },
    element('span', {}, words.label(query)),
    button('↑', words.previous, () => {
      go(now - 1, true);
    }),
    count,
    button('↓', words.next, () => {
      go(now + 1, true);
    }),
    button('×', words.clear, clear),
  );
  document.querySelector('main')?.append(bar);
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const first = hits.findIndex((marks) => target?.contains(marks[0] ?? null) === true);
  go(Math.max(0, first), first !== -1);
}

if (article !== null && phrases.length > 0) {
  let hits = markAll(article, PRINTED);
  if (hits.length === 0) hits = markAll(article, CORRECTED);
  if (hits.length > 0) show(hits);
}
