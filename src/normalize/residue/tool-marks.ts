import { type Residue, residueOf } from './residue.ts';

const dropped = (rule: string, pattern: RegExp): Residue =>
  residueOf(rule, pattern, () => '', { drops: true });

/** Numbers of a box on the page: [[52, 81, 423, 120]], (12,34),(56,78). */
const BOX = String.raw`[\d\s.,;()[\]]{0,200}`;

/** Marks that programs set around what they read: comments, boxes, tokens, page breaks. */
export const TOOL_MARKS: readonly Residue[] = [
  // Within a sentence, somebody printed it.
  dropped('comment', /^\s*(?:<!--(?:[^-]|-(?!->)){0,1000}-->\s*)+$/u),
  dropped('code-fence', /^\s*(?:`{3,}|~{3,})\s*(?:[a-z]+\s*)?$/iu),
  dropped(
    'code-fence',
    /^\s*`{3,}(?:markdown|md|text|txt|html|plaintext)(?=\s|\p{Script=Han})|(?<!`)`{3,8}\s{0,8}$/iu,
  ),
  // <|ref|>text<|/ref|> names the kind of a block, <|ref|>园区<|/ref|> its words.
  dropped('grounding', /<(\|?)ref\1>[a-z_ ]{1,30}<(\|?)\/ref\2>/gu),
  dropped(
    'grounding',
    new RegExp(String.raw`<(\|?)(det|box|quad|bbox|poly)\1>${BOX}<(\|?)\/\2\3>`, 'gu'),
  ),
  dropped(
    'grounding',
    new RegExp(String.raw`<\|(?:box|quad|point)_start\|>${BOX}<\|(?:box|quad|point)_end\|>`, 'gu'),
  ),
  dropped('grounding', /^\s*[a-z_]{3,20}\s?\[\[\d{1,5}(?:,\s?\d{1,5}){3}\]\]/u),
  dropped('grounding', /<\|[\w/ ]{1,40}\|>|<loc_\d{1,5}>/gu),
  dropped('page-mark', /^\s*\{\d{1,5}\}-{8,}\s*$/u),
  dropped(
    'page-mark',
    /^[-=_*#[<\s]{0,60}page(?:\s*break|[\s_]*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)[-=_*#\]>\s]{0,60}$/iu,
  ),
];
