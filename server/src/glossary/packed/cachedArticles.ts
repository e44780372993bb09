import type { FactsPack } from './factsPack.ts';
import { hasOwnAddresses, hasFlag, readFlags } from './frontMatter.ts';
import type { PackedArticle } from './packedArticle.ts';

/** Articles with the same folder and locale. */
export interface ArticleGroup {
  readonly article: PackedArticle;
  readonly count: number;
}

const NONE = -1;

/**
 * The front matter of cached articles, as tables over their bytes: an article becomes an object only on request. A
 * changed concept is removed from here, and the caller then stores its articles as objects.
 */
export class CachedArticles {
  /** The number of articles left. */
  articleCount = 0;
  private readonly pack: FactsPack;
  /** 1 for the index of each article that is left. */
  private readonly here: Uint8Array;
  /** Slug to the index of the concept's first article. */
  private readonly concepts = new Map<string, number>();
  /** The index of the next article of the same concept, in the order of ids. */
  private readonly next: Int32Array;
  private readonly objects: (PackedArticle | undefined)[];
  private lastFound = NONE;

  /** `chosen`: 1 for the index of each article of the pack to include. */
  constructor(pack: FactsPack, chosen: Uint8Array) {
    this.pack = pack;
    this.here = chosen.slice(0, pack.size);
    this.next = new Int32Array(pack.size).fill(NONE);
    this.objects = Array.from({ length: pack.size });
    const firsts = new Int32Array(pack.stringCount).fill(NONE);
    for (let index = pack.size - 1; index >= 0; index--) {
      if (this.here[index] !== 1) continue;
      const slug = pack.slugIdAt(index);
      this.next[index] = firsts[slug] ?? NONE;
      firsts[slug] = index;
      this.articleCount++;
    }
    for (const index of firsts) if (index !== NONE) this.concepts.set(pack.slugAt(index), index);
  }

  get conceptCount(): number {
    return this.concepts.size;
  }

  has(slug: string): boolean {
    return this.concepts.has(slug);
  }

  /** Returns the remaining slugs; `''` stands for files without a concept of their own. */
  slugs(): string[] {
    return [...this.concepts.keys()];
  }

  /** Returns the article with the id. Fast for ascending ids. */
  at(id: string): PackedArticle | undefined {
    const following = this.lastFound + 1;
    const found = following < this.pack.size && this.pack.isAt(following, id) ? following : this.pack.find(id);
    if (found === undefined || this.here[found] !== 1) return undefined;
    this.lastFound = found;
    return this.article(found);
  }

  /** Yields the remaining articles in the order of their ids. */
  *articles(): Generator<PackedArticle> {
    const here = this.here.slice();
    for (let index = 0; index < here.length; index++) if (here[index] === 1) yield this.article(index);
  }

  /** Removes the concept's articles and returns them in the order of their ids. */
  take(slug: string): PackedArticle[] {
    const taken: PackedArticle[] = [];
    for (let index = this.concepts.get(slug) ?? NONE; index !== NONE; index = this.next[index] ?? NONE) {
      taken.push(this.article(index));
      this.here[index] = 0;
    }
    this.concepts.delete(slug);
    this.articleCount -= taken.length;
    return taken;
  }

  /**
   * Returns the folders and locales of the remaining articles with a concept: the number of articles, and one of them.
   */
  groups(): ArticleGroup[] {
    const { pack, here } = this;
    const groups = new Map<number, { readonly article: PackedArticle; count: number }>();
    for (let index = 0; index < here.length; index++) {
      if (here[index] !== 1 || pack.slugAt(index) === '') continue;
      const key = pack.groupAt(index);
      const group = groups.get(key);
      if (group) group.count++;
      else groups.set(key, { article: this.article(index), count: 1 });
    }
    return [...groups.values()];
  }

  /** Yields the articles with addresses other than their file paths. */
  *withAddresses(): Generator<PackedArticle> {
    for (let index = 0; index < this.here.length; index++)
      if (this.here[index] === 1 && hasOwnAddresses(this.pack.frontMatter(index))) yield this.article(index);
  }

  /** Returns the number of articles with links `/{locale}/slug`. */
  countLinkingByLocale(): number {
    let count = 0;
    for (let index = 0; index < this.here.length; index++)
      if (this.here[index] === 1 && hasFlag(readFlags(this.pack.frontMatter(index)), 'linksByLocale')) count++;
    return count;
  }

  private article(index: number): PackedArticle {
    return (this.objects[index] ??= this.pack.frontMatterAt(index));
  }
}
