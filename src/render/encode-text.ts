const encoder = new TextEncoder();
/** Bytes that a UTF-16 unit takes at most in UTF-8. */
const most = 3;
/** Room for every page and nearly every file: to ask for new memory takes longer than to fill it. */
const room = new Uint8Array(300_000);

/** Text as UTF-8: bytes that are good until the next call. */
export function encodeText(text: string): Uint8Array {
  if (text.length * most > room.length) return encoder.encode(text);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}
