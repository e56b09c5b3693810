import type { Doubt } from '../../domain/ledger.ts';
import type { Draft, DraftBlock } from '../draft.ts';

/** Marks that a reader expects in pairs, by the mark that opens them. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '「': '」',
  '『': '』',
};
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSING).map(([open, close]) => [close, open]),
);

/** Characters shown on either side of a mark, to find it on the page. */
const SHOWN = 6;

interface Mark {
  char: string;
  line: number;
  /** Speech opens behind a colon or at the start of a line. */
  speaks: boolean;
  /** The mark and the words around it. */
  words: string;
}

/**
 * Drafts of a page -> a doubt for each paragraph whose quotation marks do not pair: turned the wrong
 * way round, opened twice, never closed, closed and never opened. Nothing is mended: which mark is
 * wrong, and whether a column is missing, only the printed page says.
 */
export function doubtQuotations(drafts: readonly Draft[]): Doubt[] {
  return drafts.flatMap((draft) => {
    const texts = new Map(
      draft.segments.flatMap(({ view }) =>
        view.unit.lines.map(({ number, text }) => [number, text] as const),
      ),
    );
    const paragraphs = draft.blocks.filter(({ block }) => block.type === 'paragraph');
    return paragraphs.flatMap((paragraph, i) => {
      const marks = marksOf(paragraph, texts);
      const fault = faultIn(marks, marksOf(paragraphs[i + 1], texts)[0], paragraphs[i + 1]);
      return fault === undefined ? [] : [fault];
    });
  });
}

function marksOf(paragraph: DraftBlock | undefined, texts: ReadonlyMap<number, string>): Mark[] {
  return (paragraph?.lines ?? []).flatMap(({ line }) => {
    const text = texts.get(line) ?? '';
    return (
      [...text.matchAll(/[“”‘’《》「」『』]/gu)]
        // An apostrophe between Latin letters closes nothing: it’s.
        .filter(({ index }) => !/[A-Za-z]’[A-Za-z]/u.test(text.slice(index - 1, index + 2)))
        .map(({ 0: char, index }) => ({
          char,
          line,
          speaks: index === 0 || /[：:，,]/u.test(text[index - 1] ?? ''),
          words: text.slice(Math.max(0, index - SHOWN), index + 1 + SHOWN),
        }))
    );
  });
}

/** The first mark of a paragraph that does not pair; `next` is the first mark of the one behind. */
function faultIn(
  marks: readonly Mark[],
  next: Mark | undefined,
  behind: DraftBlock | undefined,
): Doubt | undefined {
  const open: Mark[] = [];
  for (const mark of marks) {
    const top = open.at(-1);
    if (mark.char in CLOSING) {
      if (top?.char === mark.char && mark.char !== '《')
        return doubt(mark, `${mark.char} is opened a second time`);
      open.push(mark);
    } else if (top?.char === OPENING[mark.char]) open.pop();
    else
      return doubt(
        mark,
        isMirrored(marks, mark.char)
          ? 'the quotation marks stand the wrong way round'
          : `${mark.char} closes what was not opened`,
      );
  }
  const [first] = open;
  if (first === undefined) return undefined;
  // What somebody says over several paragraphs opens each of them and is closed in the last.
  const goesOn =
    next?.char === first.char &&
    behind?.block.type === 'paragraph' &&
    behind.block.text.startsWith(first.char);
  if (first.speaks && goesOn) return undefined;
  return doubt(first, `${first.char} is not closed`);
}

/** ”…“: as many of each, and none the right way round. */
function isMirrored(marks: readonly Mark[], closing: string): boolean {
  const own = marks.filter(({ char }) => char === closing || char === OPENING[closing]);
  return own.every(({ char }, i) => (char === closing) === (i % 2 === 0)) && own.length % 2 === 0;
}

const doubt = ({ line, words }: Mark, found: string): Doubt => ({
  line,
  ruleId: 'doubt-quotations',
  message: `${found}: …${words}…; compare the printed page`,
});
