import { cutsWord } from './cut-words.ts';
import { findWords } from './find-words.ts';
import { closesForeignMark, openMarks } from './forms/quotation.ts';
import type { Lexicon } from './lexicon.ts';
import type { View } from './view.ts';

/** What evidence about one unit may look at besides the unit: its page. */
export interface PageView {
  views: readonly View[];
  /** All of its text, a unit a line. */
  text: string;
  /** Index of the last unit that only a masthead prints; -1 on pages without one. */
  mastheadEnd: number;
  /** True where most headings carry a Markdown mark. */
  marked: boolean;
  /** How surely the words of a unit run on into the next text: 0 to 1. */
  bridges: readonly number[];
  /** How surely a unit goes on with the words of the text before it, which ends in a sentence: 0 to 1. */
  runsOn: readonly number[];
  lexicon: Lexicon;
}

export const nextOf = (view: View, page: PageView): View | undefined => page.views[view.index + 1];
export const previousOf = (view: View, page: PageView): View | undefined =>
  page.views[view.index - 1];

/** Running text that ends within a sentence: long, or of several clauses and longer than most headings. */
export const breaksOffAsText = ({
  prose,
  closed,
  length,
  commas,
  closing,
  jumpTo,
  caption,
  furniture,
}: View): boolean =>
  (prose || (length >= 28 && commas > 0)) &&
  !closed &&
  closing === undefined &&
  jumpTo === undefined &&
  caption === undefined &&
  furniture === undefined;

const ANCHOR_SPAN = 30;

/** How surely two texts are one where the dictionary sees a word across: one heading in fifty is met so, too. */
const CUT_WORD = 0.35;

/** Page-wide facts: how far the masthead reaches, whether headings carry marks. */
export function pageViewOf(views: readonly View[], lexicon: Lexicon): PageView {
  let mastheadEnd = -1;
  let anchors = 0;
  for (const view of views.slice(0, ANCHOR_SPAN)) {
    if (view.furniture === 'masthead') {
      anchors++;
      mastheadEnd = view.index;
    } else if (view.prose && view.furniture === undefined) break;
  }
  // One line of masthead words may be anything; two make a masthead, and all above it.
  if (anchors < 2) mastheadEnd = -1;
  const headings = views.filter(
    (view) =>
      !view.prose &&
      view.length >= 6 &&
      view.length <= 40 &&
      view.byline === undefined &&
      view.index > mastheadEnd,
  );
  const marked =
    headings.filter((view) => view.unit.level > 0).length >= Math.max(2, headings.length * 0.5);
  const text = views.map((view) => view.text).join('\n');
  return { views, text, mastheadEnd, marked, ...bridgesOf(views, text), lexicon };
}

/** The end of a unit and the start of the next text, where the page's words must tell if they are one. */
interface Seam {
  last: string;
  /** The text that ends here. */
  before: string;
  /** The next text. */
  text: string;
  together: string;
  /** One character more on either side. */
  wider: readonly string[];
}

/**
 * For each unit, how surely its last character and the first of the next text are one word, by the
 * words of the page itself: 项 is nearly always followed by 目, so 项|目 is a break within a word.
 */
function bridgesOf(views: readonly View[], page: string): Pick<PageView, 'bridges' | 'runsOn'> {
  const nexts = views.map((_, index) => views.slice(index + 1, index + 4).find(mayBeNextText));
  const seams = views.map((view, index) => seamBetween(view, nexts[index]));
  const words = seams.flatMap((seam) =>
    typeof seam === 'number' ? [] : [seam.last, seam.together, ...seam.wider],
  );
  const found = findWords(page, words);
  const count = (word: string): number => found.get(word)?.count ?? 0;
  const bridges = seams.map((seam) => {
    if (typeof seam === 'number') return seam;
    const { last, text } = seam;
    const together = count(seam.together);
    const alone = Math.max(1, count(last));
    let bridge = together >= 2 ? Math.min(1, (together / alone) * 1.4) : 0;
    if (seam.wider.some((word) => count(word) >= 2)) bridge = Math.max(bridge, 0.8);
    // 的二期工程…: no sentence opens so.
    if (/^[的等](?=\p{Script=Han})/u.test(text)) bridge = Math.max(bridge, 0.9);
    // 目，从土地…: a single character before the first comma cannot open a sentence; 水、电、路 can.
    if (/^\p{Script=Han}[，、；](?!\p{Script=Han}、)/u.test(text)) bridge = Math.max(bridge, 0.9);
    if (bridge < CUT_WORD && cutsWord(seam.before, text)) bridge = CUT_WORD;
    return bridge;
  });
  const runsOn = views.map(() => 0);
  for (const [index, view] of views.entries()) {
    const next = nexts[index];
    if (next !== undefined && breaksOffAsText(view)) runsOn[next.index] = bridges[index] ?? 0;
  }
  return { bridges, runsOn };
}

/** More digits, or what is counted; a day may open a text behind a number. */
const IN_A_FIGURE = /^(?:\d(?!\d{0,3}[年月])|[万亿元个家项吨亩户名条台套次人米度吉千])/u;

/** What stands at a photograph does not go on with the text that the photograph cuts in two. */
const mayBeNextText = ({ prose, length, caption, credit }: View): boolean =>
  (prose || length >= 12) && !credit && (caption?.caption === undefined || length > 90);

/** Where a unit meets the next text, or at once how surely they are one word. */
function seamBetween(view: View, next: View | undefined): Seam | number {
  const last = view.text.at(-1);
  const first = next?.text.at(0);
  if (
    next === undefined ||
    last === undefined ||
    first === undefined ||
    next.leadIn !== undefined ||
    next.unit.indented
  )
    return 0;
  const { text } = next;
  // …开展“法律体检进 | 园区”活动…: what is opened here is closed there.
  if (openMarks(view.text) > 0 && closesForeignMark(text)) return 1;
  if (/^[，。；：、！？”’》）%％,;:)]/u.test(text)) return 1;
  // 投资860 | 0万元, 产值148 | 亿元.
  if (/\d$/u.test(view.text) && IN_A_FIGURE.test(text)) return 0.9;
  if (!/\p{Script=Han}/u.test(last) || !/\p{Script=Han}/u.test(first)) return 0;
  const wider = [view.text.slice(-2) + first, last + text.slice(0, 2)];
  return { last, before: view.text, text, together: last + first, wider };
}
