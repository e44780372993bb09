import { createHash } from 'node:crypto';
import { entryOf } from '../config/baseline/entries.ts';
import type { CheckedFile } from '../root/checkFile.ts';
import type { Finding } from '../rules/engine/rule.ts';

/**
 * What tells the findings of a file from all others, one for each: of its path, its code, what it is about and the text of its line, as
 * in a baseline. A line that moves keeps them; equal findings in equal lines are counted.
 */
export function fingerprintsOf({ path, lines, subject }: CheckedFile, findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { code, about, line } = entryOf(path, { text: subject?.document.text ?? '', lines }, finding);
    const hash = createHash('sha256')
      .update(JSON.stringify([path, code, about, line]))
      .digest('hex')
      .slice(0, 16);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  });
}
