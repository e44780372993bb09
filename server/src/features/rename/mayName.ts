import { unescape } from '../../markdown/linkSyntax.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { asSlug, type Renamings } from './renaming.ts';

/**
 * Returns a test whether a text can contain a link to one of the concepts. The text is not parsed. A result of false is always
 * correct.
 */
export function nameFinder(glossary: Glossary, { all }: Renamings): (path: string, text: string) => boolean {
  const fold = (text: string): string => asSlug(glossary, text).toLowerCase();
  // A relative link can omit everything before the last segment.
  const names = [...new Set(all.flatMap(({ slug, from }) => [slug, from]).map((name) => fold(lastOf(name))))];
  const hasName = (text: string): boolean => {
    const folded = fold(text);
    return names.some((name) => folded.includes(name));
  };
  return (path, text) => hasName(path) || hasName(text) || (/[%&\\]/.test(text) && hasName(decoded(text)));
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function decoded(text: string): string {
  return unescape(text).replaceAll(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
