import { slugProblem } from '../../features/rename/slugProblem.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import { detached } from '../../glossary/detached.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { githubSlugs } from '../../markdown/githubSlugs.ts';
import { languageTag } from '../languageTags.ts';
import { hasReferences } from './conceptData.ts';
import type { ImportedEntry } from './imported.ts';

/** The entries of a file for one concept of the glossary, or for a new one. */
export interface Group {
  readonly slug: string;
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
}

/**
 * Groups the entries of a file by concept: by ID; without IDs, by the concepts of the file, or if it does not separate them, each
 * entry of the source locale with the entries after it. The concept is the one with the ID as its slug; otherwise the one whose
 * name is exactly the source name; otherwise a new one. The slug of a new concept is the ID if it is a valid slug, otherwise
 * derived from the ID or name. Different IDs have different slugs.
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
      yield { slug: head.slug ?? '', entries };
    }
  }

  *#keyed(): Generator<readonly [key: string, entry: ImportedEntry]> {
    let number = 0;
    for (const entry of this.#imported) {
      if (entry.id === undefined && isIn(entry, this.#source)) number++;
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
    this.#heads.set(id ?? key, { id, name: nameOf(entry), hasSourceName: isSource, waiting: 1, slug: undefined });
  }

  /** Assigns the most certain kinds of slugs first, so that a concept earlier in the file does not take them. */
  #giveSlugs(glossary: Glossary): void {
    const taken = new Set<string>();
    const made = new MadeSlugs(glossary, taken);
    for (const slugOf of [knownId, knownName, freeId, made.slugOf])
      for (const head of this.#heads.values()) {
        if (head.slug !== undefined) continue;
        head.slug = slugOf(glossary, head, taken);
        if (head.slug === undefined) continue;
        taken.add(head.slug);
        if (head.id !== undefined) this.slugs.set(head.id, head.slug);
        head.name = '';
      }
  }
}

function nameOf({ names }: ImportedEntry): string {
  return detached(names[0]?.text ?? '');
}

/** Determines the slug of a concept in one way; undefined if that is impossible or the slug is taken. */
type SlugOf = (glossary: Glossary, head: Head, taken: ReadonlySet<string>) => string | undefined;

const knownId: SlugOf = ({ articles }, { id }) => (id !== undefined && articles.hasConcept(id) ? id : undefined);

const knownName: SlugOf = ({ articles, terms }, { name }, taken) => {
  const found = terms.declared(articles.sourceLocale).lookup(name);
  const [known, ...others] = found.filter(({ evidence }) => evidence === 'exact');
  return known && others.length === 0 && !taken.has(known.concept) ? known.concept : undefined;
};

const freeId: SlugOf = (glossary, { id }, taken) =>
  id === undefined || taken.has(id) || slugProblem(glossary, id) !== undefined ? undefined : id;

/** Slugs that are derived from IDs and names. */
class MadeSlugs {
  readonly #glossary: Glossary;
  readonly #taken: ReadonlySet<string>;
  /** The last number of each slug that several concepts would have. */
  readonly #numbers = new Map<string, number>();

  constructor(glossary: Glossary, taken: ReadonlySet<string>) {
    this.#glossary = glossary;
    this.#taken = taken;
  }

  readonly slugOf = (_glossary: Glossary, { id, name }: Head): string => {
    const base = (githubSlugs([id ?? name])[0] ?? '') || 'entry';
    let number = this.#numbers.get(base) ?? 0;
    let slug = base;
    do {
      number++;
      slug = number === 1 ? base : `${base}-${number}`;
    } while (this.#taken.has(slug) || this.#glossary.articles.hasConcept(slug));
    this.#numbers.set(base, number);
    return slug;
  };
}

/** Whether the locale of the entry is the given locale of the glossary. */
export function isIn({ locale }: ImportedEntry, known: string): boolean {
  return locale !== undefined && sameTag(locale, known);
}

/** Whether two locales have the same language tag. */
export function sameTag(one: string, other: string): boolean {
  return languageTag(one).toLowerCase() === languageTag(other).toLowerCase();
}
