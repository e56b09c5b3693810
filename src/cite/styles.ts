import type { Citation } from './citation.ts';
import { formatBibtex } from './format-bibtex.ts';
import { formatCslJson } from './format-csl-json.ts';
import { formatGbt7714 } from './format-gbt-7714.ts';
import { formatRis } from './format-ris.ts';

/** A citation in one style, ready to be copied. */
export interface StyledCitation {
  /** Of the element that holds it: `cite-bibtex`. */
  id: string;
  /** Name of the style, in Chinese and English. */
  name: { zh: string; en: string };
  text: string;
  /** For programs: lines as they are, and not a sentence. */
  isCode: boolean;
}

interface Style extends Omit<StyledCitation, 'text'> {
  /** Undefined where this style needs what the citation lacks. */
  format: (citation: Citation) => string | undefined;
}

const same = (name: string): StyledCitation['name'] => ({ zh: name, en: name });

/** All styles, in the order of the page: the first is shown at once, the others are folded up. */
const styles: readonly Style[] = [
  {
    id: 'cite-gbt-2025',
    name: same('GB/T 7714—2025'),
    isCode: false,
    format: (citation) => formatGbt7714(citation, 2025),
  },
  {
    id: 'cite-gbt-2015',
    name: same('GB/T 7714—2015'),
    isCode: false,
    format: (citation) => formatGbt7714(citation, 2015),
  },
  {
    id: 'cite-gbt-online',
    name: { zh: 'GB/T 7714—2025（网络版）', en: 'GB/T 7714—2025 (online)' },
    isCode: false,
    format: (citation) =>
      citation.url === null
        ? undefined
        : formatGbt7714(citation, 2025, { url: citation.url, accessed: null }),
  },
  { id: 'cite-bibtex', name: same('BibTeX'), isCode: true, format: formatBibtex },
  {
    id: 'cite-ris',
    name: same('RIS'),
    isCode: true,
    format: (citation) => formatRis(citation).replaceAll('\r', ''),
  },
  { id: 'cite-csl', name: same('CSL-JSON'), isCode: true, format: formatCslJson },
];

/** A citation in every style that it has what is needed for. */
export const styledCitations = (citation: Citation): StyledCitation[] =>
  styles.flatMap(({ format, ...style }) => {
    const text = format(citation);
    return text === undefined ? [] : [{ ...style, text }];
  });
