import { readYaml } from '../files/read-yaml.ts';
import { Publication } from '../domain/publication.ts';
import { ZoneList } from '../domain/zone.ts';
import type { Draft } from '../normalize/draft.ts';
import { compileLexicon } from '../normalize/lexicon.ts';
import type { Unit } from '../normalize/model.ts';
import { type PageView, pageViewOf } from '../normalize/page-view.ts';
import { assignZone } from '../normalize/stages/assign-zone.ts';
import { buildArticles } from '../normalize/stages/build-articles.ts';
import { classifyKind } from '../normalize/stages/classify-kind.ts';
import { foldPage } from '../normalize/stages/fold-traditional.ts';
import { readLines, type Segment } from '../reading/read-lines.ts';
import { splitLines } from '../normalize/stages/split-lines.ts';
import { unwrapLines } from '../normalize/stages/unwrap-lines.ts';
import { type View, viewUnits } from '../normalize/view.ts';

// Tests of one stage read a few lines as far as that stage, with the conventions of content/.
export const publication = readYaml('content/publication.yaml', Publication);
export const { zones } = readYaml('content/zones.yaml', ZoneList);
export const lexicon = compileLexicon(publication, zones);

export const unitsOf = (text: string): Unit[] => {
  const received = text.split('\n');
  const { lines } = splitLines(received, received);
  const openings = lines.filter((line) => lexicon.leadIn(line.text) !== undefined);
  return foldPage(unwrapLines(lines, new Set(), new Set(openings.map(({ number }) => number))));
};

export const viewsOf = (text: string): View[] => viewUnits(unitsOf(text), lexicon);

export const pageOf = (text: string): PageView => pageViewOf(viewsOf(text), lexicon);

export const segmentsOf = (text: string): Segment[] => readLines(pageOf(text));

export const draftsOf = (text: string): Draft[] => {
  const drafts = buildArticles('p.txt', segmentsOf(text), lexicon);
  for (const draft of drafts) {
    assignZone(draft, lexicon);
    classifyKind(draft, lexicon);
  }
  return drafts;
};
