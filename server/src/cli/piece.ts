import { Buffer } from 'node:buffer';

/** A part of an output: text, or its UTF-8. */
export type Piece = string | Uint8Array;

export function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
}
