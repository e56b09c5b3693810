/** Letters and numbers of a text: what other marks and blanks do not change. 3.5亿 is not 35亿. */
export const lettersOf = (text: string): string =>
  text.replace(/(?!(?<=\d)(?:[.:/-](?=\d)|[%‰℃]))[^\p{L}\p{N}]/gu, '');

/** Letters that must agree again behind one that was read otherwise. */
const AGREE = 4;
/** Of so many letters one may have been read otherwise, and at most so many of a text. */
const LETTERS_A_MISREADING = 16;
const MOST_MISREADINGS = 12;
/** Letters on either side that say of what word a letter is. */
const SPAN = 6;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** 新绿农业专业合作社, 李家庄, 东风路: what ends so is a name as far back as the next small word. */
const NAME_BEHIND =
  /^[^的了和与在]{0,8}?(?:公司|合作社|集团|厂|店|局|院|校|大学|中心|行|村|庄|镇|乡|县|区|路|街|巷|社)/u;
/** 联系人李阳, 法定代表人王波. */
const NAME_BEFORE = /(?:人|长|者|员|经理|书记|主任|师傅)\p{Script=Han}{0,2}$/u;

/**
 * True when two texts are one print, read twice: the same letters, but for a few that are a word in
 * one reading and none in the other (进入, 进人), or doubled. Numbers and names that differ make two
 * texts, however much they share. Both as `lettersOf` gives them.
 */
export function samePrint(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.min(
    MOST_MISREADINGS,
    Math.floor(Math.max(a.length, b.length) / LETTERS_A_MISREADING),
  );
  if (Math.abs(a.length - b.length) > most) return false;
  let [i, j] = [0, 0];
  for (let misreadings = 0; ; misreadings++) {
    while (i < a.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    if (i === a.length && j === b.length) return true;
    if (misreadings >= most) return false;
    const agree = (x: number, y: number): boolean => {
      const rest = a.slice(x, x + AGREE);
      return rest === b.slice(y, y + AGREE);
    };
    if (agree(i + 1, j + 1) && isMisread(a, i, b, j)) [i, j] = [i + 1, j + 1];
    else if (agree(i + 1, j) && isDoubled(a, i)) i++;
    else if (agree(i, j + 1) && isDoubled(b, j)) j++;
    else return false;
  }
}

const isHan = (letter: string | undefined): boolean => /^\p{Script=Han}$/u.test(letter ?? '');

const isDoubled = (text: string, at: number): boolean =>
  isHan(text[at]) && (text[at] === text[at - 1] || text[at] === text[at + 1]);

/** One of two letters is part of a word and the other of none, and neither is part of a name. */
function isMisread(a: string, i: number, b: string, j: number): boolean {
  if (!isHan(a[i]) || !isHan(b[j])) return false;
  if (NAME_BEHIND.test(a.slice(i + 1, i + 12)) || NAME_BEFORE.test(a.slice(i - 6, i))) return false;
  return isInWord(a, i) !== isInWord(b, j);
}

function isInWord(text: string, at: number): boolean {
  const start = Math.max(0, at - SPAN);
  const found = words.segment(text.slice(start, at + SPAN)).containing(at - start);
  return (found?.segment.length ?? 0) > 1;
}
