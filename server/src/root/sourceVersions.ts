import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { readFrontMatterFacts } from '../glossary/readArticle.ts';
import { type ReadFile, readFile } from '../glossary/readFile.ts';

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

  /** Returns the content of the source in the text of its file; undefined without a text, or if the text does not contain the source. */
  of(glossary: Glossary, source: ArticleFacts, text: string | undefined): SourceVersion | undefined {
    if (text === undefined) return undefined;
    if (source.id === source.path) {
      const { title, description } = readFrontMatterFacts(glossary, source, text);
      return { title, description, text };
    }
    const read = this.read(glossary, source.path, text);
    const at = read?.entries.findIndex(({ slug, locale }) => slug === source.slug && locale === source.locale) ?? -1;
    const [facts, place] = [read?.entries[at], read?.file.entries[at]];
    if (!facts || !place) return undefined;
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
