import { h } from 'hastscript';
import { type DeskContext, deskFrame, deskHref } from './desk-frame.ts';
import { words } from './desk-words.ts';

/** Says why nothing was written, and leads back. */
export function refusalPage(context: DeskContext, message: string, scan?: string): string {
  return deskFrame(context, words.refused, [
    h('h1', words.refused),
    h('p', { role: 'alert' }, message),
    h('p', [h('a', { href: deskHref(context.base, scan) }, words.back)]),
  ]);
}
