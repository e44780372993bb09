import { Buffer } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Piece } from '../piece.ts';

/** UTF-16 units of the texts that a thread keeps as they are: more than most reports have. */
const MOST_PLAIN = 16 * 1024 * 1024;
/** Bytes of the texts that are packed together. Reports are similar throughout, so more would not save memory. */
const BLOCK = 64 * 1024;

/** The texts of each reporter for a file; may be empty. */
export type RecordTexts = readonly string[] | PackedTexts;

/** The place of texts in a block of packed texts, in bytes of UTF-8. A byte follows each of them. */
interface PackedTexts {
  readonly block: Block;
  readonly start: number;
  readonly lengths: readonly number[];
}

/** A byte between two texts keeps their surrogates apart. */
const BETWEEN = '\n';

/** The texts of some files, once the block is full. */
interface Block {
  bytes: Uint8Array | undefined;
}

/** Packs the texts of a large report, which would need more memory than everything else: they are read only when all files are checked. */
export class TextPacker {
  private left: number;
  private open: { readonly block: Block; readonly texts: string[]; size: number } | undefined;

  /** `most`: UTF-16 units that are not packed. */
  constructor(most = MOST_PLAIN) {
    this.left = most;
  }

  pack(texts: readonly string[]): RecordTexts {
    this.left -= texts.reduce((sum, { length }) => sum + length, 0);
    if (this.left >= 0) return texts;
    const open = (this.open ??= { block: { bytes: undefined }, texts: [], size: 0 });
    const packed: PackedTexts = { block: open.block, start: open.size, lengths: texts.map(byteLength) };
    open.texts.push(...texts);
    open.size += sizeOf(packed.lengths);
    if (open.size >= BLOCK) this.seal();
    return packed;
  }

  /** Call before packed texts are read or leave the thread. */
  seal(): void {
    if (!this.open) return;
    const { block, texts } = this.open;
    // A copy: the result may be a part of a larger buffer.
    block.bytes = new Uint8Array(deflateRawSync(texts.join(BETWEEN), { level: 1 }));
    this.open = undefined;
  }
}

/** Texts as JSON: the number of a block instead of its bytes, which many texts share. */
export type WrittenTexts = readonly string[] | (Omit<PackedTexts, 'block'> & { readonly block: number });

/** The blocks of texts that are written together. */
export class WrittenBlocks {
  /** In Base64. */
  readonly blocks: string[] = [];
  private readonly numbers = new Map<Block, number>();

  write(texts: RecordTexts): WrittenTexts {
    return isPacked(texts) ? { ...texts, block: this.numberOf(texts.block) } : texts;
  }

  private numberOf(block: Block): number {
    let number = this.numbers.get(block);
    if (number === undefined) {
      this.numbers.set(block, (number = this.blocks.length));
      this.blocks.push(Buffer.from(bytesOf(block)).toString('base64'));
    }
    return number;
  }
}

/** Returns a function that reads texts of `WrittenBlocks`. */
export function readerOfBlocks(written: readonly string[]): (texts: WrittenTexts) => RecordTexts {
  const blocks = written.map((text): Block => ({ bytes: Buffer.from(text, 'base64') }));
  return (texts) => ('block' in texts ? { ...texts, block: blocks[texts.block] ?? { bytes: undefined } } : texts);
}

function isPacked(texts: RecordTexts): texts is PackedTexts {
  return 'block' in texts;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

function sizeOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length + BETWEEN.length, 0);
}

/**
 * Returns a reporter's text for each file, each time it is iterated over; packed ones as UTF-8, because they are only written.
 * Neighboring files are unpacked together.
 */
export function textsAt(files: readonly { readonly texts: RecordTexts }[], reporter: number): Iterable<Piece> {
  return {
    *[Symbol.iterator]() {
      let unpacked: { readonly block: Block; readonly bytes: Uint8Array } | undefined;
      for (const { texts } of files) {
        if (isPacked(texts)) {
          const { block, lengths } = texts;
          if (unpacked?.block !== block) unpacked = { block, bytes: inflateRawSync(bytesOf(block)) };
          const start = texts.start + sizeOf(lengths.slice(0, reporter));
          yield unpacked.bytes.subarray(start, start + (lengths[reporter] ?? 0));
        } else yield texts[reporter] ?? '';
      }
    },
  };
}

function bytesOf({ bytes }: Block): Uint8Array {
  if (!bytes) throw new Error('the block is still open');
  return bytes;
}
