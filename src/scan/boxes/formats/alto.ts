import { type Box, type BoxedLine, type BoxedPage, BoxedPageError, type Word } from '../page.ts';
import { type Element, elementsOf, numberOf } from './parse-markup.ts';

/** Pixels of a unit of measurement, where the picture has `dpi` dots an inch. */
const UNITS: Readonly<Record<string, (dpi: number) => number>> = {
  pixel: () => 1,
  mm10: (dpi) => dpi / 254,
  inch1200: (dpi) => dpi / 1200,
};

/** Dots an inch of a scan that does not say so. */
const USUAL = 300;

/** The first page of an ALTO file, versions 2 to 4. */
export function readAlto(root: Element): BoxedPage {
  const all = [...elementsOf(root)];
  const find = (name: string): Element | undefined => all.find((element) => element.name === name);
  const page = find('Page');
  if (page === undefined)
    throw new BoxedPageError(root.line, 'expected ALTO with a Page, found none');
  const unit = find('MeasurementUnit')?.text.trim() ?? 'pixel';
  const scaleOf = UNITS[unit];
  if (scaleOf === undefined) {
    throw new BoxedPageError(
      find('MeasurementUnit')?.line ?? 1,
      `expected MeasurementUnit pixel, mm10 or inch1200, found ${unit}`,
    );
  }
  const scale = scaleOf(USUAL);
  const boxOf = (element: Element): Box => {
    const [left, top] = [numberOf(element, 'HPOS'), numberOf(element, 'VPOS')];
    return {
      left: Math.round(left * scale),
      top: Math.round(top * scale),
      right: Math.round((left + numberOf(element, 'WIDTH')) * scale),
      bottom: Math.round((top + numberOf(element, 'HEIGHT')) * scale),
    };
  };
  const wordOf = (element: Element): Word => {
    const confidence = Number(element.attributes.WC);
    return {
      text: (element.attributes.CONTENT ?? '').trim(),
      box: boxOf(element),
      ...(Number.isFinite(confidence) ? { confidence } : {}),
    };
  };
  const lineOf = (element: Element): BoxedLine => ({
    words: element.children
      .filter(({ name }) => name === 'String')
      .map(wordOf)
      .filter(({ text }) => text !== ''),
    source: element.line,
  });
  const within = [...elementsOf(page)];
  const ofKind = (...names: string[]): Element[] =>
    within.filter(({ name }) => names.includes(name));
  const lines = ofKind('TextLine').map(lineOf);
  const around = [...lines.flatMap(({ words }) => words.map(({ box }) => box))];
  return {
    width: sizeOf(
      page,
      'WIDTH',
      scale,
      around.map(({ right }) => right),
    ),
    height: sizeOf(
      page,
      'HEIGHT',
      scale,
      around.map(({ bottom }) => bottom),
    ),
    lines,
    rules: ofKind('GraphicalElement').map(boxOf),
    pictures: ofKind('Illustration').map(boxOf),
  };
}

/** A side of the page as it is given, or as far as there are words. */
function sizeOf(page: Element, name: string, scale: number, ends: readonly number[]): number {
  const given = Number(page.attributes[name]);
  return given > 0 ? Math.round(given * scale) : ends.reduce((most, end) => Math.max(most, end), 0);
}
