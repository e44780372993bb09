import { slugProblem } from '../../features/rename/slugProblem.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import { detached } from '../../glossary/detached.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { githubSlugs } from '../../markdown/githubSlugs.ts';
import { termbaseIds } from '../conceptIds.ts';
import { languageTag } from '../languageTags.ts';
import { hasReferences } from './conceptData.ts';
import type { ImportedEntry } from './imported.ts';

/** The entries of a file for one concept of the glossary, or for a new one. */
export interface Group {
  readonly slug: string;
  /** The ID of a new concept, if it cannot be the slug. */
  readonly id: string | undefined;
  readonly entries: readonly ImportedEntry[];
}

/** The data of a concept of the file that is kept until its entries are read again. */
interface Head {
  readonly id: string | undefined;
  /** The name in the source locale, otherwise the first one; empty when it is no longer needed. */
  name: string;
  hasSourceName: boolean;
  /** Number of entries that have not been read again. */
  waiting: number;
  slug: string | undefined;
  /** Whether the slug of a new concept was made of its ID or name. */
  isMade: boolean;
}

/**
 * Groups the entries of a file by concept: by ID; without IDs, by the concepts of the file, or if it does not separate them, each
 * entry of the source locale with the entries of other locales after it. The concept is the one with the ID as its slug, or that was imported with
 * the ID; otherwise the one whose name is exactly the source name; otherwise a new one. The slug of a new concept is the ID if it
 * is a valid slug, otherwise derived from the ID or name. Different IDs have different slugs, also if case is ignored.
 *
 * The file is read twice: for the slugs of all concepts, and for the entries of each concept. So little of a large file is in
 * memory.
 */
export class Groups {
  /** The slugs by the IDs in the file. */
  readonly slugs = new Map<string, string>();
  readonly isEmpty: boolean;
  /** Whether entries refer to other concepts. */
  readonly hasReferences: boolean;
  readonly #source: string;
  readonly #imported: Iterable<ImportedEntry>;
  readonly #heads = new Map<string, Head>();

  constructor(glossary: Glossary, imported: Iterable<ImportedEntry>) {
    this.#source = glossary.articles.sourceLocale;
    this.#imported = imported;
    let found = false;
    for (const [key, entry] of this.#keyed()) {
      this.#count(key, entry);
      found ||= hasReferences(entry);
    }
    this.hasReferences = found;
    this.isEmpty = this.#heads.size === 0;
    this.#giveSlugs(glossary);
  }

  /** Yields each concept when its last entry has been read. */
  *[Symbol.iterator](): Generator<Group> {
    const open = new Map<Head, ImportedEntry[]>();
    for (const [key, entry] of this.#keyed()) {
      const head = this.#heads.get(key);
      if (head === undefined) continue;
      const entries = getOrAdd(open, head, () => []);
      entries.push(entry);
      if (entries.length < head.waiting) continue;
      open.delete(head);
      yield { slug: head.slug ?? '', id: head.isMade ? head.id : undefined, entries };
    }
  }

  *#keyed(): Generator<readonly [key: string, entry: ImportedEntry]> {
    let number = 0;
    const locales = new Set<string | undefined>();
    for (const entry of this.#imported) {
      if (entry.id === undefined && (isIn(entry, this.#source) || locales.has(entry.locale))) {
        number++;
        locales.clear();
      }
      if (entry.id === undefined) locales.add(entry.locale);
      yield [entry.id ?? `\0${entry.number ?? `-${number}`}`, entry];
    }
  }

  #count(key: string, entry: ImportedEntry): void {
    const isSource = isIn(entry, this.#source);
    const head = this.#heads.get(key);
    if (head) {
      head.waiting++;
      if (!isSource || head.hasSourceName) return;
      head.name = nameOf(entry);
      head.hasSourceName = true;
      return;
    }
    const id = entry.id === undefined ? undefined : detached(entry.id);
    const name = nameOf(entry);
    this.#heads.set(id ?? key, { id, name, hasSourceName: isSource, waiting: 1, slug: undefined, isMade: false });
  }

  /** Assigns the most certain kinds of slugs first, so that a concept earlier in the file does not take them. */
  #giveSlugs(glossary: Glossary): void {
    const slugs = new Slugs(glossary);
    for (const slugOf of [slugs.ofKnownId, slugs.ofKnownName, slugs.freeId, slugs.made])
      for (const head of this.#heads.values()) {
        if (head.slug !== undefined) continue;
        head.slug = slugOf(head);
        if (head.slug === undefined) continue;
        head.isMade = slugOf === slugs.made;
        slugs.take(head.slug);
        if (head.id !== undefined) this.slugs.set(head.id, head.slug);
        head.name = '';
      }
  }
}

