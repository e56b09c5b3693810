import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import { listFiles } from '../files/list-files.ts';
import { parseArticleFile } from './article-file.ts';
import { textOfBlock } from './body.ts';
import { parseBody } from './parse-body.ts';

/** Words as any tool that knows plain CommonMark reads them: no dialect of ours. */
function plainWords(node: RootContent): string {
  return 'children' in node && node.type === 'paragraph'
    ? node.children.map((child) => (child.type === 'break' ? '\n' : toString(child))).join('')
    : toString(node);
}

test('a plain CommonMark reader sees the words that we see', () => {
  const folder = join('content', 'articles');
  const files = listFiles(folder, '.md');
  assert.ok(files.length > 0);
  for (const file of files) {
    const { body } = parseArticleFile(readFileSync(join(folder, file), 'utf8'), file);
    const ours = parseBody(body).map(textOfBlock).join('\n');
    const theirs = remark().parse(body).children.map(plainWords).join('\n');
    assert.equal(theirs, ours, file);
  }
});
