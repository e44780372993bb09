import type { Files } from './files.ts';
import type { ReadResult } from './readText.ts';

/** UTF-16 units of the cached texts. Further files are read twice. */
const MOST = 32 * 1024 * 1024;

/**
 * Wraps files for a run that changes none of them and reads most of them twice: for the front matter, and for the rest.
 * The first read caches a text for the second.
 */
export function readingOnce(files: Files, most = MOST): Files {
  const cached = new Map<string, Extract<ReadResult, { kind: 'text' }>>();
  let left = most;
  return {
    ...files,
    read: (file, limit) => {
      if (limit !== undefined) return files.read(file, limit);
      const known = cached.get(file.diskPath);
      if (known) {
        cached.delete(file.diskPath);
        left += known.text.length;
        return known;
      }
      const result = files.read(file);
      if (result.kind === 'text' && result.text.length <= left) {
        cached.set(file.diskPath, result);
        left -= result.text.length;
      }
      return result;
    },
  };
}
