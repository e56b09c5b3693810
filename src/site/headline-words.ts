const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Marks that no line ends with, and marks that none begins with. */
const opens = /[（(“‘《〈【「『—·]$/u;
const closes = /^[）)”’》〉】」』，,。、；;：:！!？?…—·%％～]/u;
/** One Han character: to the segmenter's dictionary, half of a word that it does not know. */
const isSingle = (segment: string): boolean => /^\p{Script=Han}$/u.test(segment);
const endsWithHan = /\p{Script=Han}$/u;
const endsWithDigit = /[\d.]$/u;

/**
 * A headline stands in half a dozen lists, and a list may be of all articles. Its words are kept as
 * one text, with NUL between them: an array takes four times the memory.
 */
const known = new Map<string, string>();
const mostKnown = 150_000;

/**
 * Words of a headline, between which a line may break: 打造|开发区|建设|升级版. Browsers break Chinese
 * between any two characters, which newspapers avoid in a headline. The dictionary knows the common
 * words of two characters: a single one joins those beside it (经开区), or the word before it
 * (开发+区). Joined, the words are the text.
 */
export function headlineWords(text: string): string[] {
  const before = known.get(text);
  if (before !== undefined) return before === '' ? [] : before.split('\0');
  if (known.size >= mostKnown) known.clear();
  const words = cutWords(text);
  known.set(text, words.join('\0'));
  return words;
}

function passagesOf(text: string): string[] {
  const segments: string[] = [];
  // To iterate over them takes half as long again.
  const all = segmenter.segment(text);
  for (let at = 0; at < text.length;) {
    const segment = all.containing(at)?.segment ?? text.slice(at);
    segments.push(segment);
    at += segment.length;
  }
  return segments;
}

function cutWords(text: string): string[] {
  const segments = passagesOf(text);
  const words: string[] = [];
  segments.forEach((segment, i) => {
    const last = words.at(-1);
    const [before = '', after = ''] = [segments[i - 1], segments[i + 1]];
    const joins =
      opens.test(before) ||
      closes.test(segment) ||
      (endsWithDigit.test(before) && isSingle(segment)) ||
      (isSingle(segment) && isSingle(before)) ||
      (isSingle(segment) && !isSingle(after) && endsWithHan.test(before)) ||
      // a single one that has nothing before it joins the word behind it
      (isSingle(before) && last === before && endsWithHan.test(segment));
    if (last !== undefined && joins) words[words.length - 1] = last + segment;
    else words.push(segment);
  });
  return words;
}
