import { createHash } from 'node:crypto';
import { entryOf } from '../config/baseline/entries.ts';
import type { CheckedFile } from '../root/checkFile.ts';
import type { Finding } from '../rules/engine/rule.ts';

/**
 * The fingerprint of each finding of a file: a hash of its path, its code, its subject, and the text of its line, as
 * in a baseline. Moving a line does not change its fingerprints; equal findings in equal lines are numbered.
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
