import { t } from '../../localization/index.ts';
import { slugProblem } from '../../features/rename/slugProblem.ts';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { isLocale } from '../../glossary/locales.ts';
import type { ExchangeConcept } from '../model.ts';
import { keyOfItem } from '../termbase/data.ts';
import { ownDefinition } from '../termbase/items.ts';
import {
  conceptData,
  entryData,
  joinedConcept,
  type JoinedConcept,
  type ResolveId,
  usedReferences,
} from './conceptData.ts';
import { draftOf } from './draftEntry.ts';
import { type Group, Groups, isIn, sameTag } from './groups.ts';
import type { ImportedEntry } from './imported.ts';
import { KnownItems, knownConcept } from './known.ts';
import { mergedEntry } from './mergeEntry.ts';

/** The effect of importing one entry of the file. */
export interface ImportStep {
  readonly kind: 'create' | 'change' | 'conflict';
  readonly concept: string;
  /** The ID of a new concept in the file, if it cannot be the slug. */
  readonly id: string | undefined;
  readonly locale: string;
  /** Relative to the root; undefined for a conflict without a file. */
  readonly path: string | undefined;
  /** A description of the addition or conflict. */
  readonly detail: string;
  /** The new text of the file; undefined for a conflict. */
  readonly text: string | undefined;
}

/** The effect of importing a file, concept by concept. */
export interface ImportPlan {
  /** Whether the file has no terms. */
  readonly isEmpty: boolean;
  /** In the order of the last entry of each concept in the file. Each iteration computes the plan again. */
  readonly steps: Iterable<ImportStep>;
  /** Number of entries whose data is already in the glossary, among those of the steps so far. */
  readonly same: number;
}

/** Returns the files to create and change. Existing names and definitions are never changed: different ones are conflicts. */
export function planImport(
  glossary: Glossary,
  imported: Iterable<ImportedEntry>,
  textOf: (path: string) => string | undefined,
): ImportPlan {
  return new Planner(glossary, new Groups(glossary, imported), textOf);
}

/** Existing data for the concept of an entry. */
interface Found {
  /** Undefined if the concept is not in the glossary. */
  readonly known: ExchangeConcept | undefined;
  /** The file's data of the concept, if it belongs to this entry. */
  readonly joined: JoinedConcept | undefined;
  /** The ID of a new concept, if it cannot be the slug. */
  readonly id: string | undefined;
  readonly resolve: ResolveId;
}

class Planner implements ImportPlan {
  same = 0;
  readonly #glossary: Glossary;
  readonly #groups: Groups;
  readonly #textOf: (path: string) => string | undefined;
  /** The steps of the current concept. Those of other concepts have other paths. */
  #steps: ImportStep[] = [];
  #paths = new Set<string>();

  constructor(glossary: Glossary, groups: Groups, textOf: (path: string) => string | undefined) {
    this.#glossary = glossary;
    this.#groups = groups;
    this.#textOf = textOf;
  }

  get isEmpty(): boolean {
    return this.#groups.isEmpty;
  }

  get steps(): Iterable<ImportStep> {
    return { [Symbol.iterator]: () => this.#plan() };
  }

  *#plan(): Generator<ImportStep> {
    this.same = 0;
    for (const group of this.#groups) {
      this.#steps = [];
      this.#paths = new Set();
      this.#take(group);
      yield* this.#steps;
    }
  }

  /** The file's data of a concept goes into its source entry, otherwise into its first entry. */
  #take({ slug, id, entries }: Group): void {
    const { articles } = this.#glossary;
    const { slugs, hasReferences } = this.#groups;
    const resolve: ResolveId = (other) => slugs.get(other) ?? (articles.hasConcept(other) ? other : undefined);
    const joined = joinedConcept(entries, resolve);
    const carrier = entries.find((entry) => isIn(entry, articles.sourceLocale)) ?? entries[0];
    const known = articles.hasConcept(slug)
      ? knownConcept(this.#glossary, slug, this.#textOf, hasReferences)
      : undefined;
    for (const entry of entries) {
      const found = { known, joined: entry === carrier ? joined : undefined, id, resolve };
      const written = entry.locale ?? articles.sourceLocale;
      const locale = articles.locales().find((own) => sameTag(own, written)) ?? written;
      const facts = articles.get(slug, locale);
      if (facts && known) this.#merge(facts, entry, { ...found, known });
      else this.#create(slug, locale, entry, found);
    }
  }

  #create(slug: string, locale: string, entry: ImportedEntry, { known, joined, id, resolve }: Found): void {
    const { articles } = this.#glossary;
    const conflict = (detail: string): void => this.#conflict(slug, locale, undefined, detail);
    if (!isLocale(locale) && !articles.locales().includes(locale)) return conflict(t('the locale is unknown'));
    const problem = slugProblem(this.#glossary, slug);
    if (problem !== undefined) return conflict(problem);
    const path = this.#glossary.pathOf(slug, locale);
    const place = this.#glossary.place(path);
    if (place?.kind !== 'article' || place.slug !== slug || place.locale !== locale)
      return conflict(t('the layout has no article for it'));
    if (this.#paths.has(path)) return conflict(t("the file has this entry twice: '{0}'", entry.names[0]?.text ?? slug));
    if (this.#textOf(path) !== undefined) return conflict(t("'{0}' exists", path));
    const isSource = locale === articles.sourceLocale;
    const missing = joined && known ? new KnownItems(known, undefined).ofConcept(joined.items) : joined?.items;
    const concept = conceptData(missing ?? [], isSource);
    const own = entryData(entry, resolve);
    const data = {
      ...own,
      entry: own.entry.filter((item) => keyOfItem(item) !== keyOfItem(ownDefinition(path))),
    };
    // The first article of the concept keeps the ID.
    const written = {
      ...data,
      id: this.#paths.size === 0 ? id : undefined,
      path: this.#originalPath(own.path, path),
      concept: concept.items,
    };
    const references = usedReferences(written, [...(joined?.references ?? []), ...entry.data.references]);
    const text = draftOf(this.#glossary, place, {
      ...entry,
      subjects: concept.subjects,
      doNotTranslate: isSource && (joined?.doNotTranslate ?? false),
      data: { ...written, references },
    });
    const [name] = entry.names;
    this.#paths.add(path);
    this.#steps.push({ kind: 'create', concept: slug, id, locale, path, detail: name?.text ?? slug, text });
  }

  /** The file of the entry in another glossary. A file of this one is that of another entry, whose row was copied. */
  #originalPath(written: string | undefined, path: string): string | undefined {
    const isOwn = written === undefined || written === path || this.#glossary.articles.at(written) !== undefined;
    return isOwn ? undefined : written;
  }

  #merge(facts: ArticleFacts, entry: ImportedEntry, found: Found & { readonly known: ExchangeConcept }): void {
    const { id, slug, locale, path } = facts;
    const file = id === path ? (this.#textOf(path) ?? '') : '';
    const merged = mergedEntry(this.#glossary, { facts, file, entry, ...found });
    for (const detail of merged.conflicts) this.#conflict(slug, locale, path, detail);
    if (merged.change)
      this.#steps.push({ kind: 'change', concept: slug, id: undefined, locale, path, ...merged.change });
    else if (merged.conflicts.length === 0) this.same++;
  }

  #conflict(concept: string, locale: string, path: string | undefined, detail: string): void {
    this.#steps.push({ kind: 'conflict', concept, id: undefined, locale, path, detail, text: undefined });
  }
}
