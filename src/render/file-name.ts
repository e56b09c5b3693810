/** Path of a page or file of the site -> name of its file below the site's folder, as static hosts look for it. */
export function fileName(path: string): string {
  const name = path.slice(1);
  return path.endsWith('/') ? `${name}index.html` : name;
}

/** Whether a path is that of a page for readers, which templates make, and not of another file. */
export function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}
