const PLAIN = '0123456789+-=()';
const RAISED = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'].map((raised, index) => [PLAIN[index] ?? '', raised] as const),
);
for (const [index, raised] of [...'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'].entries())
  RAISED.set('abcdefghijklmnoprstuvwxyz'[index] ?? '', raised);
for (const mark of '°′″*①②③④⑤⑥⑦⑧⑨⑩™®') RAISED.set(mark, mark);

const LOWERED = new Map(
  [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'].map((lowered, index) => [PLAIN[index] ?? '', lowered] as const),
);
for (const [index, lowered] of [...'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'].entries())
  LOWERED.set('aehijklmnoprstuvx'[index] ?? '', lowered);

/** Text set above or below the line (10 to the 4, CO 2) in characters of their own; undefined where there are none. */
export function writeScript(text: string, place: '^' | '_'): string | undefined {
  if (/^\[\d{1,3}\]$/u.test(text)) return text;
  const characters = [...text.replaceAll('−', '-')].map((one) =>
    (place === '^' ? RAISED : LOWERED).get(one),
  );
  return characters.length > 0 && characters.every((one) => one !== undefined)
    ? characters.join('')
    : undefined;
}
