import type { Glossary } from '../../glossary/glossary.ts';
import { exchangeConcept } from '../exportContent.ts';
import type { ExchangeConcept, ExchangeEntry } from '../model.ts';
import { fittedItems, type Level } from '../termbase/categories.ts';
import { type DataItem, keyOfItem } from '../termbase/data.ts';
import { conceptItems, entryItems, termItems } from '../termbase/items.ts';

const EVERYTHING = { locales: [], concepts: [], statuses: [], drafts: true };

/** Returns a concept of the glossary in the form in which `export` writes it. `hasRelations`: includes the concepts that it links to. */
export function knownConcept(
  glossary: Glossary,
  slug: string,
  textOf: (path: string) => string | undefined,
  hasRelations: boolean,
): ExchangeConcept {
  return exchangeConcept({ textOf, hasRelations }, glossary, slug, { selection: EVERYTHING, tags: new Map() });
}

/** The content of an entry of the glossary as termbase items. */
export class KnownItems {
  readonly #concept: Known;
  readonly #entry: Known;
  readonly #terms: ReadonlyMap<string, Known>;

  constructor(concept: ExchangeConcept, entry: ExchangeEntry | undefined) {
    this.#concept = new Known(conceptItems(concept), 'concept');
    this.#entry = new Known(entry ? entryItems(entry) : [], 'language');
    this.#terms = new Map(entry?.names.map((name) => [name.text, new Known(termItems(entry, name), 'term')]));
  }

  ofConcept(items: readonly DataItem[]): DataItem[] {
    return items.filter((item) => !this.#concept.has(item, 'concept') && !this.#entry.has(item, 'language'));
  }

  ofEntry(items: readonly DataItem[]): DataItem[] {
    return items.filter((item) => !this.#entry.has(item, 'language') && !this.#concept.has(item, 'concept'));
  }

  /** Tables write the fields of concepts and entries in the row of the first name. */
  ofTerm(name: string, items: readonly DataItem[]): DataItem[] {
    const known = this.#terms.get(name);
    return items.filter((item) => known?.has(item, 'term') !== true && this.ofEntry([item]).length > 0);
  }
}

class Known {
  readonly #keys: ReadonlySet<string>;

  constructor(items: readonly DataItem[], level: Level) {
    this.#keys = new Set([...items, ...fittedItems(items, level)].map(keyOfItem));
  }

  /** Whether the item is known, either unchanged or in its TBX form. */
  has(item: DataItem, level: Level): boolean {
    return (
      this.#keys.has(keyOfItem(item)) || fittedItems([item], level).every((each) => this.#keys.has(keyOfItem(each)))
    );
  }
}
