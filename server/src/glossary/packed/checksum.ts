/**
 * A 32-bit checksum against accidental damage, not against attacks. A change of one byte always changes it, because
 * each step is invertible.
 */
export function checksum(bytes: Uint8Array, start: number, end: number): number {
  let first = 0x811c9dc5;
  let second = 0x9e3779b1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  // Two independent chains, because each step waits for the previous one.
  for (; at + 8 <= end; at += 8) {
    first = Math.imul(first ^ view.getUint32(at, true), 0x01000193);
    first ^= first >>> 15;
    second = Math.imul(second ^ view.getUint32(at + 4, true), 0x85ebca6b);
    second ^= second >>> 13;
  }
  for (; at < end; at++) first = Math.imul(first ^ view.getUint8(at), 0x01000193);
  const both = Math.imul(first ^ (first >>> 16), 0xc2b2ae35) ^ (second ^ (second >>> 15));
  return (both ^ (end - start)) >>> 0;
}
