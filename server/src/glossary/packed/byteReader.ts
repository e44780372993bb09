/**
 * Reads what `ByteWriter` has written. Nothing is believed: whatever the bytes are, every read ends, stays between the bounds and
 * gives a value; once something was wrong, `isBroken` says so and the rest reads as nothing.
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

  /** Bytes that are left. */
  get left(): number {
    return this.end - this.at;
  }

  /** Whether everything was read, and nothing was wrong. */
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

  /** How many items follow, each of which takes a byte or more: there cannot be more than bytes are left. */
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

  /** Everything that follows is no more to be had. */
  fail(): 0 {
    this.isBroken = true;
    this.at = this.end;
    return 0;
  }
}

/** UTF-16 units that are made into a string in one go. */
const AT_ONCE = 4096;

/** Lent to one call at a time. */
const units = new Uint16Array(AT_ONCE);

/** The text that `ByteWriter.units` wrote, in any memory, shared or not. Ill-formed bytes give some text or other. */
export function decodeUnits(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end;) {
    let count = 0;
    while (at < end && count < AT_ONCE) {
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
