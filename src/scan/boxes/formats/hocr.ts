import { type Box, type BoxedLine, type BoxedPage, BoxedPageError, type Word } from '../page.ts';
import { type Element, elementsOf, textWithin } from './parse-markup.ts';

const LINES = ['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat', 'ocrx_line'];
const PICTURES = ['ocr_photo', 'ocr_image', 'ocr_float', 'ocr_linedrawing'];

/** `bbox 102 102 948 291; x_wconf 87` -> its properties, each with its values. */
function propertiesOf({ attributes }: Element): Map<string, string[]> {
  const parts = (attributes.title ?? '').split(';').map((part) => part.trim().split(/\s+/u));
  return new Map(parts.map(([name = '', ...values]) => [name, values]));
}

function boxOf(element: Element, properties: Map<string, string[]>): Box {
  const [left = NaN, top = NaN, right = NaN, bottom = NaN] = (properties.get('bbox') ?? []).map(
    Number,
  );
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
  const properties = propertiesOf(element);
  const confidence = Number(properties.get('x_wconf')?.[0]);
  return {
    text: textWithin(element).trim(),
    box: boxOf(element, properties),
    ...(Number.isFinite(confidence) ? { confidence: confidence / 100 } : {}),
  };
}

function lineOf(element: Element): BoxedLine {
  const own = [...elementsOf(element)].filter(({ attributes }) =>
    (attributes.class ?? '').includes('ocrx_word'),
  );
  const properties = propertiesOf(element);
  const slope = Number(properties.get('baseline')?.[0]);
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
      const { right, bottom } = boxOf(element, propertiesOf(element));
      page = { width: right, height: bottom, lines: [], rules: [], pictures: [] };
    }
    if (page === undefined) continue;
    if (is(LINES)) page.lines.push(lineOf(element));
    else if (is(['ocr_separator'])) page.rules.push(boxOf(element, propertiesOf(element)));
    else if (is(PICTURES)) page.pictures.push(boxOf(element, propertiesOf(element)));
  }
  if (page === undefined)
    throw new BoxedPageError(1, 'expected hOCR with an element of class ocr_page, found none');
  return page;
}
