import type { GetStaticPaths } from 'astro';
import { sitePaths } from '../archive/site-paths.ts';
import { archive } from './archive.ts';

/** `/zones/[zone]` -> a pattern of the paths of its pages; those of files end with the ending of the route. */
function patternOf(route: string): RegExp {
  const pattern = route
    // Several folders or none: `/[...place]/[feed].xml`.
    .replace(/^\/\[\.{3}(\w+)\]/, '<$1>')
    .split(/\[(\w+)\]/)
    .map((part, i) => (i % 2 === 1 ? `(?<${part}>[^/]+)` : part.replaceAll('.', '\\.')))
    .map((part) => part.replace(/^<(\w+)>/, '(?:/(?<$1>.+))?'));
  return new RegExp(`^${pattern.join('')}${/\.\w+$/.test(route) ? '' : '/'}$`);
}

/**
 * What Astro's static build and its dev server make of a route: of all files of the site those whose
 * paths have its form. One that several routes match is made by the most specific, as Astro has it.
 */
export const staticPaths = (({ routePattern }) => {
  const pattern = patternOf(routePattern);
  return [...sitePaths(archive()).values()].flat().flatMap((path) => {
    const found = pattern.exec(path);
    return found === null ? [] : { params: { ...found.groups } };
  });
}) satisfies GetStaticPaths;
