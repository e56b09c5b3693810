import { words } from './ours.mjs';

/** A plugin of markdown-it: numbers the blocks of a body, links paragraphs to themselves, sets lead-ins apart. */
export function paragraphs(md) {
  md.core.ruler.push('paragraphs', ({ tokens, env, Token }) => {
    const element = (tag, attributes, text = []) => [
      Object.assign(new Token(`${tag}_open`, tag, 1), { attrs: attributes }),
      ...text,
      new Token(`${tag}_close`, tag, -1),
    ];
    const textToken = (content) => Object.assign(new Token('text', '', 0), { content });

    const markLeadIn = (children) => {
      const [first, ...rest] = children;
      if (first?.type !== 'text' || !first.content.startsWith(env.leadIn)) return children;
      const marked = element('b', [['class', 'lead-in']], [textToken(env.leadIn)]);
      return [...marked, textToken(first.content.slice(env.leadIn.length)), ...rest];
    };

    // Plain text of the numbered blocks, for the comparison with the scan.
    const texts = [];
    let leadIn = env.leadIn !== undefined;
    tokens.forEach((token, i) => {
      if (token.level !== 0 || token.nesting === -1 || token.type === 'heading_open') return;
      const inlines = [];
      for (let at = i + 1; tokens[at]?.level > 0; at++)
        if (tokens[at].type === 'inline') inlines.push(tokens[at]);
      const number = texts.push(
        inlines
          .map(({ children }) =>
            children.map(({ type, content }) => (/break$/.test(type) ? '\n' : content)).join(''),
          )
          .join('\n'),
      );
      token.attrSet('id', `p${number}`);
      if (token.type !== 'paragraph_open') return;
      const [inline] = inlines;
      if (inline.children.some(({ type }) => type === 'hardbreak')) token.attrSet('class', 'verse');
      if (leadIn) inline.children = markLeadIn(inline.children);
      leadIn = false;
      inline.children.unshift(
        ...element('a', [
          ['class', 'para'],
          ['href', `#p${number}`],
          ['aria-label', words.paragraphLink(number)],
        ]),
      );
    });
    env.paragraphs = texts;
  });
}
