import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

/** Name -> its syllables in pinyin without tones: 王波 -> `['wang', 'bo']`. */
export function pinyinOf(name: string, options: { person?: boolean } = {}): string[] {
  return pinyin(name, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    ...(options.person === true ? { surname: 'head' as const } : {}),
  });
}

/**
 * Name of a person or a standing head -> stable ASCII key for its URL: `wangbo-6ea1`.
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
