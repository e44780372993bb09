import type { ArticleFacts } from '../glossary/articleFacts.ts';
import { flavorOf } from '../markdown/flavor.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { FilePlace } from '../glossary/layoutPaths.ts';
import { readWithoutLinks } from '../glossary/readArticle.ts';
import { parseFile, type ReadFile, readFile } from '../glossary/readFile.ts';
import { type SubjectOptions, subjectOf } from '../rules/engine/check.ts';
import { Memory } from '../rules/incremental/memory.ts';
import type { PlacedEntry, Subject } from '../rules/engine/subject.ts';

interface OpenText {
  readonly text: string;
  /** Belongs to the document, and survives changes of its text. */
  readonly memory: Memory;
  /** The entries of the previous text. */
  readonly last: readonly ArticleFacts[];
  /** Computed on demand. */
  read: (ReadFile & { readonly glossary: Glossary }) | undefined;
  /** Valid while the glossary has this revision. */
  subject: { readonly read: ReadFile; readonly revision: number; readonly subject: Subject } | undefined;
}

/** Open documents by path relative to the root. They override the disk, and cache their parsed state. */
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

  /** Sets the text of an opened or changed document, or removes it if undefined. */
  set(path: string, text: string | undefined): void {
    const before = this.texts.get(path);
    const memory = before?.memory ?? new Memory();
    if (text === undefined) this.texts.delete(path);
    else {
      const last = before?.read?.entries ?? before?.last ?? [];
      this.texts.set(path, { text, memory, last, read: undefined, subject: undefined });
    }
  }

  /** The open document with this text, parsed once for all callers; undefined if the text of the open document differs. */
  file(glossary: Glossary, place: FilePlace, text: string): ReadFile | undefined {
    const open = this.openWith(place.path, text);
    if (!open) return undefined;
    if (open.read?.glossary === glossary) return open.read;
    const { memory } = open;
    const document =
      place.kind === 'entryData' ? parseFile(place, text) : memory.read(text, flavorOf(place.path)).document;
    const linksOf: typeof memory.links.read = (...links) => memory.links.read(...links);
    open.read = {
      ...readFile(glossary, place, text, { document, linksOf, last: open.last, memory }),
      glossary,
    };
    return open.read;
  }

  /** The subject of a file with this text, open or not. */
  subject(glossary: Glossary, place: FilePlace, text: string): Subject {
    const open = this.openWith(place.path, text);
    const read = this.file(glossary, place, text);
    if (!open || !read) return closedSubject(glossary, place, text);
    const known = open.subject;
    if (known?.read === read && known.revision === glossary.articles.revision) return known.subject;
    const { memory } = open;
    const subject = subjectOf(glossary, read.file, read.document, { ...aboutFile(place, read), memory });
    open.subject = { read, revision: glossary.articles.revision, subject };
    return subject;
  }

  private openWith(path: string, text: string): OpenText | undefined {
    const open = this.texts.get(path);
    return open?.text === text ? open : undefined;
  }
}

/** The subject of a file that is not open. The links of an article are read once, with their targets. */
function closedSubject(glossary: Glossary, place: FilePlace, text: string): Subject {
  if (place.kind === 'article') {
    const { facts, document } = readWithoutLinks(glossary, place, text);
    return subjectOf(glossary, facts, document);
  }
  const read = readFile(glossary, place, text);
  return subjectOf(glossary, read.file, read.document, aboutFile(place, read));
}

function aboutFile(place: FilePlace, { file, entries }: ReadFile): SubjectOptions {
  if (place.kind === 'article') return {};
  const { kind, path, locale } = place;
  const placed: PlacedEntry[] = [];
  for (let at = 0; at < entries.length; at++) {
    const [facts, own] = [entries[at], file.entries[at]];
    if (facts && own) placed.push({ facts, place: own });
  }
  return { kind, entries: placed, origin: { path, locale, slug: undefined } };
}
