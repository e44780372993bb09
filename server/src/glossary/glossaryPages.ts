import type { Changes } from './change.ts';
import { type Change, NO_CHANGE } from './change.ts';
import type { GlossaryIndexes } from './glossaryIndexes.ts';
import { fileAddress, pathsWithAddress } from './linkTarget.ts';
import type { PagePlace } from './pageIndex.ts';

/** The pages of a site that are not articles, and its redirects: targets of links besides concepts. */
export class GlossaryPages {
  private readonly indexes: GlossaryIndexes;
  private readonly changes: Changes;
  private readonly onChange: () => void;

  /** `onChange` is called after each change. */
  constructor(indexes: GlossaryIndexes, changes: Changes, onChange: () => void) {
    this.indexes = indexes;
    this.changes = changes;
    this.onChange = onChange;
  }

  /** Adds a page that is not an article; links can lead to it. */
  add(path: string, place: PagePlace): Change {
    let isNew = false;
    const change = this.changes.ofPage(place, () => void (isNew = this.indexes.pages.add(path, place)));
    return isNew ? this.applied(change) : NO_CHANGE;
  }

  /** Returns the paths of the known redirect files. */
  redirectFiles(): string[] {
    return this.indexes.addresses.redirects.files();
  }

  /** Replaces the text of a redirect file; undefined if the file does not exist. */
  setRedirects(path: string, text: string | undefined): Change {
    const change = this.changes.ofRedirects(() => this.indexes.addresses.redirects.set(path, text));
    return change === NO_CHANGE ? change : this.applied(change);
  }

  /** Removes the page at the path, if there is one. */
  delete(path: string): Change {
    const place = this.indexes.pages.at(path);
    if (!place) return NO_CHANGE;
    return this.applied(this.changes.ofPage(place, () => void this.indexes.pages.delete(path)));
  }

  /** Whether a page of the site is where the slug's article would be, in the locale or in the source locale. */
  hasSection(slug: string, locale: string): boolean {
    const { paths, locales, concepts } = this.indexes;
    return [locale, locales.source].some((each) => {
      const path = paths.build(slug, each, locales.folder(each));
      // A page of entries is the location of entries with any slug.
      if (paths.place(path)?.kind === 'entryPage') return false;
      return pathsWithAddress(fileAddress(path)).some((other) => concepts.at(other)?.slug === '');
    });
  }

  /** Returns the names of the locale's pages that are not articles, sorted, without its home page. */
  namesIn(locale: string): string[] {
    return this.indexes.pages.namesIn(locale);
  }

  private applied(change: Change): Change {
    this.onChange();
    return change;
  }
}
