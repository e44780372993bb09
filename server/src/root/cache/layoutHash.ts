import { createHash } from 'node:crypto';
import type { Layout } from '../../glossary/layout.ts';

/** Equal if two layouts result in the same facts. */
export function layoutHash(layout: Layout): string {
  return createHash('sha256').update(JSON.stringify(layout)).digest('hex').slice(0, 32);
}
