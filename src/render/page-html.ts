/**
 * Pages, asked of the layers of Astro below its server: Request, middleware, Response and the stream
 * in it take a tenth of a page's time, and a third of the files of an archive are pages.
 */
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';

/** Modules of pages by their file: Astro would ask the loader of modules again for each page. */
const loaded = new Map<string, FetchState['componentInstance']>();

/** HTML of the page at an address. Throws when there is none, or when it leads elsewhere. */
export async function pageHtml(address: URL): Promise<string> {
  const state = new FetchState(new Request(address));
  const route = state.routeData;
  if (route?.type !== 'page')
    throw new Error(`${address.pathname}: expected a page, found ${route?.type ?? 'none'}`);
  state.componentInstance = loaded.get(route.component);
  const page = await state.loadComponentInstance();
  loaded.set(route.component, page);
  const result = await state.createResult(page, state.getActionAPIContext());
  const html = await renderToString(result, page.default, {}, {}, true, route);
  if (typeof html === 'string') return html;
  throw new Error(`${address.pathname}: expected a page, found status ${String(html.status)}`);
}
