import type { ArticlePlace } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { type Article, readWithoutLinks, readArticle } from '../glossary/readArticle.ts';
import { subjectOf } from '../rules/engine/check.ts';
import { Memory } from '../rules/incremental/memory.ts';
import type { Subject } from '../rules/engine/subject.ts';

interface OpenText {
  readonly text: string;
  /** Of this document, whatever its text. */
  readonly memory: Memory;
  /** Computed on demand. */
  article: (Article & { readonly glossary: Glossary }) | undefined;
  /** Right as long as the glossary has its revision. */
  subject: { readonly article: Article; readonly revision: number; readonly subject: Subject } | undefined;
}

/** Open documents by path relative to the root. They override the disk, and share their parsed state. */
export class OpenTexts {
  private readonly texts = new Map<string, OpenText>();

  has(path: string): boolean {
    return this.texts.has(path);
  }

  textOf(path: string): string | undefined {
    return this.texts.get(path)?.text;
  }

  paths(): IterableIterator<string> {
    return this.texts.keys();
  }

  /** Sets the text of an opened or changed document, or with undefined removes it. */
  set(path: string, text: string | undefined): void {
    const before = this.texts.get(path);
    const memory = before?.memory ?? new Memory();
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, { text, memory, article: undefined, subject: undefined });
  }

  /** What is open with that text, parsed once for all who ask; undefined when something else is. */
  article(glossary: Glossary, place: ArticlePlace, text: string): Article | undefined {
    const open = this.openWith(place.path, text);
    if (!open) return undefined;
    if (open.article?.glossary === glossary) return open.article;
    const { memory } = open;
    const { document } = memory.read(text);
    const linksOf: typeof memory.links.read = (...links) => memory.links.read(...links);
    open.article = { ...readArticle(glossary, place, text, document, linksOf), glossary };
    return open.article;
  }

  /** What the rules and the features look at, of an article with that text, open or not. */
  subject(glossary: Glossary, place: ArticlePlace, text: string): Subject {
    const open = this.openWith(place.path, text);
    const article = this.article(glossary, place, text);
    if (!open || !article) {
      const { facts, document } = readWithoutLinks(glossary, place, text);
      return subjectOf(glossary, facts, document);
    }
    const known = open.subject;
    if (known?.article === article && known.revision === glossary.articles.revision) return known.subject;
    const subject = subjectOf(glossary, article.facts, article.document, undefined, open.memory);
    open.subject = { article, revision: glossary.articles.revision, subject };
    return subject;
  }

  private openWith(path: string, text: string): OpenText | undefined {
    const open = this.texts.get(path);
    return open?.text === text ? open : undefined;
  }
}
