// npm run bench [build|search|normalize|site] [-- --sizes 1000,10000 …]
// Measures the program on made-up archives, or (site) the built site in a browser.
//   build        beside a bare loop, Astro by default and Eleventy: --sizes 1000,10000 --runs 3
//                --only pages,eleventy
//   search       the engines: bytes, requests, times; every answer is compared with a plain reading
//   normalize    scans -> articles, cold and after a change
//   site         the built site with Lighthouse
import './print-help.ts';
const kinds = ['build', 'search', 'normalize', 'site'];
const [first = '--'] = process.argv.slice(2);
const kind = first.startsWith('--') ? 'build' : process.argv.splice(2, 1)[0];
if (kind === undefined || !kinds.includes(kind)) {
  console.error(`bench: expected ${kinds.join(', ')}, found ${first}`);
  process.exit(1);
}
// Not as a program of its own: in a terminal, progress is a bar that moves.
await import(`./bench/${kind}.ts`);

export {};
