import {
  type Box,
  boxAround,
  type BoxedLine,
  type BoxedPage,
  BoxedPageError,
  type Word,
} from '../page.ts';
import { type Element, elementsOf, numberOf } from './parse-markup.ts';

const PICTURES = ['ImageRegion', 'GraphicRegion', 'LineDrawingRegion', 'ChartRegion', 'MapRegion'];

const childOf = (element: Element, name: string): Element | undefined =>
  element.children.find((child) => child.name === name);

/** The page of a PAGE XML file, schemas of 2013 to 2019. */
export function readPageXml(root: Element): BoxedPage {
  const page = [...elementsOf(root)].find(({ name }) => name === 'Page');
  if (page === undefined)
    throw new BoxedPageError(root.line, 'expected PAGE XML with a Page, found none');
  const elements = [...elementsOf(page)];
  const byId = new Map(elements.map((element) => [element.attributes.id ?? '', element]));
  const order = [...elementsOf(childOf(page, 'ReadingOrder') ?? page)]
    .map(({ attributes }) => byId.get(attributes.regionRef ?? ''))
    .filter((region) => region !== undefined);
  const regions = elements.filter(({ name }) => name === 'TextRegion');
  const ordered = [...new Set([...order, ...regions])];
  const lines = ordered.flatMap((region) =>
    region.children.filter(({ name }) => name === 'TextLine').map(lineOf),
  );
  return {
    width: numberOf(page, 'imageWidth'),
    height: numberOf(page, 'imageHeight'),
    lines,
    rules: elements.filter(({ name }) => name === 'SeparatorRegion').map(boxOf),
    pictures: elements.filter(({ name }) => PICTURES.includes(name)).map(boxOf),
  };
}

/** `Coords points="10,20 90,20 …"`, of 2013 `<Point x="10" y="20"/>` as well -> the box around them. */
function boxOf(element: Element): Box {
  const coords = childOf(element, 'Coords');
  const points =
    coords?.attributes.points === undefined
      ? (coords?.children ?? []).map((point) => [numberOf(point, 'x'), numberOf(point, 'y')])
      : coords.attributes.points
          .trim()
          .split(/\s+/u)
          .map((point) => point.split(',').map(Number));
  const boxes = points.map(([x = NaN, y = NaN]) => ({ left: x, top: y, right: x, bottom: y }));
  const box = boxAround(boxes);
  if (boxes.length === 0 || boxes.some(({ left, top }) => Number.isNaN(left + top))) {
    throw new BoxedPageError(
      coords?.line ?? element.line,
      `expected Coords with points x,y of ${element.name}, found ${coords?.attributes.points?.slice(0, 40) ?? 'none'}`,
    );
  }
  return box;
}

function wordOf(element: Element): Word {
  const text = childOf(element, 'TextEquiv');
  const confidence = Number(text?.attributes.conf);
  return {
    text: (text === undefined ? '' : (childOf(text, 'Unicode')?.text ?? '')).trim(),
    box: boxOf(element),
    ...(Number.isFinite(confidence) ? { confidence } : {}),
  };
}

function lineOf(element: Element): BoxedLine {
  const words = element.children.filter(({ name }) => name === 'Word').map(wordOf);
  const known = words.filter(({ text }) => text !== '');
  const line = known.length > 0 ? known : [wordOf(element)].filter(({ text }) => text !== '');
  return { words: line, source: element.line };
}
