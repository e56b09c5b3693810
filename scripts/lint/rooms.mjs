import { dirname, join, relative, sep } from 'node:path';

/**
 * The rooms of src/, from the ground up: a module imports from its own room and from those that
 * stand before it. So no two rooms need each other, and each is understood by what is below it.
 * Those on one line are one room until the reading of pages is cut anew.
 *
 * @type {readonly (readonly string[])[]}
 */
export const rooms = [
  ['styles'],
  ['domain'],
  ['files'],
  ['text'],
  ['scan'],
  ['process'],
  ['markdown'],
  ['archive'],
  ['reading', 'normalize'],
  ['cite'],
  ['site'],
  ['search'],
  ['components'],
  ['layouts'],
  ['pages'],
  ['render'],
  ['build'],
  ['package'],
  ['desk'],
  ['new-archive'],
];

const home = join(import.meta.dirname, '../../src');

/** Name of the room that a file stands in; undefined outside of src/. */
const roomOf = (/** @type {string} */ file) => {
  const [room, inside] = relative(home, file).split(sep);
  return room === '..' || inside === undefined ? undefined : room;
};

const heightOf = (/** @type {string} */ room) => rooms.findIndex((names) => names.includes(room));

/** @type {import('eslint').Rule.RuleModule} */
export const importsPointDown = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      up: '{{own}} stands below {{other}} (scripts/lint/rooms.mjs): move what both need down, or pass it in.',
      unknown: '{{own}} is no room of scripts/lint/rooms.mjs: give it a place there.',
    },
  },
  create(context) {
    const own = roomOf(context.filename);
    if (own === undefined || own === 'tests') return {};
    /** @param {{ source?: unknown }} node */
    const check = (node) => {
      const source = /** @type {import('estree').Literal | null | undefined} */ (node.source);
      const to = source?.value;
      if (source == null || typeof to !== 'string' || !to.startsWith('.')) return;
      const other = roomOf(join(dirname(context.filename), to));
      if (other === undefined || other === own) return;
      if (heightOf(own) === -1)
        context.report({ node: source, messageId: 'unknown', data: { own } });
      else if (heightOf(other) > heightOf(own) || heightOf(other) === -1)
        context.report({ node: source, messageId: 'up', data: { own, other } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
