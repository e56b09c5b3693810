/**
 * Files of endpoints, asked for without a server: three of four files of the site are text that an
 * endpoint makes in less time than Astro takes for the Request and the Response around it.
 */
import type { RouteData } from 'astro';
import type { FileRoute } from '../site/endpoint.ts';

/** The endpoint that an address names, and what it is asked with. */
export interface EndpointCall {
  file: FileRoute['file'];
  params: Record<string, string | undefined>;
}

/** What a module of src/pages exports. */
export interface EndpointModule {
  GET: FileRoute;
}

/**
 * Finds the endpoint of a path (without base), as Astro does: the first route that matches. Undefined
 * when a page stands there, or nothing. `modules` go by file.
 */
export function endpointOf(
  path: string,
  routes: readonly Pick<RouteData, 'pattern' | 'params' | 'type' | 'component'>[],
  modules: Readonly<Record<string, EndpointModule>>,
): EndpointCall | undefined {
  const pathname = decodeURI(path);
  for (const { pattern, params, type, component } of routes) {
    const found = pattern.exec(pathname);
    if (found === null) continue;
    const file = type === 'endpoint' ? modules[`/${component}`]?.GET.file : undefined;
    return (
      file && {
        file,
        params: Object.fromEntries(
          params.map((name, i) => [name.replace('...', ''), found[i + 1]]),
        ),
      }
    );
  }
  return undefined;
}
