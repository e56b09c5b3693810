import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Ledger, Role } from '../../domain/ledger.ts';
import { compileLexicon, type Lexicon } from '../../normalize/lexicon.ts';
import type { ContentInput } from '../../normalize/model.ts';
import { pageViewOf } from '../../normalize/page-view.ts';
import { readContent } from '../../normalize/read-content.ts';
import { readPage } from '../../normalize/read-page.ts';
import { fixturesDir, readFixture } from '../../tests/read-fixture.ts';
import { observePage } from '../features/observe.ts';
import type { PaperPage } from './facts.ts';
import { type LabelledLine, LabelledPage, labelViews } from './labelled.ts';

/** Fixtures are few lines each, and each shows a convention. */
const FIXTURE_WEIGHT = 2;

/** Where composed pages stand: `<paper>-…` names, a text and its labels each. */
const labelledDir = 'src/tests/labelled';

/** Labels of a page -> the page as the fit takes it; undefined where the scan cannot be read. */
function paperPage(
  scan: ContentInput['scans'][number],
  input: ContentInput,
  lexicon: Lexicon,
  lines: readonly LabelledLine[],
  paper: string,
  weight: number,
): PaperPage[] {
  const read = readPage(scan, { ...input, corrections: [] }, lexicon);
  if ('message' in read) return [];
  const views = read.segments.map(({ view }) => view);
  if (views.length === 0) return [];
  return [
    {
      paper,
      weight,
      observations: observePage(pageViewOf(views, lexicon)),
      labels: labelViews(views, lines),
    },
  ];
}

/** Roles as older labels name them. */
const GoldLine = z
  .object({ line: z.int(), role: z.string(), article: z.string().nullable() })
  .transform(({ line, role, article }) => ({
    line,
    role: Role.parse(role === 'zone' ? 'zoneLine' : role),
    article: article === 'page' ? null : article,
  }));
const GoldFile = z.object({ lines: z.array(GoldLine) });

/** Pages of a content folder with hand-made labels, a JSON file each by the scan's name. */
export function goldPages(
  contentDir: string,
  goldDir: string,
  paper: string,
  weight = 1,
): PaperPage[] {
  const input = readContent(contentDir);
  const lexicon = compileLexicon(input.publication, input.zones);
  return input.scans.flatMap((scan) => {
    const file = join(goldDir, `${basename(scan.name, '.txt')}.json`);
    if (!existsSync(file)) return [];
    const { lines } = GoldFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return paperPage(scan, input, lexicon, lines, paper, weight);
  });
}

/** The pages composed for the fit, read with the conventions of `content/`. */
export function composedPages(): PaperPage[] {
  const input = readContent('content');
  const lexicon = compileLexicon(input.publication, input.zones);
  return readdirSync(labelledDir)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const bytes = readFileSync(join(labelledDir, name));
      const labels = join(labelledDir, name.replace(/\.txt$/u, '.json'));
      const { lines } = LabelledPage.parse(JSON.parse(readFileSync(labels, 'utf8')));
      return paperPage({ name, bytes }, { ...input, issues: [] }, lexicon, lines, 'composed', 1);
    });
}

/** Fixtures, by the account of their lines; articles that an editor merges or withdraws show no rule. */
export function fixturePages(): PaperPage[] {
  return readdirSync(fixturesDir)
    .sort()
    .flatMap((name) => {
      const input = readFixture(name);
      if (input.corrections.some(({ articles }) => articles.length > 0)) return [];
      const lexicon = compileLexicon(input.publication, input.zones);
      return input.scans.flatMap((scan) => {
        const file = join(fixturesDir, name, 'expected', scan.name.replace(/\.txt$/u, '.lines'));
        if (!existsSync(file)) return [];
        const lines = readFileSync(file, 'utf8').split('\n').flatMap(accountedLine);
        // A page that repeats another is left out whole, whatever its lines are.
        if (lines.every(({ role }) => role === 'duplicate')) return [];
        return paperPage(scan, input, lexicon, lines, 'fixtures', FIXTURE_WEIGHT);
      });
    });
}

/** `12 headline 2025-06-13-a2-01` -> a labelled line; changes of text, which stand there too, are none. */
function accountedLine(text: string): LabelledLine[] {
  const [, line, role, article] =
    /^(\d+) (\S+)(?: ([a-z\d]+-\S+)(?: p\d+)?(?: joined)?)?$/u.exec(text) ?? [];
  const known = Role.safeParse(role);
  if (line === undefined || !known.success) return [];
  return [{ line: Number(line), role: known.data, article: article ?? null }];
}

/** Pages of an archive that its editor has settled by corrections of lines or articles, as they are read now. */
export function settledPages(contentDir: string): PaperPage[] {
  const input = readContent(contentDir);
  const lexicon = compileLexicon(input.publication, input.zones);
  return input.scans.flatMap((scan) => {
    const own = input.corrections.find((file) => file.scan === scan.name);
    if (own === undefined || (own.lines.length === 0 && own.articles.length === 0)) return [];
    const file = join(contentDir, 'ledger', scan.name.replace(/\.txt$/u, '.json'));
    if (!existsSync(file)) return [];
    const { lines } = Ledger.parse(JSON.parse(readFileSync(file, 'utf8')));
    return paperPage(scan, input, lexicon, lines, input.publication.id, 1);
  });
}
