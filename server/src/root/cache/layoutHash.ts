import { createHash } from 'node:crypto';
import type { Layout } from '../../glossary/layout.ts';

/** What tells whether facts were read under the same layout. */
export function layoutHash(layout: Layout): string {
  return createHash('sha256').update(JSON.stringify(layout)).digest('hex').slice(0, 32);
}
