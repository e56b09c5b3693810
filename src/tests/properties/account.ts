import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ledger, type LedgerLine } from '../../domain/ledger.ts';
import { Publication } from '../../domain/publication.ts';
import { ZoneList } from '../../domain/zone.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import type { ContentInput } from '../../normalize/model.ts';
import { normalize, type NormalizeResult } from '../../normalize/pipeline.ts';
import { jumpFrom } from '../../normalize/forms/jump.ts';
import { cleanLine } from '../../normalize/stages/clean-line.ts';
import { MADE_UP_ZONES } from './made-up-page.ts';
import { linesOf } from '../../text/lines-of.ts';

const publication = readYaml('content/publication.yaml', Publication);
const { zones } = readYaml('content/zones.yaml', ZoneList);
/** A short list reads faster; parks and their parents are on it as well. */
const fewZones = zones.filter(
  ({ id, parent }) =>
    MADE_UP_ZONES.some((zone) => zone.id === id) ||
    id.startsWith('shanxi-transition') ||
    parent === 'shanxi-transition' ||
    /^(?:linfen|linyi|pingyao|yangquan)/.test(id),
);

/** Scans by name, as text or bytes -> what the normalizer is given. */
export function inputOf(
  scans: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<ContentInput> = {},
): ContentInput {
  return {
    publication,
    zones: fewZones,
    issues: [],
    corrections: [],
    scans: Object.entries(scans).map(([name, text]) => ({
      name,
      bytes: typeof text === 'string' ? Buffer.from(text) : text,
    })),
    previous: [],
    ...more,
  };
}

/** The five pages of the archive, as the scans have them. */
export const realPages: readonly { name: string; text: string }[] = [
  '000_6e8bc50329ffb287.txt',
  '001_96799534537609da.txt',
  '002_72a9917a1fca5e74.txt',
  '003_2f18db53edd911c3.txt',
  '004_5b0f5a14abdb20ea.txt',
].map((name) => ({ name, text: readFileSync(`content/scans/${name}`, 'utf8') }));

export const ledgersOf = (result: NormalizeResult): Ledger[] =>
  result.ledgers.map(({ text }) => Ledger.parse(JSON.parse(text)));

/** Letters, digits and Han: what may never go missing. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Words around names, which a byline's fields say by their role. */
const BYLINE_WORDS = [
  ...Object.keys(publication.bylines.titles),
  ...publication.bylines.photographer,
  ...publication.bylines.provider,
  ...['本报', '本刊', '本网', publication.name, '首席', '特约', '见习', '实习', '全媒体', '融媒体'],
  ...[
    '报道',
    '采写',
    '采访',
    '整理',
    '编辑',
    '来稿',
    '文',
    '图',
    '摄',
    '撰文',
    '摄影',
    '作者',
    '本文',
  ],
  ...['系', '为', '是', '单位', '丨'],
];

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** How many pieces of `texts` a string is made of; undefined when a character is in none of them. */
function piecesOf(whole: string, texts: readonly string[]): number | undefined {
  let pieces = 0;
  for (let at = 0; at < whole.length; pieces++) {
    let length = 0;
    for (const text of texts) {
      while (at + length < whole.length && text.includes(whole.slice(at, at + length + 1)))
        length++;
    }
    if (length === 0) return undefined;
    at += length;
  }
  return pieces;
}

/**
 * Asserts that a run accounts for its scans: every non-blank line once with one role, and every
 * letter, digit and Han character of an article's line in the article, or among what was changed.
 */
export function assertAccounted(
  scans: Readonly<Record<string, string>>,
  result: NormalizeResult,
): void {
  const articles = new Map(
    result.articles.map(({ id, file, text }) => {
      const { article, body } = parseArticleFile(text, file);
      const { source: _, id: __, ...fields } = article;
      return [id, [...strings(fields), parseBody(body).map(textOfBlock).join('')].map(bare)];
    }),
  );
  for (const ledger of ledgersOf(result)) {
    const lines = linesOf(scans[ledger.scan] ?? '');
    const printed = lines.flatMap((text, index) =>
      /^[\s\u3000\ufeff\u200b-\u200f\u2028\u2029]*$/u.test(text) ? [] : [index + 1],
    );
    assert.deepEqual(
      ledger.lines.map(({ line }) => line),
      printed,
      `${ledger.scan}: every non-blank line once`,
    );
    const dropped = ledger.changes.filter(({ printed }) => printed !== undefined);
    const changed = dropped.map((change) => bare(change.printed ?? ''));
    for (const line of ledger.lines) {
      if (line.article === null) continue;
      const texts = articles.get(line.article);
      assert.ok(texts, `${ledger.scan}:${String(line.line)} names no article: ${line.article}`);
      // What is dropped from a wrapped paragraph is noted at its first line.
      const cuts = dropped.filter((change) => line.join === true || change.line === line.line);
      assertKept(
        ledger.scan,
        line,
        lines[line.line - 1] ?? '',
        [...texts, ...changed],
        cuts.length,
      );
    }
  }
}

/** The letters of a line stand in the article in one piece, or in those that the account tells of. */
function assertKept(
  scan: string,
  line: LedgerLine,
  raw: string,
  texts: readonly string[],
  cuts: number,
): void {
  // Zones and jumps are said by ids and labels.
  if (line.role === 'zoneLine' || line.role === 'jump') return;
  const clean = cleanLine(raw).text;
  // A continued title's mark (上接A1版) is said by the parts being one.
  const mark = line.role === 'headline' ? jumpFrom(clean) : undefined;
  const isByline = line.role === 'byline';
  const printed = bare(mark === undefined ? clean : clean.slice(0, mark.start));
  // 本报驻石家庄记者: where a reporter is posted is told of no field, as 首席 is not.
  const text = isByline ? printed.replace(/驻\p{Script=Han}{2,12}?(?=记者)/u, '') : printed;
  if (text === '') return;
  const isPicture = line.role === 'caption' || line.role === 'credit';
  const pieces = piecesOf(text, [...texts, ...(isByline ? BYLINE_WORDS : [])]);
  // 园区新变化系列报道③ is a column head and a series, ●项目投产 某项目日前… a headline and a text.
  const whole = line.role === 'standingHead' || line.role === 'listItem' ? 2 : 1;
  const most = isByline ? 40 : isPicture ? 8 : whole + 2 * cuts;
  assert.ok(
    pieces !== undefined && pieces <= most,
    `${scan}:${String(line.line)} (${line.role}) is not whole in article ${String(line.article)}: ${text}`,
  );
}

export const read = (
  scans: Readonly<Record<string, string>>,
  more: Partial<ContentInput> = {},
): NormalizeResult => normalize(inputOf(scans, more));
