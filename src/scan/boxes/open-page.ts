import { readHocr } from './formats/hocr.ts';
import { type BoxedPage } from './page.ts';

/** Endings of the files that hold a page with boxes. */
export const BOXED = /\.(?:hocr|html?|xml|json)$/i;

/** A file with boxes -> its page. Throws a BoxedPageError with the place of what is wrong. */
export function openPage(_name: string, source: string): BoxedPage {
  return readHocr(source);
}
