/**
 * Pages, asked of the layers of Astro below its server: Request, middleware, Response and the stream
 * in it take a tenth of a page's time, and a third of the files of an archive are pages.
 */
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';

/** HTML of the page at an address. Throws when there is none, or when it leads elsewhere. */
export async function pageHtml(address: URL): Promise<string> {
  const state = new FetchState(new Request(address));
  if (state.routeData?.type !== 'page')
    throw new Error(
      `${address.pathname}: expected a page, found ${state.routeData?.type ?? 'none'}`,
    );
  const page = await state.loadComponentInstance();
  const props = await state.getProps();
  const result = await state.createResult(page, state.getActionAPIContext());
  const html = await renderToString(result, page.default, props, {}, true, state.routeData);
  if (typeof html === 'string') return html;
  throw new Error(`${address.pathname}: expected a page, found status ${String(html.status)}`);
}
