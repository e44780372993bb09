import type { Range } from 'vscode-languageserver-types';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { articleShown, type Articles, definitionOf, Locations } from '../articles.ts';
import type { Markup } from '../markup.ts';
import { conceptPlace } from '../ownNames.ts';

interface Located {
  readonly uri: string;
  readonly range: Range | null;
  readonly title: string;
}

interface Details {
  readonly slug: string;
  readonly definition: string;
  readonly entries: readonly (Located & { readonly locale: string })[];
}

/** Returns the position of the concept's entry in the locale, and of its name; undefined if there is none. */
export function entryLocation(
  glossary: Glossary,
  slug: string,
  locale: string,
  articles: Articles,
): (Located & { readonly name: Range }) | undefined {
  const facts = glossary.articles.get(slug, locale);
  if (!facts) return undefined;
  const locations = new Locations(glossary, articles);
  const { text, lines } = locations.fileAt(facts.path);
  const { span } = conceptPlace(glossary, facts, () => text);
  return { ...located(facts, locations, articles), name: lines.rangeOf(span) };
}

/** Returns the definition of the concept, in the first of the locales that has an entry, and its entries; undefined if there is none. */
export function conceptDetails(
  glossary: Glossary,
  slug: string,
  nameLocales: readonly string[],
  articles: Articles,
  markup: Markup,
): Details | undefined {
  const own = nameLocales.find((locale) => glossary.articles.get(slug, locale)) ?? glossary.articles.sourceLocale;
  const shown = articleShown(glossary, slug, own);
  if (!shown) return undefined;
  const locations = new Locations(glossary, articles);
  const entries = glossary.articles.localesOf(slug).flatMap((locale) => {
    const facts = glossary.articles.get(slug, locale);
    return facts ? [{ locale, ...located(facts, locations, articles) }] : [];
  });
  return { slug, definition: definitionOf(glossary, shown, articles, markup), entries };
}

function located(facts: FrontMatterFacts, locations: Locations, articles: Articles): Located {
  return {
    uri: articles.uriOf(facts.path),
    range: locations.rangeOf(facts) ?? null,
    title: facts.title ?? facts.slug,
  };
}
