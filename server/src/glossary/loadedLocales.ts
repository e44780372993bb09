import type { Glossary } from './glossary.ts';
import { hasAddresses } from './layout.ts';
import type { LinkOrigin } from './linkTarget.ts';

/** How far a glossary is known while its articles are still being read, locale by locale. */
export interface LoadedLocales {
  /** Whether all articles of the locale are known. */
  readonly knows: (locale: string) => boolean;
  /** The locale as the glossary's folders write it; of all that there are, known or not. */
  readonly named: (locale: string) => string;
}

/** Whether it is known what a bare `/slug` in an article of the locale leads to: any article may tell that it is the source's. */
export function isBareKnown(glossary: Glossary, locale: string): boolean {
  return (
    glossary.layout.bareSlug !== 'from-links' || glossary.articles.bareLocale(locale) === glossary.articles.sourceLocale
  );
}

/** Whether all articles are known of the locale that a link with the target leads to, where it leads to a concept's article. */
export function isTargetKnown(glossary: Glossary, target: string, origin: LinkOrigin, loaded: LoadedLocales): boolean {
  const read = glossary.links.reader.read(target, origin);
  // Any article may have the address, or have had it.
  if (read.kind === 'path') return false;
  if (read.kind !== 'concept') return true;
  if (hasAddresses(glossary.layout)) {
    const to = glossary.links.resolve(target, origin);
    if (to.kind !== 'concept' || to.address || !glossary.articles.get(to.slug, to.locale)) return false;
  }
  if (read.locale === undefined) return isBareKnown(glossary, origin.locale);
  return loaded.knows(loaded.named(read.locale));
}
