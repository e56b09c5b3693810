import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readBody } from '../archive/read-body.ts';
import type { Article } from '../domain/article.ts';
import type { Block } from '../markdown/body.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { fileOf } from './archive.ts';
import { cachedText } from './body-cache.ts';

/** Changes whenever anything does that blocks depend on besides the body. */
const parser = [
  'src/markdown/body.ts',
  'src/markdown/parse-body.ts',
  'src/markdown/syntax.ts',
  'package-lock.json',
]
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
  .digest('hex');

/** Body of an article as blocks: parsed once for scan view, plain text, data and all later builds. */
export function articleBlocks(article: Article): Block[] {
  const body = readBody(fileOf(article));
  const key = createHash('sha256').update(parser).update(body).digest('hex');
  // The cache holds what `parseBody` returned.
  return JSON.parse(cachedText(key, 'json', () => JSON.stringify(parseBody(body)))) as Block[];
}