function nameOf({ names }: ImportedEntry): string {
  return detached(names[0]?.text ?? '');
}

/** The ways to determine the slug of a concept; each returns undefined if that is impossible or the slug is taken. */
class Slugs {
  readonly #glossary: Glossary;
  /** In lower case, because some file systems ignore case. */
  readonly #taken = new Set<string>();
  /** The slugs of concepts by the ID with which they were imported. */
  readonly #imported: ReadonlyMap<string, string>;
  /** The last number of each slug that several concepts would have. */
  readonly #numbers = new Map<string, number>();

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
    this.#imported = new Map(Array.from(termbaseIds(glossary), ([slug, id]) => [id, slug]));
  }

  take(slug: string): void {
    this.#taken.add(slug.toLowerCase());
  }

  readonly ofKnownId = ({ id }: Head): string | undefined => {
    if (id === undefined) return undefined;
    return this.#glossary.articles.hasConcept(id) ? id : this.#imported.get(id);
  };

  readonly ofKnownName = ({ name }: Head): string | undefined => {
    const { articles, terms } = this.#glossary;
    const found = terms.declared(articles.sourceLocale).lookup(name);
    const [known, ...others] = found.filter(({ evidence }) => evidence === 'exact');
    return known && others.length === 0 && !this.#isTaken(known.concept) ? known.concept : undefined;
  };

  readonly freeId = ({ id }: Head): string | undefined => (id !== undefined && this.#isFree(id) ? id : undefined);

  /** Derives a slug from the ID or name. */
  readonly made = ({ id, name }: Head): string => {
    const base = (githubSlugs([id ?? name])[0] ?? '') || 'entry';
    let number = this.#numbers.get(base) ?? 0;
    let slug = base;
    do {
      number++;
      slug = number === 1 ? base : `${base}-${number}`;
    } while (this.#isTaken(slug) || this.#isKnown(slug) || (number === 1 && this.#isPage(slug)));
    this.#numbers.set(base, number);
    return slug;
  };

  #isFree(slug: string): boolean {
    const isSlug = slugProblem(this.#glossary, slug) === undefined;
    return isSlug && !this.#isTaken(slug) && !this.#isKnown(slug) && !this.#isPage(slug);
  }

  #isTaken(slug: string): boolean {
    return this.#taken.has(slug.toLowerCase());
  }

  /** Also if only the case differs. */
  #isKnown(slug: string): boolean {
    return this.#glossary.articles.slugsInAnyCase(slug).length > 0;
  }

  /** Whether a file of this name is no article, although others are: `index` is a page of the site. */
  #isPage(slug: string): boolean {
    return !this.#hasArticle(slug) && this.#hasArticle(`${slug}-2`);
  }

  #hasArticle(slug: string): boolean {
    const locale = this.#glossary.articles.sourceLocale;
    const place = this.#glossary.place(this.#glossary.pathOf(slug, locale));
    return place?.kind === 'article' && place.slug === slug;
  }
}

/** Whether the locale of the entry is the given locale of the glossary. */
export function isIn({ locale }: ImportedEntry, known: string): boolean {
  return locale !== undefined && sameTag(locale, known);
}

/** Whether two locales have the same language tag. */
export function sameTag(one: string, other: string): boolean {
  return languageTag(one).toLowerCase() === languageTag(other).toLowerCase();
}
