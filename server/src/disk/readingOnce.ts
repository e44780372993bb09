import type { Files } from './files.ts';
import type { ReadResult } from './readText.ts';

/** UTF-16 units of the texts that are kept. Files beyond that are read again. */
const MOST = 32 * 1024 * 1024;

/**
 * The same files for a run that changes none of them, and reads most of them twice: for the front matter, and for the rest. A text is kept
 * from the first reading to the second.
 */
export function readingOnce(files: Files, most = MOST): Files {
  const kept = new Map<string, Extract<ReadResult, { kind: 'text' }>>();
  let left = most;
  return {
    ...files,
    read: (file, limit) => {
      if (limit !== undefined) return files.read(file, limit);
      const known = kept.get(file.diskPath);
      if (known) {
        kept.delete(file.diskPath);
        left += known.text.length;
        return known;
      }
      const result = files.read(file);
      if (result.kind === 'text' && result.text.length <= left) {
        kept.set(file.diskPath, result);
        left -= result.text.length;
      }
      return result;
    },
  };
}
