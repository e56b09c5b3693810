import { readFileSync } from 'node:fs';
import { type Block } from '../markdown/body.ts';
import { parseBody } from '../markdown/parse-body.ts';

/** Markdown body of an article file, without its front matter (which the loader has checked). */
export function readBody(file: string): string {
  return readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n\n?/, '');
}

/** Body of an article file as blocks. */
export function readBlocks(file: string): Block[] {
  return parseBody(readBody(file));
}
