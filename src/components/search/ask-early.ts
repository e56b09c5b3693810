/*
 * The search page asks at once for what it will need: scripts run in the order of the page, and this
 * one, which stands first and imports nothing, runs a round trip before the others.
 */
declare global {
  /** The manifest that is on its way; taken by its first reader. */
  var searchManifest: Promise<Response> | undefined;
}

const addressOf = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;

const manifest = addressOf('search-manifest');
if (manifest !== undefined) {
  // A preload might take a stale one from the browser's cache: its name never changes.
  globalThis.searchManifest = fetch(manifest, { cache: 'no-cache' });
  // Whoever reads it says what went wrong.
  globalThis.searchManifest.catch(() => undefined);
}

function preload(name: string, as: { rel: string; as?: string }): void {
  const address = addressOf(name);
  if (address === undefined) return;
  const link = document.createElement('link');
  document.head.append(Object.assign(link, as, { href: address, crossOrigin: 'anonymous' }));
}

// Without words there is nothing to look for yet.
if (new URLSearchParams(location.search).has('q')) {
  preload('search-module', { rel: 'modulepreload' });
  preload('search-wasm', { rel: 'preload', as: 'fetch' });
}

export {};
