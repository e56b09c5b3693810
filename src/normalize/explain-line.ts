import { compileLexicon } from './lexicon.ts';
import type { ContentInput } from './model.ts';
import { readPage } from './read-page.ts';
import { weighRoles } from './stages/weigh-roles.ts';
import { pageViewOf } from './page-view.ts';
import { linesOf } from './lines-of.ts';

const SHOWN = 4;

const signed = (weight: number): string => `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;

/**
 * Why a line of a scan was read as it was: its role with every piece of evidence, the next best
 * readings with theirs, and what decided where its article starts. A text of several lines.
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
  const printed = linesOf(
    new TextDecoder(page.reading.encoding.replace('-bom', '')).decode(scan.bytes),
  )[number - 1];
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
  for (const { name, weight } of segment.why) out.push(`  ${signed(weight).padStart(6)}  ${name}`);
  if (segment.runnerUp !== undefined) {
    out.push(
      `next best for the page: ${segment.runnerUp.role}, ${segment.runnerUp.margin.toFixed(1)} behind`,
    );
  }
  if (segment.startMargin !== undefined) {
    out.push(
      `that an article ${segment.starts ? 'starts' : 'does not start'} here won by ${segment.startMargin.toFixed(1)}`,
    );
  }
  const view = pageViewOf(
    page.segments.map((other) => other.view),
    lexicon,
  );
  out.push('by itself the line speaks for:');
  for (const { reading, score, why } of weighRoles(view)[index]?.slice(0, SHOWN) ?? []) {
    out.push(
      `  ${score.toFixed(1).padStart(6)}  ${reading}: ${why.map(({ name, weight }) => `${name} ${signed(weight)}`).join(', ')}`,
    );
  }
  for (const { block, lines } of page.drafts.flatMap(({ blocks }) => blocks)) {
    const source = lines.find((own) => own.line === number);
    if (source === undefined || source.why.length === 0) continue;
    out.push(`${source.join ? 'goes on from the line before' : `opens a ${block.type}`}:`);
    for (const { name, weight } of source.why) out.push(`  ${signed(weight).padStart(6)}  ${name}`);
  }
  return out.join('\n');
}
