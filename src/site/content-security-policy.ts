import { createHash } from 'node:crypto';
import { themeScript } from './theme-script.ts';

const hash = createHash('sha256').update(themeScript).digest('base64');

/**
 * Content security policy of every page: nothing from other hosts, no inline code but the theme script.
 * Our own line instead of Astro's `security.csp`, which lists the hash of every file of the build on
 * every page: 1.5 KB that do not compress, and pages that change whenever any script does.
 * `wasm` is for the search page, whose index reader is WebAssembly.
 */
export function contentSecurityPolicy({ wasm = false } = {}): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'sha256-${hash}'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
