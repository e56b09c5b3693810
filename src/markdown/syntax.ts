import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';

/** Tables of GitHub's dialect and nothing else of it; no raw HTML, which is text like any other. */
function archiveDialect(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: ['htmlFlow', 'htmlText'] } });
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown({ tablePipeAlign: false }));
}

/**
 * The Markdown dialect of this archive, for writer and reader alike: CommonMark without HTML, and tables.
 * The rest of GFM and smartypants stay off, because they read OCR punctuation as markup:
 * `3~5个…1~2亿` becomes strikethrough, straight quotes are turned, bare addresses become links.
 */
export const markdown = unified()
  .use(remarkParse)
  .use(archiveDialect)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();
