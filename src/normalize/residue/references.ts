import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import { type Residue, residueOf } from './residue.ts';
import { INVISIBLE } from './invisible.ts';

/** &nbsp; &#20013; &#x4e2d; &ldquo;: HTML's names for characters. */
export const REFERENCES: Residue = residueOf(
  'html-entity',
  /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/gu,
  (found, decimal, hex, name) => {
    const decoded =
      decimal !== undefined
        ? decodeNumericCharacterReference(decimal, 10)
        : hex !== undefined
          ? decodeNumericCharacterReference(hex, 16)
          : decodeNamedCharacterReference(name ?? '');
    return decoded === false ? found : decoded.replace(/\s/gu, ' ').replace(INVISIBLE, '');
  },
  { drops: true },
);
