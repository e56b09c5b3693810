import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { bareWords } from './bare-words.ts';
import { GoldPage } from './gold-page.ts';
import type { ZoneNames } from './match-zone.ts';
import { readArticle, type ScoredArticle } from './read-article.ts';
import { scorePage } from './score-page.ts';
import { reportScore, type ScoreReport } from './score-report.ts';
import { emptyTally } from './tally.ts';
import { linesOf } from '../../src/text/lines-of.ts';
import { stemOf } from '../../src/scan/scan-files.ts';

/** Labels of `TextDecoder` for the encodings that labels name. */
const decoders = {
  utf8: 'utf-8',
  'utf8-bom': 'utf-8',
  gb18030: 'gb18030',
  'utf16le-bom': 'utf-16le',
} as const;

const ListedLines = z.object({ lines: z.array(z.object({ line: z.int() })) });

const NamedZone = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.union([z.string(), z.object({ name: z.string() })])).nullish(),
});
const NamedZones = z.union([
  z.object({ zones: z.array(NamedZone) }).transform((file) => file.zones),
  z.array(NamedZone),
]);

/** Files below a folder with an ending, in the order the file system lists them; none if missing. */
function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}

function readZoneNames(file: string): ZoneNames {
  if (!existsSync(file)) return new Map();
  const zones = NamedZones.parse(parse(readFileSync(file, 'utf8')));
  return new Map(
    zones.map(({ id, name, aliases }) => [
      id,
      [
        name,
        ...(aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.name)),
      ].map(bareWords),
    ]),
  );
}

function articlesByScan(folder: string): Map<string, ScoredArticle[]> {
  const byScan = new Map<string, ScoredArticle[]>();
  for (const file of filesBelow(folder, '.md')) {
    const article = readArticle(readFileSync(file, 'utf8'), file);
    for (const scan of new Set(article.fields.source.map((source) => basename(source.scan)))) {
      byScan.set(scan, [...(byScan.get(scan) ?? []), article]);
    }
  }
  return byScan;
}

/**
 * Scores a content folder against a folder of labels. Reads what any reader of the archive reads:
 * articles, zones and ledgers; nothing of the normalizer is used.
 * Throws when a scan that labels name is missing, or a file cannot be read at all.
 */
export function scoreContent(contentDir: string, goldDir: string): ScoreReport {
  const zones = readZoneNames(join(contentDir, 'zones.yaml'));
  const articles = articlesByScan(join(contentDir, 'articles'));
  const scans = filesBelow(join(contentDir, 'scans'), '');
  const tally = emptyTally();
  const labels = readdirSync(goldDir).filter((name) => name.endsWith('.json'));
  for (const name of labels.sort()) {
    const gold = GoldPage.parse(JSON.parse(readFileSync(join(goldDir, name), 'utf8')));
    const scan = gold.scan ?? name.replace(/\.json$/, '.txt');
    const scanFile = scans.find((file) => basename(file) === scan);
    if (scanFile === undefined) {
      throw new Error(
        `${join(goldDir, name)}: expected ${scan} under ${contentDir}/scans, found none`,
      );
    }
    const source = linesOf(new TextDecoder(decoders[gold.encoding]).decode(readFileSync(scanFile)));
    const ledgerFile = join(contentDir, 'ledger', `${stemOf(scan)}.json`);
    const ledger = existsSync(ledgerFile)
      ? ListedLines.parse(JSON.parse(readFileSync(ledgerFile, 'utf8'))).lines.map(
          ({ line }) => line,
        )
      : null;
    scorePage({ gold, scan, source, articles: articles.get(scan) ?? [], ledger }, zones, tally);
  }
  return reportScore(tally);
}
