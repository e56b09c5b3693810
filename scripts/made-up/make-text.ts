import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Numbers with units, as reports print them: `24.2亿元`, `7.54%`, `2025年3月8日`. */
function figure(random: Random): string {
  switch (random.below(6)) {
    case 0:
      return `${String(random.below(900) + 1)}.${String(random.below(100))}亿元`;
    case 1:
      return `${String(random.below(90))}.${String(random.below(100))}%`;
    case 2:
      return `${String(2015 + random.below(12))}年${String(1 + random.below(12))}月${String(1 + random.below(28))}日`;
    case 3:
      return `${String(random.below(500) + 1)}万平方米`;
    case 4:
      return `${String(random.below(40) + 1)}个`;
    default:
      return `“${String(random.below(9) + 1)}+${String(random.below(9) + 1)}”`;
  }
}

/** A clause of some words, now and then with a figure, a quotation, Latin letters or an aside. */
function clause(random: Random, { word, latin }: Vocabulary): string {
  const words: string[] = [];
  for (let left = 3 + random.below(7); left > 0; left--) {
    const kind = random.next();
    if (kind < 0.05) words.push(figure(random));
    else if (kind < 0.075) words.push(`“${word(random)}${word(random)}”`);
    else if (kind < 0.085) words.push(random.pick(latin));
    else if (kind < 0.09) words.push(`（${word(random)}）`);
    else words.push(word(random));
  }
  return words.join('');
}

/** A sentence of one to five clauses. */
export function makeSentence(random: Random, vocabulary: Vocabulary): string {
  let sentence = clause(random, vocabulary);
  for (let more = random.below(5); more > 0; more--) {
    sentence += (random.chance(0.15) ? '、' : '，') + clause(random, vocabulary);
  }
  return sentence + (random.chance(0.05) ? '；' : '。');
}

/** A paragraph of about `length` characters. */
export function makeParagraph(random: Random, vocabulary: Vocabulary, length: number): string {
  let text = '';
  while (text.length < length) text += makeSentence(random, vocabulary);
  return text.replace(/；$/, '。');
}

/** A headline of two halves with a space between them. */
export function makeHeadline(random: Random, { word }: Vocabulary): string {
  const half = (): string => {
    let text = '';
    while (text.length < 7) text += word(random);
    return random.chance(0.2) ? `“${text.slice(0, 4)}”${text.slice(4)}` : text;
  };
  return random.chance(0.6) ? `${half()} ${half()}` : half() + half();
}
