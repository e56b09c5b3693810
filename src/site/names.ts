import type { IssueEntry, PageEntry } from '../archive/archive-index.ts';
import { isDay } from '../archive/edtf.ts';
import type { Article, Jump } from '../domain/article.ts';
import { stemOf } from '../scan/scan-files.ts';
import { formatDate, formatEdtf } from './format-date.ts';
import type { Strings } from './strings.zh.ts';

/** Name of an issue: 2025年5月9日 第14期, or what is known instead: 未印日期（不早于2026年3月30日）. */
export function issueName({ head }: IssueEntry, strings: Strings, language: string): string {
  const { edtf } = head.date;
  const number = head.number === null ? '' : ` ${strings.issueNumber(head.number)}`;
  if (isDay(edtf)) return formatDate(edtf, language) + number;
  if (edtf === null) return strings.unknownDate + strings.brackets(head.id) + number;
  return strings.undatedIssue + strings.brackets(formatEdtf(edtf, strings, language)) + number;
}

/** Name of a page: A1版, or 版次不详. */
export function pageName(page: PageEntry, strings: Strings): string {
  if (page.page.label !== null) return strings.page(page.page.label);
  return page.key === 'p1' ? strings.pageUnknown : strings.pageUnknownOf(page.key);
}

/** Headline, or for an article printed without one its kind and the start of its first caption. */
export function articleTitle(article: Article, strings: Strings): string {
  if (article.headline !== null) return article.headline;
  const caption = article.figures?.find((figure) => figure.caption !== undefined)?.caption;
  return caption?.replace(/。$/, '') ?? strings.untitled(strings.kind[article.kind]);
}

/**
 * Name of a scan as readers see it: without its ending, and without a digest of its bytes behind it,
 * which tells nobody anything. `003_2f18db53edd911c3.txt` -> 003, `2024/0612-01.txt` -> 2024/0612-01.
 */
export function scanName(scan: string): string {
  return stemOf(scan).replace(/(?<=[^/])[-_.][0-9a-f]{12,}$/i, '');
}

/** Line ranges in words: 61–81、85. */
export function formatRanges(
  ranges: readonly (readonly [number, number])[],
  strings: Strings,
): string {
  return ranges
    .map(([first, last]) => (first === last ? String(first) : `${String(first)}–${String(last)}`))
    .join(strings.comma);
}

/** Says of a jump whose other part is not held where the paper had it; null without a jump. */
export function jumpLine(jump: Jump | undefined, strings: Strings): string | null {
  if (jump === undefined) return null;
  return jump.direction === 'to' ? strings.jumpTo(jump.page) : strings.jumpFrom(jump.page);
}
