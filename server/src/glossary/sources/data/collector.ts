import { type Message, msg } from '../../../localization/index.ts';
import { githubSlugs } from '../../../markdown/githubSlugs.ts';
import type { Span } from '../../../markdown/types.ts';
import { MAX_ENTRIES } from '../source.ts';
import type { SourceProblem, WrittenEntries, WrittenEntry } from '../source.ts';
import type { ItemId, ItemReading } from './itemReading.ts';

/** A broken file can have a problem on nearly every line; more than these are not useful. */
const MAX_PROBLEMS = 100;

interface Collected {
  readonly entry: WrittenEntry;
  readonly item: ItemId;
}

/** Collects the entries and problems of one data file. */
export class Collector {
  readonly #collected: Collected[] = [];
  readonly #problems: SourceProblem[] = [];
  /** Explicit ids as first written, by their folded form and locale. */
  readonly #ids = new Map<string, string>();

  #items = 0;

  /** Whether no more entries are read. */
  isFull = false;

  /** Adds what an item says. */
  take({ id, entries, problems }: ItemReading): void {
    this.problems(problems);
    if (id !== undefined) for (const entry of entries) this.add(entry, id);
  }

  /** Adds an entry of the item. */
  add(entry: WrittenEntry, item: ItemId): void {
    if (this.isFull) return;
    if (this.#collected.length >= MAX_ENTRIES) {
      this.stop(msg('Only the first {0} entries of the file are read.', { large: MAX_ENTRIES }), entry.nameSpan);
      return;
    }
    this.#collected.push({ entry, item });
    if (item.explicit !== undefined) this.#compareId(item, item.explicit, entry);
  }

  /** Counts an item, with or without an entry. */
  countItem(span: Span): void {
    if (this.#items < MAX_ENTRIES) this.#items++;
    else this.stop(msg('Only the first {0} items of the file are read.', { large: MAX_ENTRIES }), span);
  }

  /** Reports why the rest of the file is not read. */
  stop(message: Message, span: Span): void {
    if (!this.isFull) this.#problems.push({ message, span });
    this.isFull = true;
  }

  problem(message: Message, span: Span): void {
    this.#report({ message, span });
  }

  problems(found: readonly SourceProblem[]): void {
    for (const { message, span } of found) this.problem(message, span);
  }

  finish(): WrittenEntries {
    const ids = this.#madeIds();
    const entries = this.#collected.map(({ entry, item }) =>
      item.explicit === undefined ? { ...entry, id: ids.get(item) ?? '' } : entry,
    );
    return { entries, problems: this.#problems.toSorted((a, b) => a.span.start - b.span.start) };
  }

  #compareId({ folded, span }: ItemId, id: string, { locale, nameSpan }: WrittenEntry): void {
    const key = `${folded}\n${locale?.toLowerCase() ?? ''}`;
    const first = this.#ids.get(key);
    if (first === undefined) this.#ids.set(key, id);
    else
      this.#report({
        message: repeatedId(first, id),
        span: span ?? nameSpan,
        ...(first === id && { isRepeatedId: true }),
      });
  }

  #report(problem: SourceProblem): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(problem);
  }

  /** Ids of the items without one: of the name of their first entry, numbered if names repeat in the same locale. */
  #madeIds(): ReadonlyMap<ItemId, string> {
    const byLocale = new Map<string | undefined, Map<ItemId, string>>();
    const known = new Set<ItemId>();
    for (const { entry, item } of this.#collected) {
      if (item.explicit !== undefined || known.has(item)) continue;
      known.add(item);
      const names = byLocale.get(entry.locale) ?? new Map<ItemId, string>();
      byLocale.set(entry.locale, names.set(item, entry.name));
    }
    const ids = new Map<ItemId, string>();
    for (const names of byLocale.values()) {
      const slugs = githubSlugs([...names.values()]);
      let index = 0;
      for (const item of names.keys()) ids.set(item, slugs[index++] ?? '');
    }
    return ids;
  }
}

function repeatedId(first: string, id: string): Message {
  return first === id
    ? msg('The id "{0}" is used twice. The first entry counts.', shown(id))
    : msg('The ids "{0}" and "{1}" are the same if case is ignored.', shown(first), shown(id));
}

function shown(text: string): string {
  return text.slice(0, 60).replaceAll(/\s+/g, ' ');
}
