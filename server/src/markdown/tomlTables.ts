import type { FrontMatterEntry, FrontMatterValue, Span } from './types.ts';

/** A part of a dotted key: its name and its offsets in the text. */
export interface KeyPart {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A table that is being read, with its keys in text order. */
interface Table {
  readonly entries: Map<string, Entry>;
  /** The range known so far. */
  start: number;
  end: number;
}

interface Entry {
  readonly keySpan: Span;
  readonly value: FrontMatterValue | Table | Table[];
}

/** Deeper tables are ignored. */
const MAX_DEPTH = 16;

/** Assigns keys to their tables. The first of several equal keys wins. */
export class TomlTables {
  readonly #offset: number;
  readonly #root: Table = { entries: new Map(), start: 0, end: 0 };
  #current: Table | undefined = this.#root;

  /** Adds `offset` to key spans; values already have theirs. */
  constructor(offset: number) {
    this.#offset = offset;
  }

  /** Opens the table of a header. The keys below belong to it. `end` is the end of the header. */
  open(key: readonly KeyPart[], isList: boolean, end: number): void {
    const last = key.at(-1);
    const outer = last && this.#within(this.#root, key.slice(0, -1));
    this.#current = undefined;
    if (!outer) return;
    const table: Table = { entries: new Map(), start: end, end };
    const known = outer.entries.get(last.key)?.value;
    if (!isList) this.#current = known === undefined ? this.#set(outer, last, table, table) : asTable(known);
    else if (known === undefined) this.#current = this.#set(outer, last, [table], table);
    else if (isTables(known)) {
      known.push(table);
      this.#current = table;
    }
  }

  /** Adds a key to the open table. */
  add(key: readonly KeyPart[], value: FrontMatterValue): void {
    const last = key.at(-1);
    const table = last && this.#current && this.#within(this.#current, key.slice(0, -1));
    if (table && !table.entries.has(last.key)) this.#set(table, last, value, table);
  }

  entries(): readonly FrontMatterEntry[] {
    return this.#entriesOf(this.#root);
  }

  /** Returns the nested table at the key path, created if missing; undefined if the path leads to another value. */
  #within(from: Table, parts: readonly KeyPart[]): Table | undefined {
    if (parts.length > MAX_DEPTH) return undefined;
    let table: Table | undefined = from;
    for (const part of parts) {
      if (!table) return undefined;
      const known: Entry['value'] | undefined = table.entries.get(part.key)?.value;
      const inner: Table = { entries: new Map(), start: part.end, end: part.end };
      table = known === undefined ? this.#set(table, part, inner, inner) : asTable(known);
    }
    return table;
  }

  #set(table: Table, part: KeyPart, value: Entry['value'], result: Table): Table {
    table.entries.set(part.key, { keySpan: this.#spanOf(part), value });
    return result;
  }

  #spanOf({ start, end }: KeyPart): Span {
    return { start: this.#offset + start, end: this.#offset + end };
  }

  #entriesOf({ entries }: Table): FrontMatterEntry[] {
    return [...entries].map(([key, { keySpan, value }]) => ({ key, keySpan, value: this.#valueOf(value) }));
  }

  #valueOf(value: Entry['value']): FrontMatterValue {
    if (isTables(value)) {
      const items = value.map((table) => this.#mapOf(table));
      const [first] = items;
      return { kind: 'list', items, span: { start: first?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 } };
    }
    return 'kind' in value ? value : this.#mapOf(value);
  }

  /** The span goes from the first key to the last value, as for a YAML map. */
  #mapOf(table: Table): FrontMatterValue {
    const entries = this.#entriesOf(table);
    const start = entries[0]?.keySpan.start ?? this.#offset + table.start;
    const end = Math.max(start, ...entries.map((entry) => entry.value.span.end));
    return { kind: 'map', entries, span: { start, end } };
  }
}

function isTables(value: Entry['value']): value is Table[] {
  return Array.isArray(value);
}

/** Returns the last table of a list: the keys below belong to it. */
function asTable(value: Entry['value']): Table | undefined {
  if (isTables(value)) return value.at(-1);
  return 'kind' in value ? undefined : value;
}
