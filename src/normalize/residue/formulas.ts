import { readFormula } from './formula.ts';
import { type Residue, residueOf, type Stripped } from './residue.ts';
import { writeScript } from './scripts.ts';

/** Marks that open a formula, and those that close it. */
const MARKS: readonly (readonly [open: string, close: string])[] = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
];

const LONGEST = 240;

/** Marks of sentences, and what sets cells of a table apart. */
const SENTENCE_MARKS = /[，。；！？、：“”|\n\f]/u;
const COMMANDS = /\\[A-Za-z%]|\^|_/u;

/** $5\%$, $24.2$, $CO_2$: what stands between two marks reads as a formula; 12.5/ between two prices does not. */
function isFormula(inner: string, open: string, before: string, after: string): boolean {
  const bare = inner.trim();
  if (bare === '') return false;
  const words = bare.replace(/\\(?:text\w*|mathrm|mbox)\s*\{[^{}]*\}/gu, '');
  if (SENTENCE_MARKS.test(words)) return false;
  if (open === '\\(') return COMMANDS.test(bare) || !/\p{Script=Han}/u.test(words);
  // \[1\] is a bracket that Markdown escapes.
  if (open === '\\[') return COMMANDS.test(bare) || (bare !== inner && /^[\d.,%+-]+$/u.test(bare));
  if (open === '$' && /\d/u.test(after)) return false;
  if (COMMANDS.test(bare)) return true;
  if (/[A-Za-z\d]/u.test(before)) return false;
  return (
    /^[\w.,%()[\]<>=+\-/~×°± ]+$/u.test(bare) &&
    /[A-Za-z\d]/u.test(bare) &&
    !/[-+/=~,.<>(]$/u.test(bare)
  );
}

/** Formulas between marks -> the characters they print; what is not understood keeps its marks. */
export const FORMULAS: Residue = {
  rule: 'formula',
  drops: true,
  strip(text) {
    const stripped: Stripped = { text: '', printed: [], written: [] };
    let at = 0;
    while (at < text.length) {
      const found = formulaAt(text, at);
      if (found === undefined) {
        // \$ is a printed dollar.
        const length = text[at] === '\\' && text[at + 1] === '$' ? 2 : 1;
        stripped.text += text.slice(at, at + length);
        at += length;
        continue;
      }
      stripped.printed.push(text.slice(at, found.end));
      stripped.written.push(found.written);
      stripped.text += found.written;
      at = found.end;
    }
    return stripped;
  },
};

function formulaAt(text: string, at: number): { end: number; written: string } | undefined {
  if (text[at] !== '$' && text[at] !== '\\') return undefined;
  const [open, close] = MARKS.find(([mark]) => text.startsWith(mark, at)) ?? [];
  if (open === undefined || close === undefined) return undefined;
  const from = at + open.length;
  const length = text.slice(from, from + LONGEST).indexOf(close);
  if (length < 0) return undefined;
  const inner = text.slice(from, from + length);
  const end = from + length + close.length;
  if (!isFormula(inner, open, text[at - 1] ?? '', text[end] ?? '')) return undefined;
  const written = readFormula(inner);
  return written === undefined ? undefined : { end, written };
}

const GROUP = String.raw`\{(?:[^{}]|\{[^{}]{0,20}\}){0,40}\}`;

/** Commands that lost the marks around them: 3\sim5, 25^{\circ}C, \textcircled{1}. */
export const BARE_FORMULAS: Residue = residueOf(
  'formula',
  new RegExp(
    String.raw`\\[A-Za-z]{2,16}(?:\s?${GROUP}){0,2}(?:[\^_]${GROUP})?|[\^_]${GROUP}`,
    'gu',
  ),
  (found) => readFormula(found) ?? found,
  { drops: true },
);

/** CO<sub>2</sub>, m<sup>2</sup>. */
export const SCRIPT_TAGS: Residue = residueOf(
  'html',
  /<(sup|sub)>([^<>]{1,12})<\/\1>/giu,
  (_, tag = '', text = '') =>
    writeScript(text.trim(), tag.toLowerCase() === 'sup' ? '^' : '_') ?? text,
  { drops: true },
);

/** Commands and scripts of a formula that nobody understood. */
export const UNREAD_FORMULA = /\\[A-Za-z]{2,}|[\^_]\{/u;
