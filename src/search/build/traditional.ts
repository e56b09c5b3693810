import { Converter } from 'opencc-js/t2cn';
import { foldText } from '../fold.ts';

/**
 * Traditional -> Simplified, one character for one, from OpenCC's tables (opencc-js, MIT and
 * Apache-2.0). A character that Simplified texts print themselves (the set of GB 2312: 著, 乾, 藉)
 * stays as it is. Both sides are folded; pairs are in code point order.
 */
export function traditionalPairs(): [traditional: string, simplified: string][] {
  const convert = Converter({ from: 't', to: 'cn' });
  const simplifiedSet = gb2312();
  const pairs: [string, string][] = [];
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code);
    if (simplifiedSet.has(character)) continue;
    const simplified = convert(character);
    if ([...simplified].length !== 1 || simplified === character) continue;
    if (foldText(character) !== character || foldText(simplified) !== simplified) continue;
    pairs.push([character, simplified]);
  }
  const table = new Map(pairs);
  // a chain (A -> B -> C) would make folding depend on how often it is done
  return pairs.map(([from, to]) => [from, table.get(to) ?? to]);
}

/** The 6,763 characters of GB 2312: rows 16 to 87. */
function gb2312(): Set<string> {
  const decoder = new TextDecoder('gb18030');
  const set = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      set.add(decoder.decode(Uint8Array.of(row, cell)));
    }
  }
  return set;
}
