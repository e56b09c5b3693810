import { readFileSync } from 'node:fs';

/** Markdown body of an article file, without its front matter (which the loader has checked). */
export function readBody(file: string): string {
  return readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n\n?/, '');
}
