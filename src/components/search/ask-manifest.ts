/*
 * The search page asks for the manifest of the index at once: scripts run in the order of the page,
 * and this one, which stands first and imports nothing, runs a round trip before the others. A
 * preload in the head would do the same, but may take a stale manifest from the browser's cache.
 */
declare global {
  /** The answer that is on its way; taken by the first reader of the manifest. */
  var searchManifest: Promise<Response> | undefined;
}

const meta = document.querySelector<HTMLMetaElement>('meta[name="search-manifest"]');
if (meta !== null) {
  globalThis.searchManifest = fetch(meta.content, { cache: 'no-cache' });
  // Whoever reads it says what went wrong.
  globalThis.searchManifest.catch(() => undefined);
}

export {};
