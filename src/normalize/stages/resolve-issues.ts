import { isCalendarDay, type Issue, type IssuePage } from '../../domain/issue.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Diagnostic } from '../model.ts';
import { digestOf, stemOf } from '../../scan/scan-files.ts';
import type { PageFacts, Printed } from './read-page-facts.ts';

/** The issue and page that a scan belongs to. */
export interface ResolvedPage {
  issue: Omit<Issue, 'pages'>;
  page: IssuePage;
}

const WEEKDAY_NAMES = ['', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

/** Letters of a slug that is cut where the name is longer. */
const LONGEST_SLUG = 60;

/**
 * Name of a scan -> what is unique to it in ids: `a2/0509.txt` -> `a2-0509-…`. Only a name that is
 * such a slug already, with `.txt`, is one as it is; any other gets digits of its own.
 */
export function slugOfScan(scan: string): string {
  const slug = stemOf(scan)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug !== '' && `${slug}.txt` === scan && slug.length <= LONGEST_SLUG) return slug;
  const start = slug.slice(0, LONGEST_SLUG).replace(/-$/, '');
  return start === '' ? digestOf(scan) : `${start}-${digestOf(scan)}`;
}

/**
 * Scan and what it prints -> its issue and page. An editor's issue file decides; without one the
 * printed date makes the issue, and a page that prints none is an issue of its own with unknown date.
 */
export function resolveIssue(
  scan: string,
  facts: PageFacts,
  issues: readonly Issue[],
  publication: Publication,
): { resolved: ResolvedPage; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const doubt = (line: number, message: string): void => {
    diagnostics.push({
      severity: 'doubt',
      ruleId: 'resolve-issues',
      file: `scans/${scan}`,
      line,
      message,
    });
  };
  const date = facts.date !== undefined && isCalendarDay(facts.date.value) ? facts.date : undefined;
  if (facts.date !== undefined && date === undefined) {
    doubt(facts.date.line, `expected a date of the calendar, found ${facts.date.printed}`);
  }
  checkWeekday(date, facts, publication, doubt);

  const edited = issues.find(({ pages }) => pages.some((page) => page.scan === scan));
  const printedPage: IssuePage = {
    scan,
    label: facts.label?.value ?? null,
    status: facts.label === undefined ? 'unknown' : 'printed',
    evidence:
      facts.label === undefined
        ? []
        : [{ scan, line: facts.label.line, printed: facts.label.printed, shows: '页眉印有版次' }],
  };
  if (edited !== undefined) {
    const page = edited.pages.find((candidate) => candidate.scan === scan) ?? printedPage;
    const { pages: _, ...issue } = edited;
    if (
      date !== undefined &&
      issue.date.edtf !== null &&
      /^\d{4}-\d{2}-\d{2}$/.test(issue.date.edtf) &&
      issue.date.edtf !== date.value
    ) {
      doubt(
        date.line,
        `expected the date of issues/${issue.id}.yaml, ${issue.date.edtf}, found ${date.value} printed`,
      );
    }
    const known = [
      ['number', issue.number, facts.number],
      ['serial', issue.serial, facts.serial],
      ['pagesPrinted', issue.pagesPrinted, facts.pagesPrinted],
      [`page of scans/${scan}`, page.label, facts.label],
    ] as const;
    for (const [name, value, printed] of known) {
      if (value === null || printed === undefined || value === printed.value) continue;
      doubt(
        printed.line,
        `expected the ${name} of issues/${issue.id}.yaml, ${String(value)}, found ${String(printed.value)} printed`,
      );
    }
    return {
      resolved: {
        issue,
        page: page.label === null && printedPage.label !== null ? printedPage : page,
      },
      diagnostics,
    };
  }

  const sameDay =
    date === undefined ? undefined : issues.find((issue) => issue.date.edtf === date.value);
  if (sameDay !== undefined) {
    const { pages: _, ...issue } = sameDay;
    return { resolved: { issue, page: printedPage }, diagnostics };
  }
  if (date === undefined) {
    doubt(
      1,
      `${facts.date === undefined ? 'no date is printed' : 'no date can be read'}; say what you know of it in content/issues (the issue is called undated-${slugOfScan(scan)} until then)`,
    );
  }
  return {
    resolved: {
      issue: {
        id: date?.value ?? `undated-${slugOfScan(scan)}`,
        date:
          date === undefined
            ? { edtf: null, status: 'unknown', evidence: [] }
            : {
                edtf: date.value,
                status: 'printed',
                evidence: [{ scan, line: date.line, printed: date.printed, shows: '印有出版日期' }],
              },
        number: facts.number?.value ?? null,
        serial: facts.serial?.value ?? null,
        pagesPrinted: facts.pagesPrinted?.value ?? null,
      },
      page: printedPage,
    },
    diagnostics,
  };
}

function checkWeekday(
  printed: Printed<string> | undefined,
  facts: PageFacts,
  publication: Publication,
  doubt: (line: number, message: string) => void,
): void {
  if (printed === undefined) return;
  const weekday = new Date(`${printed.value}T00:00:00Z`).getUTCDay();
  const actual = weekday === 0 ? 7 : weekday;
  if (facts.weekday !== undefined && facts.weekday.value !== actual) {
    doubt(
      facts.weekday.line,
      `${printed.value} is ${WEEKDAY_NAMES[actual] ?? ''}, found ${WEEKDAY_NAMES[facts.weekday.value] ?? ''} printed`,
    );
  }
  if (publication.weekday !== null && publication.weekday !== actual) {
    doubt(
      printed.line,
      `expected ${WEEKDAY_NAMES[publication.weekday] ?? ''} (publication.yaml), ${printed.value} is ${WEEKDAY_NAMES[actual] ?? ''}`,
    );
  }
}
