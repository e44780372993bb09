export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without the byte order mark, with its original line endings. Empty for a binary file. */
  readonly text: string;
  /** Whether the file starts with a byte order mark. */
  readonly bom: boolean;
  readonly encoding: TextEncoding;
  readonly problem?: DecodeProblem;
}

export interface DecodeProblem {
  readonly kind: 'binary' | 'not-utf8';
  /** `not-utf8`: UTF-16 offset in `text` of the first replacement character. `binary`: byte offset of the first NUL. */
  readonly offset: number;
}

/** Number of bytes searched for a NUL, as in git: text has none, and nearly every binary format has one early. */
const binaryProbe = 8 * 1024;

const replacement = '\uFFFD';

// decodeText removes the byte order mark itself; by default, the decoder would remove a second one.
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const strictUtf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const utf8 = new TextEncoder();

/** Decodes UTF-8 without a byte order mark; undefined if it is invalid. */
export type DecodeUtf8 = (body: Uint8Array) => string | undefined;

/** Works on every platform. */
const decodeAnywhere: DecodeUtf8 = (body) => {
  try {
    return strictUtf8.decode(body);
  } catch {
    return undefined;
  }
};

/** The text of a file. Never throws: invalid UTF-8 becomes U+FFFD and is reported as a problem. UTF-16 is detected by its byte order mark. */
export function decodeText(bytes: Uint8Array, decodeUtf8: DecodeUtf8 = decodeAnywhere): DecodedText {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return decodeUtf16(bytes.subarray(2), wide);

  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const nul = bytes.subarray(0, binaryProbe).indexOf(0);
  if (nul >= 0) return { text: '', bom, encoding: 'utf-8', problem: { kind: 'binary', offset: nul } };

  const body = bom ? bytes.subarray(3) : bytes;
  const valid = decodeUtf8(body);
  if (valid !== undefined) return { text: valid, bom, encoding: 'utf-8' };
  const text = lenientUtf8.decode(body);
  return { text, bom, encoding: 'utf-8', problem: { kind: 'not-utf8', offset: firstReplacement(text, body) } };
}

/** The bytes of a text; `decodeText` reverses it. */
export function encodeText(text: string, bom: boolean, encoding: TextEncoding = 'utf-8'): Uint8Array {
  const marked = bom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return utf8.encode(marked);
  const bytes = new Uint8Array(2 * marked.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++) view.setUint16(2 * at, marked.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeUtf16(body: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  // UTF-32 also contains NULs here.
  const nul = text.slice(0, binaryProbe / 2).indexOf('\0');
  if (nul >= 0) return { text: '', bom: true, encoding, problem: { kind: 'binary', offset: 2 + 2 * nul } };

  const problem = firstDifference(text, encoding, body);
  return problem === undefined ? { text, bom: true, encoding } : { text, bom: true, encoding, problem };
}

/** Finds the first half surrogate pair or half unit: its replacement character does not encode back to the original bytes. */
function firstDifference(text: string, encoding: TextEncoding, body: Uint8Array): DecodeProblem | undefined {
  if (!text.includes(replacement)) return undefined;
  const again = encodeText(text, false, encoding);
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
    const genuine = body[2 * at] === again[2 * at] && body[2 * at + 1] === again[2 * at + 1];
    if (!genuine) return { kind: 'not-utf8', offset: at };
  }
  return undefined;
}

/** A file may contain U+FFFD itself: then its bytes are in the file too. Up to the first replacement, text and bytes correspond. */
function firstReplacement(text: string, body: Uint8Array): number {
  let counted = 0;
  let byte = 0;
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
    byte += utf8.encode(text.slice(counted, at)).length;
    counted = at;
    const genuine = body[byte] === 0xef && body[byte + 1] === 0xbf && body[byte + 2] === 0xbd;
    if (!genuine) return at;
  }
  return 0;
}
