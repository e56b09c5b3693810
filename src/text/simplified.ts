import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

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

const simplifiedSet = gb2312();

/**
 * A Traditional character -> its Simplified form, from OpenCC's tables (opencc-js, MIT and Apache-2.0);
 * any other stays. A character that Simplified texts print themselves (the set of GB 2312: 著, 乾, 藉)
 * stays too, and so does one that has no single form.
 */
export function simplifiedOf(character: string): string {
  if (simplifiedSet.has(character)) return character;
  const simplified = convert(character);
  return [...simplified].length === 1 ? simplified : character;
}
