/** A growing byte buffer. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  /** Number of bytes written. */
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Returns a view of the bytes written so far. Valid until more is written. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  /** Writes an integer from 0 to 2 ** 32 - 1 in one to five bytes. */
  number(value: number): void {
    this.makeRoom(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Writes a signed integer. Small absolute values take one byte. */
  signed(value: number): void {
    this.number((value << 1) ^ (value >> 31));
  }

  /** Writes a text, preceded by its length in bytes. */
  text(text: string): void {
    const length = bytesOf(text);
    this.number(length);
    this.units(text, length);
  }

  /**
   * Writes a text without its length. Each UTF-16 unit is encoded as UTF-8 encodes that code point, so that lone
   * surrogates survive and any string is restored exactly.
   */
  units(text: string, length = bytesOf(text)): void {
    this.makeRoom(length);
    const { bytes } = this;
    let at = this.length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) bytes[at++] = unit;
      else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      }
    }
    this.length = at;
  }

  private makeRoom(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Returns the number of bytes that `units` writes. */
function bytesOf(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x800) length += 2;
    else if (unit >= 0x80) length++;
  }
  return length;
}
