import type { FrontMatterEntry, FrontMatterValue, Span } from './types.ts';

/** A part of a dotted key: what it says, and where it stands in the text. */
export interface KeyPart {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A table while its keys are still being read, in the order of the text. */
interface Table {
  readonly entries: Map<string, Entry>;
  /** Where it begins and ends, as far as it is known. */
  start: number;
  end: number;
}

interface Entry {
  readonly keySpan: Span;
  readonly value: FrontMatterValue | Table | Table[];
}

/** Deeper tables are left out. */
const MAX_DEPTH = 16;

/** Puts keys into the tables that they belong to. What would be there twice is left out: the first counts. */
export class TomlTables {
  readonly #offset: number;
  readonly #root: Table = { entries: new Map(), start: 0, end: 0 };
  #current: Table | undefined = this.#root;

  /** Spans are moved by `offset`; values have theirs already. */
  constructor(offset: number) {
    this.#offset = offset;
  }

  /** Begins the table of a header, to which the keys below it belong. `end` is that of the header. */
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

  /** Adds a key to the table that is open. */
  add(key: readonly KeyPart[], value: FrontMatterValue): void {
    const last = key.at(-1);
    const table = last && this.#current && this.#within(this.#current, key.slice(0, -1));
    if (table && !table.entries.has(last.key)) this.#set(table, last, value, table);
  }

  entries(): readonly FrontMatterEntry[] {
    return this.#entriesOf(this.#root);
  }

  /** The table that is reached by the parts, made where it is not there; undefined where something else is. */
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

  /** From its first key to its last value, as a map of YAML has it. */
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

/** Of a list the last: that is the one that keys below belong to. */
function asTable(value: Entry['value']): Table | undefined {
  if (isTables(value)) return value.at(-1);
  return 'kind' in value ? undefined : value;
}
