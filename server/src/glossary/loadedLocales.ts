import type { Glossary } from './glossary.ts';
import { hasAddresses } from './layout.ts';
import type { LinkOrigin } from './linkTarget.ts';

/** The progress of loading a glossary, locale by locale. */
export interface LoadedLocales {
  /** Whether all articles of the locale are loaded. */
  readonly knows: (locale: string) => boolean;
  /** Returns the locale as the glossary's folders spell it, loaded or not. */
  readonly named: (locale: string) => string;
}

/**
 * Whether the meaning of a bare `/slug` in an article of the locale is known: any article can make it the source
 * locale.
 */
export function isBareKnown(glossary: Glossary, locale: string): boolean {
  return (
    glossary.layout.bareSlug !== 'from-links' || glossary.articles.bareLocale(locale) === glossary.articles.sourceLocale
  );
}

/** Whether all articles of the locale that the target leads to are loaded, if it leads to a concept. */
export function isTargetKnown(glossary: Glossary, target: string, origin: LinkOrigin, loaded: LoadedLocales): boolean {
  const read = glossary.links.reader.read(target, origin);
  // Any article may have the address, or may have had it.
  if (read.kind === 'path') return false;
  if (read.kind !== 'concept') return true;
  if (hasAddresses(glossary.layout)) {
    const to = glossary.links.resolve(target, origin);
    if (to.kind !== 'concept' || to.address || !glossary.articles.get(to.slug, to.locale)) return false;
  }
  if (read.locale === undefined) return isBareKnown(glossary, origin.locale);
  return loaded.knows(loaded.named(read.locale));
}
