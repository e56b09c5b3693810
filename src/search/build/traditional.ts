import { simplifiedOf } from '../../text/traditional.ts';
import { foldText } from '../fold.ts';

/**
 * Traditional -> Simplified, one character for one. Both sides are folded; pairs are in code point
 * order.
 */
export function traditionalPairs(): [traditional: string, simplified: string][] {
  const pairs: [string, string][] = [];
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code);
    const simplified = simplifiedOf(character);
    if (simplified === character) continue;
    if (foldText(character) !== character || foldText(simplified) !== simplified) continue;
    pairs.push([character, simplified]);
  }
  const table = new Map(pairs);
  // a chain (A -> B -> C) would make folding depend on how often it is done
  return pairs.map(([from, to]) => [from, table.get(to) ?? to]);
}
