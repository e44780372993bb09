import { createHash } from 'node:crypto';

/** Identifies a text, to find out later whether a file still has it. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf16le').digest('base64');
}
