/** Characters that a decoded segment of a legitimate path never contains. */
// oxlint-disable-next-line no-control-regex -- finds control characters
const NEVER_IN_PATH = /[\\/\u0000-\u001f]/;

/**
 * Returns the percent-decoded segments of the path, with `.` and `..` resolved; undefined if the path cannot be
 * legitimate.
 */
export function decodeSegments(path: string): string[] | undefined {
  const result: string[] = [];
  for (const raw of path.split('/')) {
    if (raw === '') continue;
    const segment = decodeText(raw);
    if (segment === '.') continue;
    if (NEVER_IN_PATH.test(segment)) return undefined;
    if (segment !== '..') result.push(segment);
    else if (raw !== '..' || result.pop() === undefined) return undefined; // an encoded `..` is never legitimate
  }
  return result;
}

/** Returns the percent-decoded text in NFC; a text with invalid escapes is not decoded. */
export function decodeText(written: string): string {
  if (!written.includes('%')) return written.normalize('NFC');
  try {
    return decodeURIComponent(written).normalize('NFC');
  } catch {
    return written; // a lone `%` is literal
  }
}
