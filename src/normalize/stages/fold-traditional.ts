import { Converter } from 'opencc-js/t2cn';
import type { Unit } from '../model.ts';

const convert = Converter({ from: 't', to: 'cn' });

/** Simplified form of single characters, looked up once each. */
const simplified = new Map<string, string>();

function simplify(char: string): string {
  const known = simplified.get(char);
  if (known !== undefined) return known;
  const form = convert(char);
  const folded = form.length === char.length ? form : char;
  simplified.set(char, folded);
  return folded;
}

/** Traditional characters of a text -> Simplified, one for one. */
export function foldText(text: string): string {
  return [...text].map(simplify).join('');
}

/** Share of Traditional characters above which a page is read as Traditional. */
const THRESHOLD = 0.03;

/**
 * Units -> the same units, whose `text` is folded to Simplified, character for character, when the
 * page is set in Traditional (臨汾經濟開發區). `printed` keeps what was printed.
 */
export function foldTraditional(units: Unit[]): Unit[] {
  let han = 0;
  let traditional = 0;
  for (const { text } of units) {
    for (const char of text) {
      if (char < '\u4e00' || char > '\u9fff') continue;
      han++;
      if (simplify(char) !== char) traditional++;
    }
  }
  // A page may hold one Traditional article among Simplified ones: look at each long line too.
  return units.map((unit) => {
    if (traditional <= han * THRESHOLD && !isTraditional(unit.text)) return unit;
    return { ...unit, text: foldText(unit.text) };
  });
}

function isTraditional(text: string): boolean {
  let han = 0;
  let other = 0;
  for (const char of text) {
    if (char < '\u4e00' || char > '\u9fff') continue;
    han++;
    if (simplify(char) !== char) other++;
  }
  return other >= 2 && other > han * 0.08;
}
