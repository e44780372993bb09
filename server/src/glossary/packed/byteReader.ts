/**
 * Reads the output of `ByteWriter`, and trusts none of it: for any bytes, every read ends, stays within bounds and
 * returns a value. After an error, `isBroken` is true and all further values are empty.
 */
export class ByteReader {
  isBroken = false;
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private at: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.bytes = bytes;
    this.end = Math.min(end, bytes.length);
    this.at = start;
    if (start > this.end) this.fail();
  }

  /** Number of bytes left. */
  get left(): number {
    return this.end - this.at;
  }

  /** Whether all bytes were read without an error. */
  get isDone(): boolean {
    return !this.isBroken && this.at === this.end;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      if (this.at >= this.end) return this.fail();
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    return this.fail();
  }

  signed(): number {
    const value = this.number();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Reads a number of items of at least one byte each, so it cannot exceed the bytes left. */
  count(): number {
    const count = this.number();
    return count <= this.left ? count : this.fail();
  }

  text(): string {
    const length = this.count();
    const start = this.at;
    this.at += length;
    return decodeUnits(this.bytes, start, this.at);
  }

  skipText(): void {
    const length = this.count();
    this.at += length;
  }

  /** Marks the input as broken and skips the rest. */
  fail(): 0 {
    this.isBroken = true;
    this.at = this.end;
    return 0;
  }
}

/** Number of UTF-16 units converted to a string at once. */
const CHUNK = 4096;

/** A shared buffer, used by one call at a time. */
const units = new Uint16Array(CHUNK);

/** Decodes a text of `ByteWriter.units`, also from shared memory. Malformed bytes give an arbitrary text. */
export function decodeUnits(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end;) {
    let count = 0;
    while (at < end && count < CHUNK) {
      const byte = bytes[at++] ?? 0;
      if (byte < 0x80) units[count++] = byte;
      else if (byte < 0xe0) units[count++] = ((byte & 0x1f) << 6) | continuation(bytes, at++, end);
      else {
        const middle = continuation(bytes, at++, end);
        units[count++] = ((byte & 0xf) << 12) | (middle << 6) | continuation(bytes, at++, end);
      }
    }
    const piece: string = Reflect.apply(String.fromCharCode, undefined, units.subarray(0, count));
    text = text === '' ? piece : text + piece;
  }
  return text;
}

function continuation(bytes: Uint8Array, at: number, end: number): number {
  return at < end ? (bytes[at] ?? 0) & 0x3f : 0;
}
