import { compileLexicon } from './lexicon.ts';
import type { ContentInput } from './model.ts';
import { readPage } from './read-page.ts';
import { linesOf } from '../text/lines-of.ts';
import { openScan } from '../scan/open-scan.ts';

/** Reasons shown, the strongest first. */
const SHOWN = 16;

const percent = (probability: number): string => `${(100 * probability).toFixed(1)} %`;

const signed = (weight: number): string => `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;

/**
 * Why a line of a scan was read as it was: its role and the next best, how probable they are, and
 * the features that spoke most. A text of several lines.
 * Throws when there is no such scan or no printed line of that number.
 */
export function explainLine(input: ContentInput, scanName: string, number: number): string {
  const scan = input.scans.find(
    ({ name }) => name === scanName || name.endsWith(`/${scanName}`) || name.startsWith(scanName),
  );
  if (scan === undefined)
    throw new Error(`expected a file under content/scans, found no ${scanName}`);
  const lexicon = compileLexicon(input.publication, input.zones);
  const page = readPage(scan, input, lexicon);
  if ('message' in page) throw new Error(`${page.file}: ${page.message}`);
  const row = page.reading.lines.find(({ line }) => line === number);
  if (row === undefined)
    throw new Error(`${scan.name}:${number} is blank, or behind the last line`);
  const opened = openScan(scan);
  const printed = 'message' in opened ? undefined : linesOf(opened.text)[number - 1];
  const out = [`${scan.name}:${number}  ${printed?.slice(0, 60) ?? ''}`];
  if (row.role === 'residue' || row.role === 'image' || row.role === 'duplicate') {
    return [...out, `${row.role}: ${row.why.map(({ name }) => name).join(', ')}`].join('\n');
  }
  const index = page.segments.findIndex(({ view }) =>
    view.unit.lines.some((own) => own.number === number),
  );
  const segment = page.segments[index];
  if (segment === undefined) throw new Error(`${scan.name}:${number} was not read`);
  out.push(
    `read as ${segment.role}${segment.article === null ? ', page furniture' : `, article ${segment.article + 1} of the page`}${segment.starts ? ', which starts here' : ''}`,
  );
  out.push(`  ${percent(segment.probability).padStart(6)}  ${segment.role}`);
  if (segment.runnerUp !== undefined)
    out.push(
      `  ${percent(segment.runnerUp.probability).padStart(6)}  ${segment.runnerUp.role}, the next best`,
    );
  out.push(
    `  ${percent(segment.startProbability).padStart(6)}  an article ${segment.starts ? 'starts' : 'does not start'} here`,
    'what spoke most for the role, beside the next best, and against it:',
  );
  for (const { name, weight } of segment.why.slice(0, SHOWN))
    out.push(`  ${signed(weight).padStart(6)}  ${name}`);
  for (const { block, lines } of page.drafts.flatMap(({ blocks }) => blocks)) {
    const source = lines.find((own) => own.line === number);
    if (source === undefined || source.why.length === 0) continue;
    out.push(`${source.join ? 'goes on from the line before' : `opens a ${block.type}`}:`);
    for (const { name, weight } of source.why) out.push(`  ${signed(weight).padStart(6)}  ${name}`);
  }
  return out.join('\n');
}
