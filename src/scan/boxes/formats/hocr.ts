import { type Box, type BoxedLine, type BoxedPage, BoxedPageError, type Word } from '../page.ts';
import { type Element, elementsOf, textWithin } from './parse-markup.ts';

const LINES = ['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat', 'ocrx_line'];
const PICTURES = ['ocr_photo', 'ocr_image', 'ocr_float', 'ocr_linedrawing'];

/** `bbox 102 102 948 291; x_wconf 87` and the name of a property -> its numbers. */
function numbersOf({ attributes: { title = '' } }: Element, property: string): number[] {
  const at = title.indexOf(`${property} `);
  if (at < 0) return [];
  const end = title.indexOf(';', at);
  const values = title.slice(at + property.length, end < 0 ? undefined : end);
  return values.trim().split(/\s+/u).map(Number);
}

function boxOf(element: Element): Box {
  const [left = NaN, top = NaN, right = NaN, bottom = NaN] = numbersOf(element, 'bbox');
  if (!(left <= right && top <= bottom)) {
    const found = element.attributes.title ?? 'no title';
    throw new BoxedPageError(
      element.line,
      `expected bbox with left, top, right and bottom, found ${found.slice(0, 60)}`,
    );
  }
  return { left, top, right, bottom };
}

function wordOf(element: Element): Word {
  const [confidence = NaN] = numbersOf(element, 'x_wconf');
  return {
    text: textWithin(element).trim(),
    box: boxOf(element),
    ...(Number.isFinite(confidence) ? { confidence: confidence / 100 } : {}),
  };
}

function lineOf(element: Element): BoxedLine {
  const own = [...elementsOf(element)].filter(({ attributes }) =>
    (attributes.class ?? '').includes('ocrx_word'),
  );
  const [slope = NaN] = numbersOf(element, 'baseline');
  const words = (own.length === 0 ? [element] : own).map(wordOf);
  return {
    words: words.filter(({ text }) => text !== ''),
    ...(Number.isFinite(slope) ? { slope } : {}),
    source: element.line,
  };
}

/** The first page of an hOCR file, as Tesseract, OCRopus and Kraken write it. */
export function readHocr(root: Element): BoxedPage {
  let page: BoxedPage | undefined;
  for (const element of elementsOf(root)) {
    const kinds = (element.attributes.class ?? '').split(/\s+/u);
    const is = (names: readonly string[]): boolean => kinds.some((kind) => names.includes(kind));
    if (is(['ocr_page'])) {
      if (page !== undefined) {
        throw new BoxedPageError(
          element.line,
          'expected one page, found a second one; split the file by page',
        );
      }
      const { right, bottom } = boxOf(element);
      page = { width: right, height: bottom, lines: [], rules: [], pictures: [] };
    }
    if (page === undefined) continue;
    if (is(LINES)) page.lines.push(lineOf(element));
    else if (is(['ocr_separator'])) page.rules.push(boxOf(element));
    else if (is(PICTURES)) page.pictures.push(boxOf(element));
  }
  if (page === undefined)
    throw new BoxedPageError(1, 'expected hOCR with an element of class ocr_page, found none');
  return page;
}
