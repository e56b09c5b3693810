import { hash } from 'node:crypto';

/** Characters of a short digest: 132 bits. */
export const shortDigestLength = 22;

/** SHA-256 of a text (as UTF-8) or of bytes, cut to what tells any two of an archive apart. */
export const shortDigest = (content: string | Uint8Array): string =>
  hash('sha256', content, 'base64url').slice(0, shortDigestLength);
