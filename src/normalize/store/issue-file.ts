import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isSeq, parseDocument, Scalar } from 'yaml';
import { z } from 'zod';
import { isCalendarDay, Issue } from '../../domain/issue.ts';
import { replaceFile } from '../../files/replace-file.ts';

/** A change of an issue file that is ready: `write` carries it out. */
export interface IssueChange {
  /** Path below the content folder. */
  path: string;
  write: () => void;
}

const quoted = (text: string): Scalar => {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
};

/**
 * Prepares the file of an issue with one page more: a new file, with what the page prints of its issue
 * and dated by its id when that is a date,
 * or the one that is there, its comments kept. Throws when the id, the label or the file does not
 * allow it; nothing is written before `write`.
 */
export function addPageToIssue(
  contentDir: string,
  id: string,
  page: { scan: string; label: string | null },
  printed: Omit<Issue, 'pages' | 'id'>,
): IssueChange {
  const path = existsSync(join(contentDir, `issues/${id}.yml`))
    ? `issues/${id}.yml`
    : `issues/${id}.yaml`;
  const file = join(contentDir, path);
  const isNew = !existsSync(file);
  const doc = isNew ? newIssue(id, printed) : parseDocument(readFileSync(file, 'utf8'));
  const entry = {
    scan: page.scan,
    label: page.label,
    status: page.label === null ? 'unknown' : 'editor',
  };
  const pages = doc.get('pages');
  if (isSeq(pages)) {
    const flow = pages.items.length > 0 && pages.items.every((item) => isFlow(item));
    pages.add(doc.createNode(entry, { flow: flow || isNew }));
  } else doc.set('pages', doc.createNode([entry]));
  const result = Issue.safeParse(doc.toJS());
  if (!result.success) {
    throw new Error(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)
        ? `${path}: ${z.prettifyError(result.error)}`
        : `--issue: expected a date such as 2025-05-16, or lower-case letters, digits and hyphens, found ${id}`,
    );
  }
  const twin = result.data.pages.find(
    ({ scan, label }) => scan !== page.scan && label !== null && label === page.label,
  );
  if (twin !== undefined) {
    throw new Error(
      `${path}: page ${String(page.label)} of this issue is scans/${twin.scan} already; leave --page out, or change that entry`,
    );
  }
  return {
    path,
    write: () => {
      replaceFile(file, doc.toString({ lineWidth: 0 }));
    },
  };
}

const isFlow = (item: unknown): boolean => (item as { flow?: boolean }).flow === true;

/** The day that the editor says; where that is none, what the page prints. */
function dateOf(id: string, { date }: Pick<Issue, 'date'>): object {
  if (isCalendarDay(id)) return { edtf: quoted(id), status: 'editor' };
  return date.edtf === null
    ? { edtf: null, status: 'unknown' }
    : { ...date, edtf: quoted(date.edtf) };
}

function newIssue(id: string, printed: Omit<Issue, 'pages' | 'id'>): Document {
  if (/^\d{4}-\d{2}-\d{2}$/.test(id) && !isCalendarDay(id))
    throw new Error(`--issue: expected a date of the calendar, found ${id}`);
  const doc = new Document({
    id: quoted(id),
    date: dateOf(id, printed),
    number: printed.number,
    serial: printed.serial,
    pagesPrinted: printed.pagesPrinted,
    pages: [],
  });
  doc.commentBefore =
    ' 这一期：日期、期号（第N期、总第N期）、当日版数、各版。不知道的写 null，不要猜。';
  return doc;
}
