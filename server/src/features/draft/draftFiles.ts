import { getOrAdd } from '../../glossary/collections.ts';
import type { EntryPlace } from '../../glossary/entryPlace.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import { LineIndex } from '../../markdown/lineIndex.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import { type PageSection, sectionOf } from '../../glossary/sources/pages/pageSection.ts';
import type { Articles } from '../articles.ts';
import { type PageShell, pageShell } from './pageShell.ts';

/** Total length of the data files that are changed in drafts, in UTF-16 units: each draft reads its whole file. */
const MOST_DATA = 4_000_000;

/** The files that drafts are based on. Each is read and parsed at most once, because a page can lack thousands of entries. */
export class DraftFiles {
  readonly articles: Articles;
  private readonly texts = new Map<string, string | undefined>();
  private readonly lines = new Map<string, LineIndex>();
  private readonly documents = new Map<string, MarkdownDocument>();
  private readonly shells = new Map<string, PageShell>();
  private readonly sections = new Map<string, PageSection | undefined>();
  private dataLeft = MOST_DATA;

  constructor(articles: Articles) {
    const textOf = (path: string): string | undefined => {
      if (!this.texts.has(path)) this.texts.set(path, articles.textOf(path));
      return this.texts.get(path);
    };
    this.articles = {
      uriOf: (path) => articles.uriOf(path),
      textOf,
      subjectOf: (path) => articles.subjectOf?.(path),
    };
  }

  /** Undefined if the file does not exist. */
  textOf(path: string): string | undefined {
    return this.articles.textOf(path);
  }

  linesOf(path: string): LineIndex {
    return getOrAdd(this.lines, path, () => new LineIndex(this.textOf(path) ?? ''));
  }

  documentOf(path: string): MarkdownDocument {
    return getOrAdd(this.documents, path, () => parseMarkdown(this.textOf(path) ?? '', flavorOf(path)));
  }

  shellOf(path: string, first: EntryPlace): PageShell {
    return getOrAdd(this.shells, path, () => pageShell(this.documentOf(path), first));
  }

  /** Returns the section of a page with one of the headings; undefined if it has none. A page has entries in one section only. */
  sectionOf(path: string, headings: readonly string[]): PageSection | undefined {
    if (!this.sections.has(path)) {
      this.sections.set(path, sectionOf(this.documentOf(path), headings));
    }
    return this.sections.get(path);
  }

  /** Whether another draft may be created in a data file of this length. */
  mayReadData(length: number): boolean {
    const isLeft = this.dataLeft > 0;
    this.dataLeft -= length;
    return isLeft;
  }
}
