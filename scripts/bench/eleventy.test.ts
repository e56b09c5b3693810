import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readParts } from '../../src/archive/read-parts.ts';
import { projectDir } from '../../src/files/project-dir.ts';
import { runScript } from '../../src/process/run-program.ts';
import type { Article } from '../../src/domain/article.ts';
import { writeContent } from '../made-up/write-content.ts';

/** What the peer knows of an article besides its front matter. */
interface Entry {
  article: Article;
  issue: object | undefined;
  page: object | undefined;
  inIssue: object | undefined;
  inZone: object | undefined;
}

test('the site of Eleventy arranges articles by functions of ours that are there', async () => {
  const content = mkdtempSync(join(tmpdir(), 'zhoukan-eleventy-'));
  try {
    writeContent(content, { pages: 4, newest: '2025-09-26' });
    await runScript('scripts/normalize.ts', ['--content', content]);
    const { articles } = readParts(content);
    Object.assign(process.env, { CONTENT_DIR: content, PROJECT_DIR: projectDir });
    // No types are kept of a peer: it is what its users would write.
    const peer = (await import(
      pathToFileURL(join(import.meta.dirname, 'peers/eleventy/archive.mjs')).href
    )) as { arrange: (articles: readonly Article[]) => { entries: Map<string, Entry> } };
    const entries = [...peer.arrange(articles).entries.values()];
    assert.equal(entries.length, articles.length);
    for (const { article, issue, page, inIssue, inZone } of entries) {
      const zone = article.zones.length === 0 ? undefined : inZone;
      assert.ok(issue && page && inIssue, article.id);
      assert.equal(zone === undefined, article.zones.length === 0, article.id);
    }
  } finally {
    rmSync(content, { recursive: true });
  }
});
