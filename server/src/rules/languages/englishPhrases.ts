/**
 * English phrases that other languages borrow as a whole, by the word in them that is a term of its own in many glossaries. In
 * `pull request`, for example, `request` does not mean the request of a client.
 */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  branch: ['feature branch', 'main branch'],
  code: ['exit code', 'status code', 'source code'],
  commit: ['commit message'],
  issue: ['github issue'],
  key: ['api key'],
  log: ['change log'],
  market: ['go to market'],
  page: ['landing page', 'man page'],
  release: ['release candidate', 'release notes', 'pre release'],
  request: ['feature request', 'merge request', 'pull request'],
  sampling: ['head sampling', 'sampling out', 'tail sampling'],
  source: ['open source'],
  trace: ['back trace', 'stack trace', 'trace id'],
};

/** Maximum distance of the rest of a phrase from the word, in UTF-16 units. */
const AROUND = 20;

/** Whether the word at the range of the text is part of one of the phrases. */
export function isOfEnglishPhrase(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end).toLowerCase();
  const phrases = PHRASES[Object.hasOwn(PHRASES, word) ? word : word.replace(/s$/, '')];
  if (phrases === undefined) return false;
  const around = plain(
    `${text.slice(Math.max(0, start - AROUND), start)}${word.replace(/s$/, '')}${text.slice(end, end + AROUND)}`,
  );
  return phrases.some((phrase) => ` ${around} `.includes(` ${phrase} `));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[*_\s-]+/g, ' ');
}
