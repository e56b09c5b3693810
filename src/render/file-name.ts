/** Path of a page or file of the site -> name of its file below the site's folder, as static hosts look for it. */
export function fileName(path: string): string {
  const name = path.slice(1);
  return path.endsWith('/') ? `${name}index.html` : name;
}
