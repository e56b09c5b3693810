import { confusionTable } from '../tables.ts';

/** A place that was misread on purpose. */
export interface Misreading {
  kind: 'confused' | 'doubled' | 'dropped';
  /** Code units of the damaged line. */
  from: number;
  to: number;
  /** What the page prints there. */
  printed: string;
}

/** Printed letter -> letters that are read in its place, as often as they are. */
function misreadings(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [read, list] of confusionTable())
    for (const { printed, weight } of list) {
      const times = Math.max(1, Math.round(Math.sqrt(30 * Math.exp(weight))));
      found.set(printed, [...(found.get(printed) ?? []), ...Array<string>(times).fill(read)]);
    }
  return found;
}

let byPrinted: Map<string, string[]> | undefined;

const isHan = (letter: string | undefined): boolean => /^[\u3400-\u9fff]$/u.test(letter ?? '');

/** A line of clean text -> the line with misreadings in it, one in so many letters. */
export function misread(
  line: string,
  { oneIn, random }: { oneIn: number; random: () => number },
): { text: string; places: Misreading[] } {
  byPrinted ??= misreadings();
  let text = '';
  const places: Misreading[] = [];
  for (let i = 0; i < line.length;) {
    const letter = line.charAt(i);
    const next = line[i + 1];
    const dice = random() * oneIn;
    const rest = text.length;
    if (dice >= 1 || i < 2 || !isHan(letter)) {
      text += letter;
      i++;
      continue;
    }
    const wrong = byPrinted.get(letter) ?? [];
    if (dice < 0.55 && wrong.length > 0) {
      text += wrong[Math.floor(random() * wrong.length)] ?? letter;
      places.push({ kind: 'confused', from: rest, to: text.length, printed: letter });
      i++;
    } else if (dice < 0.7 && letter !== next && letter !== line[i - 1]) {
      text += letter + letter;
      places.push({ kind: 'doubled', from: rest, to: text.length, printed: letter });
      i++;
    } else if (dice < 0.85 && isHan(next) && letter !== next) {
      const word = line.slice(i, i + 2);
      text += word + word;
      places.push({ kind: 'doubled', from: rest, to: text.length, printed: word });
      i += 2;
    } else if (isHan(next) && isHan(line[i - 1])) {
      places.push({ kind: 'dropped', from: rest - 1, to: rest + 1, printed: letter });
      i++;
    } else {
      text += letter;
      i++;
    }
    // Two misreadings side by side teach nothing of either.
    const gap = line.slice(i, i + 4);
    text += gap;
    i += gap.length;
  }
  return { text, places };
}
