/** A lazily computed value, computed again after `forget`. */
export class Memo<T> {
  private cached: { readonly value: T } | undefined;
  private readonly compute: () => T;

  constructor(compute: () => T) {
    this.compute = compute;
  }

  get value(): T {
    this.cached ??= { value: this.compute() };
    return this.cached.value;
  }

  forget(): void {
    this.cached = undefined;
  }
}

/** The few items with the same key, sorted by path regardless of insertion order. */
export class ByPath<T extends { readonly path: string }> {
  items: readonly T[] = [];

  get first(): T | undefined {
    return this.items[0];
  }

  add(item: T): void {
    this.items = [...this.items, item].toSorted(byPath);
  }

  delete(item: T): void {
    this.items = this.items.filter((other) => other !== item);
  }
}

/** Counts how often each key was added and not removed. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(key: string, times = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + times);
  }

  delete(key: string): void {
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(key: string): boolean {
    return this.counts.has(key);
  }

  /** The number of distinct keys. */
  get size(): number {
    return this.counts.size;
  }

  /** The total count of all keys. */
  get total(): number {
    let total = 0;
    for (const count of this.counts.values()) total += count;
    return total;
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  /** Returns the total count of the keys that satisfy `fits`. */
  countOf(fits: (key: string) => boolean): number {
    let sum = 0;
    for (const [key, count] of this.counts) if (fits(key)) sum += count;
    return sum;
  }

  /** Returns the distinct keys, sorted by code units. */
  keys(): string[] {
    return [...this.counts.keys()].toSorted();
  }

  /** The most frequent key; of equally frequent keys, the first by code units. Undefined if empty. */
  get most(): string | undefined {
    const ranked = [...this.counts].toSorted(([one, m], [other, n]) => n - m || (one < other ? -1 : 1));
    return ranked[0]?.[0];
  }

  /** `key:count`, sorted. */
  dump(): string {
    return this.keys()
      .map((key) => `${key}:${this.counts.get(key)}`)
      .join(' ');
  }
}

/** Compares ids by code units, so that the order is the same on every machine: for articles, the order of their paths. */
export function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** Compares paths by code units. */
export function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  if (one.path === other.path) return 0;
  return one.path < other.path ? -1 : 1;
}

export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Deletes an element, and the collection if it becomes empty. */
export function deleteFrom<K, E>(
  map: Map<K, { delete(element: E): boolean; readonly size: number }>,
  key: K,
  element: E,
): void {
  const collection = map.get(key);
  collection?.delete(element);
  if (collection?.size === 0) map.delete(key);
}
