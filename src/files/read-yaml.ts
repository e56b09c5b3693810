import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/**
 * Reads a YAML file against a schema.
 * Throws an error that names file and line, what was expected and what was found.
 */
export function readYaml<T>(file: string, schema: z.ZodType<T>, shown = file): T {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${shown}: expected a YAML file, found none; create it (see README.md)`);
  }
  if (source.includes('\ufffd'))
    throw new Error(`${shown}:1 expected UTF-8, found another encoding; save the file as UTF-8`);
  return parseYaml(source, schema, shown);
}

/**
 * The text of a YAML file against a schema, as `readYaml`; `shown` names the file in errors, and
 * `linesBefore` says how many of its lines stand before the text.
 */
export function parseYaml<T>(
  source: string,
  schema: z.ZodType<T>,
  shown: string,
  { linesBefore = 0 } = {},
): T {
  const lines = new LineCounter();
  const doc = parseDocument(source, { lineCounter: lines });
  const [error] = doc.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const [message = ''] = error.message.split('\n');
    throw new Error(
      `${shown}:${String(line + linesBefore)}:${String(col)} ${message.replace(/ at line \d+, column \d+:?$/, '')}`,
    );
  }
  const result = schema.safeParse(doc.toJS());
  if (result.success) return result.data;
  const messages = result.error.issues.map((issue) => {
    let path: readonly PropertyKey[] = issue.path;
    let node = doc.getIn(path, true);
    while (node === undefined && path.length > 0) {
      path = path.slice(0, -1);
      node = doc.getIn(path, true);
    }
    const range = (node as { range?: [number, number, number] } | null)?.range;
    const { line, col } = lines.linePos(range?.[0] ?? 0);
    const key = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
    return `${shown}:${String(line + linesBefore)}:${String(col)} ${key}${issue.message}`;
  });
  throw new Error(messages.join('\n'));
}
