import { type Residue, residueOf } from './residue.ts';

/** Where a link leads: brackets stand in it in pairs. */
const ADDRESS = '[^()]*(?:\\([^()]*\\)[^()]*)*';

/** Links of Markdown: of a picture nothing is printed, of others the words or the address. */
export const LINKS: readonly Residue[] = [
  residueOf('image-link', new RegExp(`!\\[[^[\\]]*\\]\\(${ADDRESS}\\)`, 'gu'), () => '', {
    drops: true,
  }),
  residueOf('autolink', /<((?:https?:\/\/|mailto:)[^\s<>]+)>/gu, (_, address = '') => address),
  residueOf(
    'link',
    new RegExp(`\\[([^[\\]]+)\\]\\((?=mailto:|https?://)${ADDRESS}\\)`, 'gu'),
    (_, words = '') => words,
    { drops: true },
  ),
];
