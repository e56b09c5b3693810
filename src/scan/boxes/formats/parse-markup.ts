import sax from 'sax';
import { BoxedPageError } from '../page.ts';

/** An element of an XML or HTML file. */
export interface Element {
  /** Without its prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** Text directly within it. */
  text: string;
  /** Line of the file where it begins, from 1. */
  line: number;
}

/**
 * The root element of a file. Throws a BoxedPageError with the line where XML is broken; HTML
 * (`lenient`) need not close what it opens.
 */
export function parseMarkup(source: string, lenient = false): Element {
  const parser = sax.parser(!lenient, { lowercase: true, position: true });
  const root: Element = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open = [root];
  parser.onerror = (error) => {
    if (lenient) {
      parser.resume();
      return;
    }
    const [what = ''] = error.message.split('\n');
    throw new BoxedPageError(parser.line + 1, `expected well-formed XML, found: ${what}`);
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = {
      name: name.slice(name.indexOf(':') + 1),
      attributes: plainOf(attributes),
      children: [],
      text: '',
      line: parser.line + 1,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    if (open.length > 1) open.pop();
  };
  parser.ontext = (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.write(source).close();
  return root;
}

/** Attributes as the parser gives them without namespaces: names and texts. */
function plainOf(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name in attributes) plain[name] = String(attributes[name]);
  return plain;
}

/** An element and all below it, in the order of the file. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}

/** All text within an element. */
export const textWithin = ({ text, children }: Element): string =>
  children.length === 0 ? text : text + children.map(textWithin).join('');

/** An attribute that must be a number. */
export function numberOf({ name, attributes, line }: Element, attribute: string): number {
  const found = attributes[attribute];
  const value = Number(found ?? NaN);
  if (Number.isNaN(value)) {
    throw new BoxedPageError(
      line,
      `expected a number as ${attribute} of ${name}, found ${found ?? 'none'}`,
    );
  }
  return value;
}
