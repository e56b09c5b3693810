import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { isFile } from '../../files/is-file.ts';
import {
  type Address,
  type ArticleDecision,
  CorrectionFile,
  type Insertion,
  type LineDecision,
  type TextCorrection,
} from '../../domain/correction.ts';
import { listScans } from '../read-content.ts';
import { fileNames, namesOf, stemOf } from '../../scan/scan-files.ts';
import { replaceFile } from '../../files/replace-file.ts';

/** A decision, and the list of the correction file that takes it. */
export type NewDecision =
  | { list: 'text'; decision: TextCorrection }
  | { list: 'lines'; decision: LineDecision }
  | { list: 'articles'; decision: ArticleDecision }
  | { list: 'inserts'; decision: Insertion };

/** Words of a line that find it again. */
const QUOTED = 16;

/** A line of a scan (`received`, index 0 for line 1) as decisions address it. */
export function addressOf(received: readonly string[], line: number): Address {
  const printed = [...(received[line - 1] ?? '').trim()].slice(0, QUOTED).join('').trimEnd();
  return { line, printed };
}

/** A scan's correction file, if there is one; one that cannot be read counts by its name. */
export function findCorrectionFile(contentDir: string, scan: string): string | undefined {
  const paths = namesOf(scan).flatMap((name) => [
    `corrections/${name}.yaml`,
    `corrections/${name}.yml`,
  ]);
  return paths.find((path) => {
    const file = join(contentDir, path);
    if (!isFile(file)) return false;
    const doc = parseDocument(readFileSync(file, 'utf8'));
    return doc.errors.length > 0 || !isMap(doc.contents) || doc.get('scan') === scan;
  });
}

/** Path of a scan's correction file, there or not: `003.txt` -> `corrections/003.yaml` */
export function correctionPath(contentDir: string, scan: string): string {
  const found = findCorrectionFile(contentDir, scan);
  if (found !== undefined) return found;
  const usual = fileNames(listScans(contentDir)).get(scan) ?? stemOf(scan);
  const free = [usual, ...namesOf(scan)].find(
    (name) => !existsSync(join(contentDir, `corrections/${name}.yaml`)),
  );
  return `corrections/${free ?? usual}.yaml`;
}

/** A correction file as it stands, and as it is to stand. */
export interface CorrectionChange {
  /** Path below the content folder. */
  path: string;
  /** Undefined when there is none yet. */
  was: string | undefined;
  is: string;
}

/**
 * Adds decisions to a scan's correction file. Returns the path of the file.
 * Throws, with nothing written, when the file is malformed or would be.
 */
export function addDecisions(
  contentDir: string,
  scan: string,
  decisions: readonly NewDecision[],
): string {
  return writeChange(contentDir, withDecisions(contentDir, scan, decisions));
}

/**
 * A scan's correction file with more decisions; what stands there, comments too, is kept. A decision
 * on a line that has one already is put into that one. Throws when the file is malformed or would be.
 */
export function withDecisions(
  contentDir: string,
  scan: string,
  decisions: readonly NewDecision[],
): CorrectionChange {
  return editCorrections(contentDir, scan, (doc) => {
    for (const { list, decision } of decisions) {
      const sequence = doc.get(list);
      if (!isSeq(sequence)) {
        doc.set(list, doc.createNode([reasonLast(decision)]));
        continue;
      }
      // A line has one decision of a list, but any number of corrections and of paragraphs behind it.
      const isOne = list === 'lines' || list === 'articles';
      const own = isOne ? findDecision(sequence.items, decision) : undefined;
      if (own === undefined) sequence.add(doc.createNode(reasonLast(decision)));
      else updateDecision(doc, own, decision);
    }
  });
}

/** Reads like a sentence: where, what, why. */
function reasonLast({ reason, ...rest }: NewDecision['decision']): NewDecision['decision'] {
  return { ...rest, reason };
}

/** Takes a decision out of a scan's correction file again. Returns false when it is not there. */
export function removeDecision(
  contentDir: string,
  scan: string,
  { list, line, printed }: { list: NewDecision['list']; line: number; printed: string },
): boolean {
  const removed: YAMLMap[] = [];
  const change = editCorrections(contentDir, scan, (doc) => {
    const sequence = doc.get(list);
    if (!isSeq(sequence)) return;
    const own = findDecision(sequence.items, { line, printed });
    if (own === undefined) return;
    removed.push(own);
    sequence.items = sequence.items.filter((item) => item !== own);
    if (sequence.items.length === 0) doc.delete(list);
  });
  if (removed.length > 0) writeChange(contentDir, change);
  return removed.length > 0;
}

function findDecision(
  items: readonly unknown[],
  { line, printed }: { line: number; printed: string },
): YAMLMap | undefined {
  return items
    .filter((item) => isMap(item))
    .find((item) => item.get('line') === line && item.get('printed') === printed);
}

function updateDecision(
  doc: Document.Parsed,
  own: YAMLMap,
  decision: NewDecision['decision'],
): void {
  for (const [key, value] of Object.entries<unknown>(decision)) {
    const inner = own.get(key);
    if (key === 'set' && 'set' in decision && isMap(inner)) {
      for (const [field, to] of Object.entries<unknown>(decision.set ?? {}))
        inner.set(field, doc.createNode(to));
    } else own.set(key, doc.createNode(value));
  }
}

function editCorrections(
  contentDir: string,
  scan: string,
  edit: (doc: Document.Parsed) => void,
): CorrectionChange {
  const path = correctionPath(contentDir, scan);
  const file = join(contentDir, path);
  const was = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const doc = parseDocument(was ?? stringify({ scan }));
  const [error] = doc.errors;
  if (error !== undefined) {
    const place = error.linePos?.[0];
    throw new Error(
      `${path}:${place?.line ?? 1}:${place?.col ?? 1} ${error.message.split('\n')[0] ?? ''}`,
    );
  }
  edit(doc);
  const result = CorrectionFile.safeParse(doc.toJS());
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return { path, was, is: doc.toString({ lineWidth: 0 }) };
}

function writeChange(contentDir: string, { path, is }: CorrectionChange): string {
  replaceFile(join(contentDir, path), is);
  return path;
}
