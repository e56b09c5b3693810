import { Converter } from 'opencc-js/t2cn';
import type { Unit } from '../model.ts';

const convert = Converter({ from: 't', to: 'cn' });

/** Simplified form by UTF-16 code, looked up once each; 0 is not looked up yet. */
const simplified = new Uint16Array(0x10000);

/** Code of the Simplified form of a Han character of the basic plane. */
function simplify(code: number): number {
  const known = simplified[code] ?? code;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const form = convert(char);
  const folded = form.length === 1 ? form.charCodeAt(0) : code;
  simplified[code] = folded;
  return folded;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** How many Han characters a text has, and how many of them are Traditional only. */
function countTraditional(text: string): { han: number; traditional: number } {
  let han = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code)) continue;
    han++;
    if (simplify(code) !== code) traditional++;
  }
  return { han, traditional };
}

/** Traditional characters of a text -> Simplified, one for one. */
export function foldText(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (char) =>
    String.fromCharCode(simplify(char.charCodeAt(0))),
  );
}

/** Share of Traditional characters above which a page is read as Traditional. */
const THRESHOLD = 0.03;

/** Above it, a single line is: a page may hold one Traditional article among Simplified ones. */
const LINE_THRESHOLD = 0.08;

/**
 * Units -> the same units, whose `text` is folded to Simplified, character for character, when the
 * page is set in Traditional (臨汾經濟開發區). `printed` keeps what was printed.
 */
export function foldTraditional(units: Unit[]): Unit[] {
  const counts = units.map(({ text }) => countTraditional(text));
  const sum = (key: 'han' | 'traditional'): number =>
    counts.reduce((all, count) => all + count[key], 0);
  const page = sum('traditional') > sum('han') * THRESHOLD;
  return units.map((unit, i) => {
    const { han, traditional } = counts[i] ?? { han: 0, traditional: 0 };
    const fold = page || (traditional >= 2 && traditional > han * LINE_THRESHOLD);
    return fold && traditional > 0 ? { ...unit, text: foldText(unit.text) } : unit;
  });
}
