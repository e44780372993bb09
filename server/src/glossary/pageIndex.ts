import { Tally } from './collections.ts';
import type { LayoutPaths } from './layoutPaths.ts';

/**
 * `name` is the path below the locale, without an extension: `contribute`, `style-guide/links`; empty for the home
 * page.
 */
export interface PagePlace {
  readonly kind: 'page';
  readonly locale: string;
  readonly name: string;
}

/** The pages below a layout's folders that are not articles. Links can lead to them. */
export class PageIndex {
  private readonly paths: LayoutPaths;
  /** `locale/name` of every page, with the number of its files. */
  private readonly pages = new Tally();
  private readonly byPath = new Map<string, PagePlace>();

  constructor(paths: LayoutPaths) {
    this.paths = paths;
  }

  has(locale: string, name: string): boolean {
    return this.pages.has(pageKey({ locale, name }));
  }

  /** Returns the page at the path. */
  at(path: string): PagePlace | undefined {
    return this.byPath.get(path);
  }

  /** Returns false if the path was a page already. */
  add(path: string, place: PagePlace): boolean {
    if (this.byPath.has(path)) return false;
    this.byPath.set(path, place);
    this.pages.add(pageKey(place));
    return true;
  }

  /** Returns the removed page, if the path was one. */
  delete(path: string): PagePlace | undefined {
    const place = this.byPath.get(path);
    if (!place) return undefined;
    this.byPath.delete(path);
    this.pages.delete(pageKey(place));
    return place;
  }

  /** Returns the names of the locale's pages, sorted, without its home page. */
  namesIn(locale: string): string[] {
    const names = new Set<string>();
    for (const page of this.byPath.values()) if (page.locale === locale && page.name !== '') names.add(page.name);
    return [...names].toSorted();
  }

  /** Returns the page that the path would be; undefined outside the layout's folders. */
  place(path: string): PagePlace | undefined {
    const own = this.ofLocale(path);
    if (own) return own;
    const section = this.paths.sectionAt(path);
    return section && { kind: 'page', ...section };
  }

  /** Returns the page below the folder of a locale. */
  private ofLocale(path: string): PagePlace | undefined {
    const prefix = this.paths.localesBelow;
    if (prefix === undefined || !path.startsWith(prefix)) return undefined;
    const [folder = '', ...rest] = path.slice(prefix.length).split('/');
    const locale = this.paths.localeOfFolder(folder);
    const file = rest.pop();
    if (locale === undefined || file === undefined) return undefined;
    const name = file.replace(/\.[^.]*$/, '');
    const segments = name === '_index' || name === 'index' ? rest : [...rest, name];
    return { kind: 'page', locale, name: segments.join('/') };
  }

  /** Sorted. */
  dump(): string[] {
    return this.pages.keys();
  }
}

function pageKey({ locale, name }: Pick<PagePlace, 'locale' | 'name'>): string {
  return `${locale}/${name}`;
}
