import { slugProblem } from '../../features/rename/slugProblem.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import { detached } from '../../glossary/detached.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { githubSlugs } from '../../markdown/githubSlugs.ts';
import { languageTag } from '../languageTags.ts';
import { hasReferences } from './conceptData.ts';
import type { ImportedEntry } from './imported.ts';

/** The entries of a file that are one concept of the glossary, or a new one. */
export interface Group {
  readonly slug: string;
  readonly entries: readonly ImportedEntry[];
}

/** What is held of a concept of the file until its entries are read again. */
interface Head {
  readonly id: string | undefined;
  /** The name in the source locale, or else the first one; empty when it is not needed any more. */
  name: string;
  hasSourceName: boolean;
  /** Entries that have not been read again. */
  waiting: number;
  slug: string | undefined;
}

/**
 * The entries of a file by concept: by id, and without one, as the file says, or else each entry of the source locale with those that
 * follow it. The concept is the one with the id; else the one that the source name names exactly; else a new one, whose slug is the id if
 * it can be, and otherwise made of the id or name. Different ids have different slugs.
 *
 * The file is read twice: for the slugs of all concepts, and for the entries of one after another. Little is held of a large file.
 */
export class Groups {
  /** The slugs by the ids of the file. */
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

  /** The concepts, each when its last entry has been read. */
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

  /** A sure slug is not taken by a concept that comes first in the file. */
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

/** Returns the slug of a concept, if it can be known in this way and is not taken. */
type SlugOf = (glossary: Glossary, head: Head, taken: ReadonlySet<string>) => string | undefined;

const knownId: SlugOf = ({ articles }, { id }) => (id !== undefined && articles.hasConcept(id) ? id : undefined);

const knownName: SlugOf = ({ articles, terms }, { name }, taken) => {
  const found = terms.declared(articles.sourceLocale).lookup(name);
  const [known, ...others] = found.filter(({ evidence }) => evidence === 'exact');
  return known && others.length === 0 && !taken.has(known.concept) ? known.concept : undefined;
};

const freeId: SlugOf = (glossary, { id }, taken) =>
  id === undefined || taken.has(id) || slugProblem(glossary, id) !== undefined ? undefined : id;

/** Slugs that are made of ids and names. */
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

/** Whether the entry is in a locale of the glossary. */
export function isIn({ locale }: ImportedEntry, known: string): boolean {
  return locale !== undefined && sameTag(locale, known);
}

/** Whether two locales have the same language tag. */
export function sameTag(one: string, other: string): boolean {
  return languageTag(one).toLowerCase() === languageTag(other).toLowerCase();
}
