import { h } from 'hastscript';
import { type DeskContext, deskFrame, deskHref } from './desk-frame.ts';
import { words } from './desk-words.ts';

/** Says why nothing was written, or that there is no such page, and leads back. */
export function refusalPage(
  context: DeskContext,
  message: string,
  { scan, title = words.refused }: { scan?: string | undefined; title?: string } = {},
): string {
  return deskFrame(context, title, [
    h('h1', title),
    h('p', { role: 'alert' }, message),
    h('p', [h('a', { href: deskHref(context.base, scan) }, words.back)]),
  ]);
}
