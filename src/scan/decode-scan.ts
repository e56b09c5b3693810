import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';
import type { Ledger } from '../domain/ledger.ts';
import { linesOf } from '../text/lines-of.ts';

/** Text of a scan and the encoding it came in. */
export interface DecodedScan {
  text: string;
  encoding: Ledger['encoding'];
}

const LARGEST = 5_000_000;

/** Share of zero bytes above which a file is no text. */
const BINARY_SHARE = 0.002;

/** Share of Han characters and Chinese punctuation among non-ASCII characters, private use against it. */
function readsAsChinese(text: string): number {
  let good = 0;
  let bad = 0;
  for (const char of text.slice(0, 20_000)) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f)) good++;
    else if (code >= 0x20000 && code <= 0x3ffff) good++;
    else if (code >= 0xff00 && code <= 0xffef) good++;
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) bad += 4;
    else if (code >= 0x80 && code <= 0x9f) bad += 4;
    else bad++;
  }
  return good + bad === 0 ? 0 : good / (good + bad);
}

/** The commonest Han characters of Chinese prose: right decodings are full of them. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指',
);
const LIKELY_TRADITIONAL = new Set(
  '的一是不在有人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指',
);

const commonShare = (text: string, common: Set<string>): number => {
  const chars = [...text.slice(0, 20_000)].filter((char) => char > '\u007f');
  return chars.length === 0 ? 0 : chars.filter((char) => common.has(char)).length / chars.length;
};

function decodeAs(label: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * As the Encoding standard decodes them: Big5 with the characters of Hong Kong, which Node leaves in
 * private use, and GB18030-2022, whichever tables Node was built with.
 */
const decodeGb18030 = createMultibyteDecoder('gb18030', true);
const decodeBig5 = createMultibyteDecoder('big5', true);

/**
 * Without a BOM, UTF-16 shows as zero bytes in a text without any: beside every ASCII character and
 * line end. 开 (U+5F00) has one on the other side, so the order that reads as Chinese decides.
 */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 === 1 || !bytes.subarray(0, 4000).includes(0)) return undefined;
  const [best] = (['utf-16le', 'utf-16be'] as const)
    .map((order) => {
      const text = decodeAs(order, bytes, true) ?? '';
      return { order, score: /[\0-\x08\x0e-\x1f]/u.test(text) ? 0 : readsAsChinese(text) };
    })
    .sort((x, y) => y.score - x.score);
  return best !== undefined && best.score >= 0.8 ? best.order : undefined;
}

/** So many characters of a text that is UTF-8 but for a few bytes are right for each that is not. */
const TORN = 20;

/**
 * A UTF-8 file that was cut off, or lost a byte, reads as Chinese in GB18030 as well, in rare
 * characters: what is nearly UTF-8 is no other encoding, and nobody can know what the bytes were.
 */
function tornUtf8(bytes: Uint8Array): string | undefined {
  const text = decodeAs('utf-8', bytes, false) ?? '';
  const [start = '', ...rest] = text.split('\ufffd');
  const wide = [...text].filter((char) => char > '\u007f').length;
  if (rest.length === 0 || wide < TORN * rest.length) return undefined;
  const line = linesOf(start).length;
  return `expected UTF-8 as in the rest of the file, found other bytes on line ${String(line)}; save the file as UTF-8 again`;
}

/**
 * Bytes of a scan -> text without BOM, and the encoding found: BOM first, then strict UTF-8,
 * then GB18030 or Big5, whichever reads as Chinese.
 * Returns a sentence instead when the file is empty, larger than 5 MB, binary or unreadable.
 */
export function decodeScan(bytes: Uint8Array): DecodedScan | string {
  if (bytes.length === 0) return 'expected the text of a page, found an empty file';
  if (bytes.length > LARGEST) {
    return `expected a page of at most 5 MB, found ${String(bytes.length)} bytes; split the file by page`;
  }
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = decodeAs('utf-8', bytes, true);
    if (text !== undefined) return { text, encoding: 'utf-8-bom' };
  }
  const marked =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  const wide = marked ?? utf16Order(bytes);
  if (wide !== undefined) {
    const text = decodeAs(wide, bytes, true);
    if (text !== undefined) return { text, encoding: wide };
    return 'expected UTF-16 as the file begins, found a character that is cut off; save the file as UTF-8';
  }
  let zeros = 0;
  for (const byte of bytes.subarray(0, 8000)) if (byte === 0) zeros++;
  // A stray zero byte in a page of text is a control character like others; a file full of them is not text.
  if (zeros > Math.min(bytes.length, 8000) * BINARY_SHARE) {
    return `expected text, found a binary file (${String(zeros)} zero bytes at its start); save the page as text`;
  }
  const utf8 = decodeAs('utf-8', bytes, true);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const torn = tornUtf8(bytes);
  if (torn !== undefined) return torn;
  const gb = decodeGb18030(bytes);
  const big5 = decodeBig5(bytes);
  const gbScore = readsAsChinese(gb) + 2 * commonShare(gb, COMMON);
  const big5Score = readsAsChinese(big5) + 2 * commonShare(big5, LIKELY_TRADITIONAL);
  const best: DecodedScan & { score: number } =
    big5Score > gbScore
      ? { text: big5, encoding: 'big5', score: big5Score }
      : { text: gb, encoding: 'gb18030', score: gbScore };
  if (best.score < 0.8) {
    return 'expected UTF-8, UTF-16, GB18030 or Big5, found none of them; save the file as UTF-8';
  }
  return { text: best.text, encoding: best.encoding };
}
