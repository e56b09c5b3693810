/** What a kind of residue was on a line, and what was written instead. */
export interface Stripped {
  text: string;
  printed: string[];
  written: string[];
}

/** One kind of residue: marks that OCR programs, language models and copying leave in a text. */
export interface Residue {
  rule: string;
  /** Takes letters or digits away that stand in the scan: the account keeps them. */
  drops?: true;
  strip: (text: string) => Stripped;
}

/** Residue that a pattern finds wherever it stands; what is written as it was is none. */
export function residueOf(
  rule: string,
  pattern: RegExp,
  replace: (found: string, ...groups: (string | undefined)[]) => string,
  more: { drops?: true } = {},
): Residue {
  return {
    rule,
    ...more,
    strip(text) {
      const stripped: Stripped = { text, printed: [], written: [] };
      stripped.text = text.replace(pattern, (found: string, ...groups: (string | undefined)[]) => {
        const now = replace(found, ...groups);
        if (now !== found) {
          stripped.printed.push(found);
          stripped.written.push(now);
        }
        return now;
      });
      return stripped;
    },
  };
}
