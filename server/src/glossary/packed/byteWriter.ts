/** Bytes that grow as they are written. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  /** How many bytes have been written. */
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** What has been written so far; shows nothing of what is written later. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  /** A whole number from 0 to 2 ** 32 - 1, in one to five bytes. */
  number(value: number): void {
    this.makeRoom(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** A whole number of either sign: small ones take one byte. */
  signed(value: number): void {
    this.number((value << 1) ^ (value >> 31));
  }

  /** A text with its length in bytes before it. */
  text(text: string): void {
    const length = bytesOf(text);
    this.number(length);
    this.units(text, length);
  }

  /**
   * A text alone, each UTF-16 unit as UTF-8 would write that code point: halves of pairs stay what they are, and any string comes
   * back as it was.
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

/** How many bytes `units` writes. */
function bytesOf(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x800) length += 2;
    else if (unit >= 0x80) length++;
  }
  return length;
}
