import type { BundleHead } from './catalog.ts';

/** Where a phrase stands in an article. */
export const MATCH = { none: 0, text: 1, title: 2 } as const;

/** Finds folded phrases in a bundle: the part in which engines differ. */
export interface Matcher {
  /**
   * One byte for each article of the bundle, of `MATCH`.
   * Throws when a file that is needed does not load: an answer is whole or none.
   */
  match: (bundle: BundleHead, phrase: string) => Promise<Uint8Array>;
  /** Forgets what did not load. */
  retry: () => void;
}
