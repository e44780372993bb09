import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { readFrontMatterFacts } from '../glossary/readArticle.ts';
import { type ReadFile, readFile } from '../glossary/readFile.ts';
import { hasColumns } from '../glossary/sources/sourceLocales.ts';

/** The content of a version of a source article or entry. */
export interface SourceVersion {
  readonly title: string | undefined;
  /** The current description of an entry, whose definition is part of its text. */
  readonly description: string | undefined;
  readonly text: string;
}

/** Reads source articles and entries in versions of their files. Caches the last file because entries share it. */
export class Versions {
  private last: { readonly text: string; readonly glossary: Glossary; readonly read: ReadFile | undefined } | undefined;

  /**
   * Returns the content of the source in the text of its file; undefined without a text, or if the text does not contain the
   * source. A row with a column for each locale is also known by its `translation`, because its id can be made of the name.
   */
  of(
    glossary: Glossary,
    source: ArticleFacts,
    text: string | undefined,
    translation?: ArticleFacts,
  ): SourceVersion | undefined {
    if (text === undefined) return undefined;
    if (source.id === source.path) {
      const { title, description } = readFrontMatterFacts(glossary, source, text);
      return { title, description, text };
    }
    const read = this.read(glossary, source.path, text);
    const isOfColumn = hasColumns(glossary.place(source.path));
    const slug = isOfColumn && translation ? (slugOf(read, translation) ?? source.slug) : source.slug;
    const at = read?.entries.findIndex((each) => each.slug === slug && each.locale === source.locale) ?? -1;
    const [facts, place] = [read?.entries[at], read?.file.entries[at]];
    if (!facts || !place) return undefined;
    // The rest of the row is in other languages.
    if (isOfColumn) {
      const others = facts.terms.filter(({ kind }) => kind === 'term').slice(1);
      return { title: facts.title, description: source.description, text: others.map((term) => term.text).join('; ') };
    }
    return { title: facts.title, description: source.description, text: text.slice(place.span.start, place.span.end) };
  }

  private read(glossary: Glossary, path: string, text: string): ReadFile | undefined {
    if (this.last?.text !== text || this.last.glossary !== glossary) {
      const place = glossary.place(path);
      const read = place && place.kind !== 'page' ? readFile(glossary, place, text) : undefined;
      this.last = { text, glossary, read };
    }
    return this.last.read;
  }
}

/** The id of the row that has the translation: that of the same concept, otherwise the only one with its names. */
function slugOf(read: ReadFile | undefined, { slug, locale, title }: ArticleFacts): string | undefined {
  const own = (read?.entries ?? []).filter((entry) => entry.locale === locale && entry.title === title);
  if (own.some((entry) => entry.slug === slug)) return slug;
  const [only] = own;
  return own.length === 1 ? only?.slug : undefined;
}
