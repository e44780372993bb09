import type { Glossary } from './glossary.ts';

/** The number of written links whose text is recognized as a term of a locale. */
export interface Recognition {
  readonly locale: string;
  /** Links in files of the locale to a concept that the locale has an entry of. */
  readonly links: number;
  /** Links whose text is a form of a declared name of the concept. */
  readonly recognized: number;
}

/** Measures term recognition with the links of the glossary, whose targets show what their texts mean. */
export function recognitionIn({ articles, links, terms }: Glossary): Recognition[] {
  const counts = new Map(articles.locales().map((locale) => [locale, { locale, links: 0, recognized: 0 }]));
  for (const file of articles.files()) {
    const count = counts.get(file.locale);
    if (!count) continue;
    for (const link of file.links) {
      const to = link.names || link.text === '' ? undefined : links.destination(link, file.locale);
      if (to?.kind !== 'concept' || !articles.get(to.slug, file.locale)) continue;
      count.links++;
      const found = terms.declared(file.locale).lookup(link.text);
      if (found.some(({ concept }) => concept === to.slug)) count.recognized++;
    }
  }
  return [...counts.values()];
}
