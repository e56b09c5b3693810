import { analyse } from 'scslre';
import { completePublication, WrittenPublication } from '../domain/publication.ts';

/**
 * What is wrong with a pattern that may take longer than its text is long; undefined for nothing.
 * One that is only tried at the start of a text may open with what others may not.
 */
export function faultOf(pattern: string, isAtStart = false): string | undefined {
  const source = isAtStart ? `^(?:${pattern})` : pattern;
  const report = analyse(
    { source, flags: 'u' },
    { reportTypes: { Move: false, Self: true, Trade: true } },
  ).reports.find(({ exponential }) => exponential);
  if (report === undefined) return undefined;
  const found =
    report.type === 'Trade'
      ? `${report.startQuant.raw} and ${report.endQuant.raw}, which can match the same characters`
      : report.type === 'Self'
        ? `${report.quant.raw}, which repeats what is repeated around it`
        : `${report.quant.raw} where a match may begin anywhere`;
  const advice =
    report.type === 'Move'
      ? 'begin the pattern with ^, or say how many there are at most: {0,8}'
      : 'let only one of them match (\\s*(?:[:：]\\s*)? and not \\s*[:：]?\\s*), or say how many there are at most: {0,8}';
  return `expected a pattern that can match a text in one way, found ${found}, in ${pattern}; on a long line it would take for ever: ${advice}`;
}

/** Patterns that were tried: the publication is read several times in a run. */
const known = new Map<string, string | undefined>();

/**
 * A publication whose own patterns take no longer than their text is long. Those of lead-ins are only
 * tried at the start of a text.
 */
export const CheckedPublication = WrittenPublication.superRefine(
  ({ leadIns, furniture }, context) => {
    const check = (pattern: string, isAtStart: boolean, path: (string | number)[]): void => {
      const key = `${isAtStart ? '^' : ''} ${pattern}`;
      if (!known.has(key)) known.set(key, faultOf(pattern, isAtStart));
      const message = known.get(key);
      if (message !== undefined) context.addIssue({ code: 'custom', path, message });
    };
    for (const [i, { pattern }] of leadIns.patterns.entries())
      check(pattern, true, ['leadIns', 'patterns', i, 'pattern']);
    for (const [kind, conventions] of Object.entries(furniture)) {
      for (const [i, { pattern }] of conventions.entries())
        check(pattern, false, ['furniture', kind, i, 'pattern']);
    }
  },
).transform(completePublication);
