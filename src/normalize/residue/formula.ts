import { writeScript } from './scripts.ts';

/** Commands of TeX that are one character in print. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ times: '×', cdot: '·', div: '÷', pm: '±', mp: '∓', ast: '*', star: '★', bullet: '•' },
  ...{ sim: '~', thicksim: '~', approx: '≈', simeq: '≃', cong: '≅', equiv: '≡', propto: '∝' },
  ...{ le: '≤', leq: '≤', leqslant: '≤', ge: '≥', geq: '≥', geqslant: '≥', ne: '≠', neq: '≠' },
  ...{ lt: '<', gt: '>', ll: '≪', gg: '≫', infty: '∞', circ: '°', degree: '°', prime: '′' },
  ...{ to: '→', rightarrow: '→', leftarrow: '←', uparrow: '↑', downarrow: '↓', Rightarrow: '⇒' },
  ...{ longrightarrow: '→', leftrightarrow: '↔', rightleftharpoons: '⇌', dots: '…', ldots: '…' },
  ...{ cdots: '…', triangle: '△', square: '□', blacksquare: '■', bigcirc: '○', angle: '∠' },
  ...{ parallel: '∥', perp: '⊥', mid: '|', vert: '|', colon: ':', yen: '¥', pounds: '£' },
  ...{ permil: '‰', perthousand: '‰', copyright: '©', circledR: '®', sum: '∑', partial: '∂' },
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ' },
  ...{ eta: 'η', theta: 'θ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ' },
  ...{ sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω' },
  ...{ Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ' },
  ...{ Psi: 'Ψ', Omega: 'Ω', textdegree: '°', celsius: '℃', lbrace: '{', rbrace: '}' },
  ...{ textasciitilde: '~', textyen: '¥', textbar: '|', textbullet: '•', textmu: 'μ' },
  ...{ cup: '∪', cap: '∩', in: '∈', forall: '∀', exists: '∃', therefore: '∴', because: '∵' },
};

/** Commands that only set type, and words of a font: what they enclose is printed. */
const SETTING = new Set(
  `left right big Big bigg Bigg quad qquad displaystyle textstyle scriptsize footnotesize small
  large rm bf it sf tt boldsymbol limits nolimits mathrm mathbf mathit mathsf mathtt mathnormal
  mathcal operatorname underline overline boxed mathop mathord mathbin mathrel hspace`.split(/\s+/),
);

/** Commands whose words are no formula: blanks between Latin words are printed. */
const WORDS = new Set(
  'text textbf textit textrm textsf texttt textnormal textsc textup mbox hbox'.split(' '),
);

const DEEPEST = 8;

/** What of a formula was not understood ends its reading. */
class Unread extends Error {}

/**
 * The source of a formula as TeX writes it -> the characters that were printed, in one line: `1.2
 * \times 10^{4}` is 1.2×10⁴. Undefined when a command in it, or its setting, is not understood.
 */
export function readFormula(source: string): string | undefined {
  const tokens: string[] = source.match(/\\[A-Za-z]+|\\.|[^\\]/gsu) ?? [];
  let at = 0;
  try {
    return tidy(readGroup(0));
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }

  /** Reads on to the end of the group, or of the formula. */
  function readGroup(depth: number): string {
    if (depth > DEEPEST) throw new Unread();
    let text = '';
    while (at < tokens.length) {
      if (tokens[at] === '}') {
        if (depth === 0) throw new Unread();
        return text;
      }
      text += readAtom(depth, text);
    }
    if (depth > 0) throw new Unread();
    return text;
  }

  function readAtom(depth: number, before: string): string {
    const token = tokens[at++] ?? '';
    if (token === '{') {
      const text = readGroup(depth + 1);
      at++;
      return text;
    }
    if (token === '^' || token === '_') {
      const script = writeScript(readArgument(depth), token);
      if (script === undefined) throw new Unread();
      return script;
    }
    if (token === '~') return isFigure(before.at(-1)) && isFigure(tokens[at]) ? '~' : '';
    if (token === "'") return '′';
    if (!token.startsWith('\\')) {
      if (/[$&#]/u.test(token)) throw new Unread();
      return /\s/u.test(token) ? '' : token;
    }
    return readCommand(token.slice(1), depth, before);
  }

  function readCommand(name: string, depth: number, before: string): string {
    if (/^[%$&#_{}|]$/u.test(name)) return name;
    if (/^[,;:!\s/]$/u.test(name)) return '';
    const sign = Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined;
    if (sign !== undefined) return sign;
    if (WORDS.has(name)) return readWords();
    if (SETTING.has(name)) return '';
    if (name === 'textcircled' || name === 'circled') return readCircled(readArgument(depth));
    if (/^[dt]?frac$/u.test(name)) {
      const parts = [readArgument(depth), readArgument(depth)];
      // A whole number before the fraction would run into it.
      if (isFigure(before.at(-1)) || !parts.every((part) => /^[\p{L}\p{N}.%°]+$/u.test(part)))
        throw new Unread();
      return parts.join('/');
    }
    if (name === 'sqrt') {
      const root = readArgument(depth);
      if (!/^(?:[\d.]+|\p{L})$/u.test(root)) throw new Unread();
      return `√${root}`;
    }
    throw new Unread();
  }

  function readArgument(depth: number): string {
    while (/^\s$/u.test(tokens[at] ?? '')) at++;
    const token = tokens[at];
    if (token === undefined || token === '}') throw new Unread();
    if (token === '^' || token === '_') throw new Unread();
    // `_\mathrm{max}`: the font takes the group behind it.
    let text = readAtom(depth, '');
    if (text === '' && token.startsWith('\\')) text = readArgument(depth);
    return text;
  }

  function readWords(): string {
    while (/^\s$/u.test(tokens[at] ?? '')) at++;
    if (tokens[at++] !== '{') throw new Unread();
    const end = tokens.indexOf('}', at);
    const words = tokens
      .slice(at, end < 0 ? undefined : end)
      .map((word) => word.replace(/^\\(?=[%$&#_])/u, ''));
    if (end < 0 || words.some((word) => /^[\\{$]./u.test(word) || word === '{')) throw new Unread();
    at = end + 1;
    return words
      .join('')
      .trim()
      .replace(/(?<![A-Za-z]{2})\s+|\s+(?![A-Za-z]{2})/gu, '');
  }
}

const isFigure = (character: string | undefined): boolean => /^\d$/u.test(character ?? '');

/** 25°C is one character where both are set. */
const tidy = (text: string): string => text.replace(/°C(?![a-z])/gu, '℃');

function readCircled(text: string): string {
  const number = Number(text);
  if (/^\d{1,2}$/u.test(text) && number >= 1 && number <= 20)
    return String.fromCodePoint(0x245f + number);
  if (/^[A-Z]$/u.test(text)) return String.fromCodePoint(0x24b6 + text.charCodeAt(0) - 65);
  if (/^[a-z]$/u.test(text)) return String.fromCodePoint(0x24d0 + text.charCodeAt(0) - 97);
  throw new Unread();
}
