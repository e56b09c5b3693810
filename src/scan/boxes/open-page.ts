import { readAlto } from './formats/alto.ts';
import { readHocr } from './formats/hocr.ts';
import { readOcrJson } from './formats/ocr-json.ts';
import { readPageXml } from './formats/page-xml.ts';
import { elementsOf, parseMarkup } from './formats/parse-markup.ts';
import { type BoxedPage, BoxedPageError } from './page.ts';

/** Endings of the files that hold a page with boxes. */
export const BOXED = /\.(?:hocr|html?|xml|json)$/i;

/** A file with boxes -> its page. Throws a BoxedPageError with the place of what is wrong. */
export function openPage(name: string, source: string): BoxedPage {
  const page = read(name, source);
  if (page.lines.every(({ words }) => words.length === 0))
    throw new BoxedPageError(1, 'expected words with boxes, found none');
  return page;
}

function read(name: string, source: string): BoxedPage {
  if (/\.json$/i.test(name)) return readOcrJson(source);
  const lenient = !/\.xml$/i.test(name) && !source.trimStart().startsWith('<?xml');
  const file = parseMarkup(source, lenient);
  for (const element of elementsOf(file)) {
    if (element.name === 'alto') return readAlto(element);
    if (element.name === 'PcGts') return readPageXml(element);
    if (element.name === 'html') return readHocr(element);
  }
  if (/\.xml$/i.test(name)) {
    throw new BoxedPageError(
      file.children[0]?.line ?? 1,
      `expected ALTO (alto), PAGE XML (PcGts) or hOCR (html), found ${file.children[0]?.name ?? 'no element'}`,
    );
  }
  return readHocr(file);
}
