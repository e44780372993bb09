import type { FactsPack } from './factsPack.ts';
import { hasOwnAddresses, isSo, readFlags } from './frontMatter.ts';
import type { PackedArticle } from './packedArticle.ts';

/** Articles in one folder and of one locale. */
export interface ArticleGroup {
  readonly article: PackedArticle;
  readonly count: number;
}

const NONE = -1;

/**
 * The heads of kept articles as tables over their bytes: an article is an object only once somebody asks for it. What changes is taken
 * away, a concept at a time, by who keeps objects.
 */
export class CachedArticles {
  /** How many articles are left. */
  articleCount = 0;
  private readonly pack: FactsPack;
  /** 1 for each article that is here, by its number in the pack. */
  private readonly here: Uint8Array;
  /** The first article of each concept that is here, by slug. */
  private readonly concepts = new Map<string, number>();
  /** The next article of the same concept, in the order of the paths. */
  private readonly next: Int32Array;
  private readonly objects: (PackedArticle | undefined)[];
  private lastFound = NONE;

  /** `chosen`: 1 for each article of the pack that is to be here, by its number. */
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

  /** The slugs that are here now. */
  slugs(): string[] {
    return [...this.concepts.keys()];
  }

  /** The article of the path. Quick for one path after the other in their order. */
  at(path: string): PackedArticle | undefined {
    const following = this.lastFound + 1;
    const found = following < this.pack.size && this.pack.isAt(following, path) ? following : this.pack.find(path);
    if (found === undefined || this.here[found] !== 1) return undefined;
    this.lastFound = found;
    return this.article(found);
  }

  /** The articles that are here now, in the order of their paths. */
  *articles(): Generator<PackedArticle> {
    const here = this.here.slice();
    for (let index = 0; index < here.length; index++) if (here[index] === 1) yield this.article(index);
  }

  /** The concept's articles in the order of their paths, which are here no more. */
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

  /** The articles of each folder and locale: how many, and one of them. */
  groups(): ArticleGroup[] {
    const { pack, here } = this;
    const groups = new Map<number, { readonly article: PackedArticle; count: number }>();
    for (let index = 0; index < here.length; index++) {
      if (here[index] !== 1) continue;
      const key = pack.groupAt(index);
      const group = groups.get(key);
      if (group) group.count++;
      else groups.set(key, { article: this.article(index), count: 1 });
    }
    return [...groups.values()];
  }

  /** The articles that have addresses beside the paths of their files. */
  *withAddresses(): Generator<PackedArticle> {
    for (let index = 0; index < this.here.length; index++)
      if (this.here[index] === 1 && hasOwnAddresses(this.pack.frontMatter(index))) yield this.article(index);
  }

  /** How many articles link by locale. */
  countLinkingByLocale(): number {
    let count = 0;
    for (let index = 0; index < this.here.length; index++)
      if (this.here[index] === 1 && isSo(readFlags(this.pack.frontMatter(index)), 'linksByLocale')) count++;
    return count;
  }

  private article(index: number): PackedArticle {
    return (this.objects[index] ??= this.pack.frontMatterAt(index));
  }
}
