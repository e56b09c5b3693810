import { createHash } from 'node:crypto';
import { pinyinOf } from './pinyin.ts';

/**
 * Name of a person or a standing head -> stable ASCII key for its URL: `wangbo-dd5689`.
 * The hash of the name tells 王波 and 王博 apart, and stays when pinyin data is mended.
 */
export function nameKey(name: string, options: { person?: boolean } = {}): string {
  const latin = pinyinOf(name, options)
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hash = createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 6);
  return [latin, hash].filter((part) => part !== '').join('-');
}
