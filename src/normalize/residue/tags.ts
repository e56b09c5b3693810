import { type Residue, residueOf } from './residue.ts';
import { type OpenTable, TableReader } from './html-table.ts';

/** Tags of HTML that set text; what runs or is read as code (script, style) is no layout. */
const HTML = `abbr address aside b bdi bdo big blockquote br caption center cite code col colgroup dd
  del details dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol
  p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th
  thead time tr tt u ul var wbr`;

/** Tags that OCR models write around blocks of a page. */
const OCR_MODELS = `page page_number page_header page_footer page_break document doc doctag text
  paragraph block content layout line list_item section_header(?:_level_[1-6])? caption picture
  image chart formula equation watermark signature otsl ocr ocr_text ref det box quad bbox
  answer transcription output`;

const NAMES = `${HTML} ${OCR_MODELS}`.split(/\s+/).join('|');

const TAG = new RegExp(`</?(${NAMES})(?:\\s[^<>]*)?/?>`, 'giu');

const DOCUMENT = '(?:html|head|body|main|article|header|footer|nav|meta|title)';

const FIRST = new RegExp(`^\\s*<(?:!doctype html|/?${DOCUMENT}(?:\\s[^<>]*)?)>\\s*`, 'iu');
const LAST = new RegExp(`^</?${DOCUMENT}(?:\\s[^<>]*)?>\\s*$`, 'iu');

/** Tags of a document, around a line: within a sentence, somebody printed them. */
export const DOCUMENT_TAGS: Residue = {
  rule: 'html',
  drops: true,
  strip(text) {
    const printed: string[] = [];
    let rest = text;
    for (let tag = FIRST.exec(rest); tag !== null; tag = FIRST.exec(rest)) {
      printed.push(tag[0]);
      rest = rest.slice(tag[0].length);
    }
    for (let at = rest.lastIndexOf('<'); at >= 0; at = rest.lastIndexOf('<')) {
      const tag = rest.slice(at);
      if (!LAST.test(tag)) break;
      printed.push(tag);
      rest = rest.slice(0, at);
    }
    return { text: rest, printed, written: printed.map(() => '') };
  },
};

/** The words of a link, whose address is no script. */
export const LINK_TAGS: Residue = residueOf(
  'link',
  /<a(?:\s[^<>]*)?>([^<>]*)<\/a>/giu,
  (found, words = '') => (/script:/iu.test(found) ? found : words),
  { drops: true },
);

/**
 * Tags, of a table what they set apart: a bar behind each cell, an end behind each row, a form feed
 * around each table. `open` is the table that the line before left open.
 */
export const tagsWithin = (open: OpenTable): Residue => {
  const reader = new TableReader(open);
  const tags = residueOf('html', TAG, (tag, name = '') => reader.read(tag, name.toLowerCase()), {
    drops: true,
  });
  return {
    ...tags,
    strip(text) {
      const stripped = tags.strip(text);
      // The account tells what a tag was written as: the ends of rows and tables are no characters.
      return { ...stripped, written: stripped.written.map((now) => now.replace(/[\n\f]/gu, '')) };
    },
  };
};
