/** A value that is computed when first asked for, and again after `forget`. */
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

/** The few things that claim one place, in the order of their paths, whatever the order they came in. */
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

/** How often each key has been added and not deleted again. */
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

  /** How many keys are there. */
  get size(): number {
    return this.counts.size;
  }

  /** How often any key. */
  get total(): number {
    let total = 0;
    for (const count of this.counts.values()) total += count;
    return total;
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  /** How often keys that fit have been added, together. */
  countOf(fits: (key: string) => boolean): number {
    let sum = 0;
    for (const [key, count] of this.counts) if (fits(key)) sum += count;
    return sum;
  }

  /** The keys that are there, sorted by code units. */
  keys(): string[] {
    return [...this.counts.keys()].toSorted();
  }

  /** The most frequent key, of equals the first by code units; undefined when there is none. */
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

/** Orders by code units, so that no machine's locale changes the order. */
export function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  if (one.path === other.path) return 0;
  return one.path < other.path ? -1 : 1;
}

export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Deletes an element, and the collection with its last element. */
export function deleteFrom<K, E>(
  map: Map<K, { delete(element: E): boolean; readonly size: number }>,
  key: K,
  element: E,
): void {
  const collection = map.get(key);
  collection?.delete(element);
  if (collection?.size === 0) map.delete(key);
}
