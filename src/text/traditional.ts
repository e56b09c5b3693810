import { Converter } from 'opencc-js/t2cn';

/** From OpenCC's tables (opencc-js, MIT and Apache-2.0). */
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

/** Simplified form by UTF-16 code, looked up once each; 0 is not looked up yet. */
const simplified = new Uint16Array(0x10000);

/** Code of the Simplified form of a Han character of the basic plane. */
function simplify(code: number): number {
  const known = simplified[code] ?? code;
  if (known !== 0) return known;
  const form = convert(String.fromCharCode(code));
  const folded = form.length === 1 ? form.charCodeAt(0) : code;
  simplified[code] = folded;
  return folded;
}

/** A text that is known to be Traditional -> Simplified, character for character: 於 is 于 there. */
export function foldTraditional(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (char) =>
    String.fromCharCode(simplify(char.charCodeAt(0))),
  );
}

/**
 * A Traditional character -> its Simplified form; any other stays. A character that Simplified texts
 * print themselves (the set of GB 2312: 著, 乾, 於) stays too, and so does one that has no single form.
 */
export function simplifiedOf(character: string): string {
  return simplifiedSet.has(character) ? character : foldTraditional(character);
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** How many Han characters a text has, and how many of them are Traditional only. */
export function countTraditional(text: string): { han: number; traditional: number } {
  let han = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code)) continue;
    han++;
    if (simplify(code) !== code && !simplifiedSet.has(String.fromCharCode(code))) traditional++;
  }
  return { han, traditional };
}
