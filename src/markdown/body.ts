/**
 * The body of an article between the normalizer's stages, the Markdown file and the page:
 * a list of blocks without any inline markup. Printed characters are never syntax.
 */
export type Block =
  | { type: 'paragraph'; text: string }
  /** 小标题, with the ——line under it as `deck`. */
  | { type: 'subhead'; text: string; deck?: string }
  /** Lines whose breaks are kept. */
  | { type: 'verse'; lines: string[] }
  /** First row is the head; every row has as many cells as the first. */
  | { type: 'table'; rows: string[][] };

/** True for blocks that carry a paragraph number (`#p7`): all but subheads. */
export function isNumbered(block: Block): boolean {
  return block.type !== 'subhead';
}

/** The words of a block as one string, lines and cells separated by newlines. */
export function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'subhead':
      return block.deck === undefined ? block.text : `${block.text}\n${block.deck}`;
    case 'verse':
      return block.lines.join('\n');
    case 'table':
      return block.rows.map((row) => row.join('\n')).join('\n');
  }
}
