import { type BoxedPage, centreOf, median, widthOf } from '../page.ts';
import { letterCount } from './piece.ts';

/** How wide a letter of the page's text is, in pixels: half of all letters stand so far apart or less. */
export function letterSizeOf({ lines }: BoxedPage): number {
  const steps: number[] = [];
  for (const { words } of lines) {
    for (const [i, word] of words.entries()) {
      const next = words[i + 1];
      const count = letterCount(word.text);
      if (next === undefined) {
        if (words.length === 1 && count >= 4) steps.push(widthOf(word.box) / count);
        continue;
      }
      const letters = (count + letterCount(next.text)) / 2;
      const step = (centreOf(next.box) - centreOf(word.box)) / letters;
      if (step > 0) steps.push(step);
    }
  }
  return median(steps);
}
