import { parseArticleFile } from '../../markdown/article-file.ts';

/** Something that must not get into the archive, and the line where it was typed. */
export interface TypedProblem {
  line: number;
  message: string;
}

/** Characters that no newspaper prints and no page shows; tabs and line ends are none of them. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u;

const nameOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What is wrong with the text of an article file that people changed, beside what its schema says:
 * both sides of a merge, control characters (escaped ones too), zones that are on no list.
 */
export function checkTyped(text: string, zones: ReadonlySet<string> | undefined): TypedProblem[] {
  const lines = text.split('\n');
  const found = lines.flatMap((line, i): TypedProblem[] => {
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line))
      return [
        {
          line: i + 1,
          message: `expected one text, found both sides of a merge of git (${line.slice(0, 7)}); keep one of them`,
        },
      ];
    const control = CONTROL.exec(line)?.[0];
    return control === undefined ? [] : [controlAt(i + 1, control)];
  });
  if (found.length > 0) return found;
  let article: object;
  try {
    ({ article } = parseArticleFile(text, ''));
  } catch {
    // Said by whoever reads it.
    return [];
  }
  return Object.entries(article).flatMap(([key, value]: [string, unknown]): TypedProblem[] => {
    const line =
      1 +
      Math.max(
        0,
        lines.findIndex((own) => new RegExp(`^["']?${key}["']?\\s*:`).test(own)),
      );
    const control = stringsIn(value)
      .map((one) => CONTROL.exec(one)?.[0])
      .find((char) => char !== undefined);
    if (control !== undefined) return [controlAt(line, control)];
    if (zones === undefined || (key !== 'zones' && key !== 'zonesMentioned')) return [];
    const unknown = stringsIn(value).filter((id) => !zones.has(id));
    return unknown.length === 0
      ? []
      : [{ line, message: `expected ids of content/zones.yaml, found ${unknown.join(', ')}` }];
  });
}

const controlAt = (line: number, char: string): TypedProblem => ({
  line,
  message: `expected text, found the control character ${nameOf(char)}; take it out`,
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
