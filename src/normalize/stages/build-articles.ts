import { type JoinDecisions, readBody } from '../articles/read-body.ts';
import { readFigures } from '../articles/read-figures.ts';
import { readHeads } from '../articles/read-heads.ts';
import { printNames, readBylines } from '../articles/read-writers.ts';
import { shareBriefHead } from '../articles/share-brief-head.ts';
import type { Draft } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Segment } from '../../reading/read-lines.ts';
import { forEachHead } from '../../domain/printed-heads.ts';

/** Segments of one page -> a draft for each article, in the order of the page. */
export function buildArticles(
  scan: string,
  segments: readonly Segment[],
  lexicon: Lexicon,
  joins: JoinDecisions = new Map(),
): Draft[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    if (segment.article === null) continue;
    (groups[segment.article] ??= []).push(segment);
  }
  // An editor may have merged one into another: no group of its own is left.
  const drafts = Object.values(groups).map((group) => buildArticle(scan, group, lexicon, joins));
  shareBriefHead(drafts, lexicon);
  return drafts;
}

function buildArticle(
  scan: string,
  segments: Segment[],
  lexicon: Lexicon,
  joins: JoinDecisions,
): Draft {
  const draft: Draft = {
    scan,
    segments,
    kind: 'news',
    headline: null,
    ...forEachHead(() => undefined),
    byline: [],
    figures: [],
    editorNote: undefined,
    jump: undefined,
    blocks: [],
    zones: [],
    zoneStatus: 'none',
    zonesMentioned: [],
    zoneProposed: undefined,
    scope: 'province',
    place: null,
    doubts: [],
    dropped: [],
    signedLines: new Set(),
  };
  readHeads(draft);
  readBylines(draft, lexicon);
  readFigures(draft, lexicon);
  readBody(draft, lexicon, joins);
  printNames(draft);
  return draft;
}
