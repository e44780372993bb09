import { Buffer } from 'node:buffer';
import type { Piece } from './piece.ts';

/** UTF-16 units of standard output beyond which a run is not recorded. */
const LARGEST = 16 * 1024 * 1024;

/** What a run prints, while it prints it. */
export class Recording {
  /** Lines on standard error. */
  readonly said: string[] = [];
  private readonly chunks: string[] = [];
  private length = 0;

  /** Standard output; undefined if it is too large. */
  get out(): Buffer | undefined {
    return this.length > LARGEST ? undefined : Buffer.from(this.chunks.join(''));
  }

  /** Bytes are part of an output that is too large. */
  print(chunk: Piece): void {
    this.length += typeof chunk === 'string' ? chunk.length : Infinity;
    if (typeof chunk === 'string' && this.length <= LARGEST) this.chunks.push(chunk);
    else this.chunks.length = 0;
  }
}

let current: Recording | undefined;

/** Records what is printed from now on; undefined ends that. */
export function record(next: Recording | undefined): void {
  current = next;
}

/** The recording of this run, if there is one. */
export function recording(): Recording | undefined {
  return current;
}
