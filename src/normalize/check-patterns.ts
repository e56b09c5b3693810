import { analyse } from 'scslre';
import { completePublication, WrittenPublication } from '../domain/publication.ts';

/**
 * What is wrong with a pattern that takes twice as long for each further character; undefined for
 * nothing. One that only takes as long as some power of its text (\s*[:：]?\s*) is what an editor
 * writes: furniture is tried on 200 characters at most (forms/furniture.ts), lead-ins on the first 100 of
 * a text (lexicon.ts), so it costs little on any line.
 */
export function faultOf(pattern: string): string | undefined {
  const { reports } = analyse(
    { source: pattern, flags: 'u' },
    { reportTypes: { Move: false, Self: true, Trade: true } },
  );
  const report = reports.find(({ exponential }) => exponential);
  if (report === undefined || report.type === 'Move') return undefined;
  const found =
    report.type === 'Trade'
      ? `${report.startQuant.raw} and ${report.endQuant.raw}, which can match the same characters and are repeated together`
      : `${report.quant.raw}, which repeats what is repeated around it`;
  return `expected a pattern that can match a text in few ways, found ${found}, in ${pattern}; on some lines it would take for ever: let only one of them repeat, or say how many there are at most: {0,8}`;
}

/** Patterns that were tried: the publication is read several times in a run. */
const known = new Map<string, string | undefined>();

/** A publication none of whose own patterns may take for ever. */
export const CheckedPublication = WrittenPublication.superRefine(
  ({ leadIns, furniture }, context) => {
    const check = (pattern: string, path: (string | number)[]): void => {
      if (!known.has(pattern)) known.set(pattern, faultOf(pattern));
      const message = known.get(pattern);
      if (message !== undefined) context.addIssue({ code: 'custom', path, message });
    };
    for (const [i, { pattern }] of leadIns.patterns.entries())
      check(pattern, ['leadIns', 'patterns', i, 'pattern']);
    for (const [kind, conventions] of Object.entries(furniture)) {
      for (const [i, { pattern }] of conventions.entries())
        check(pattern, ['furniture', kind, i, 'pattern']);
    }
  },
).transform(completePublication);
