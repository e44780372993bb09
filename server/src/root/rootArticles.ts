import type { ArticleFacts, FileFacts } from '../glossary/articleFacts.ts';
import { type Change, createGlossary, type Glossary, NO_CHANGE, type Place } from '../glossary/glossary.ts';
import type { History } from '../glossary/history.ts';
import type { Layout } from '../glossary/layout.ts';
import type { FilePlace } from '../glossary/layoutPaths.ts';
import { pathOfId } from '../glossary/entryPlace.ts';
import { readFile, readFileQuickly, unreadFile } from '../glossary/readFile.ts';
import { isRacy } from '../disk/isRacy.ts';
import type { IndexSource } from './cache/indexImage.ts';
import { excludeGlobs } from '../disk/excludeGlobs.ts';
import { type Control, timeSliced } from '../scheduling/scheduler.ts';
import type { ReadResult, UnreadableReason } from '../disk/readText.ts';
import type { RootFiles } from './rootFiles.ts';

/** An article's place, and its glossary. */
export interface Located {
  readonly glossary: Glossary;
  readonly place: Place;
}

/** The place of a file that is read into the glossary, and its glossary. */
export interface LocatedFile {
  readonly glossary: Glossary;
  readonly place: FilePlace;
}

/** Sources of entries come before pages that mention terms, and these before indexes of folders. */
const PRECEDENCE: Readonly<Record<Place['kind'], number>> = {
  article: 0,
  entryPage: 0,
  entryData: 0,
  sitePage: 1,
  page: 2,
};

/** The facts of files and their entries, in the order of the root's glossaries. */
export type FrontMatterByGlossary = readonly (readonly ArticleFacts[])[];

/** The front matter only, or the links too. */
export type Depth = 'frontMatter' | 'whole';

/** The glossaries of a root, one per layout, and the state of reading its files. */
export class RootArticles {
  glossaries: readonly Glossary[] = [];
  /** Number of articles read so far, repeated readings included. */
  readings = 0;
  /** Paths of files that could not be read or are not text. */
  readonly unreadable = new Set<string>();
  private readonly files: RootFiles;
  /** Paths of articles whose front matter alone has been read. */
  private readonly unreadLinks = new Set<string>();
  /** Paths of files whose content may change without a new size and time. */
  private readonly uncertain = new Set<string>();
  /** Uncertain files that have to be read again: they were read within a tick of their change, or reading them failed temporarily. */
  private readonly doubtful = new Set<string>();

  constructor(files: RootFiles) {
    this.files = files;
  }

  /** Starts again with empty glossaries. */
  create(layouts: readonly Layout[], history: History): void {
    this.glossaries = layouts.flatMap((layout) => {
      return createGlossary(layout, excludeGlobs(layout.exclude, false).excludes) ?? [];
    });
    for (const glossary of this.glossaries) {
      glossary.history = history;
      glossary.articles.elsewhere = this.files.elsewhere;
      glossary.anchors.textOf = (path) => this.textOf(path);
    }
    this.unreadLinks.clear();
    this.uncertain.clear();
    this.doubtful.clear();
    this.unreadable.clear();
  }

  /**
   * The place of the path in one of the glossaries: as a source of entries if it is one of any glossary, because the site of one
   * contains the pages of the others.
   */
  locate(path: string): Located | undefined {
    let best: Located | undefined;
    for (const glossary of this.glossaries) {
      const place = glossary.place(path);
      if (place && (!best || PRECEDENCE[place.kind] < PRECEDENCE[best.place.kind])) best = { glossary, place };
      if (best && PRECEDENCE[best.place.kind] === 0) return best;
    }
    return best;
  }

  /** The place of a file that is read into its glossary; undefined for any other file. */
  locateFile(path: string): LocatedFile | undefined {
    const located = this.locate(path);
    if (!located || located.place.kind === 'page') return undefined;
    return { glossary: located.glossary, place: located.place };
  }

  /** Reads the front matter of every article that is not cached. */
  async fillFrontMatter(control: Control, cache: IndexSource | undefined): Promise<void> {
    const unknown = [...this.files.pathsBut(await this.adopt(cache))];
    await this.fillAll(unknown, control);
  }

  /** Reads the front matter of the files. */
  async fillAll(paths: readonly string[], control: Control): Promise<void> {
    await this.files.fetch(paths, control);
    await timeSliced(paths, control, (path) => this.fill(path, 'frontMatter'));
  }

  /** Reads the links of the articles whose front matter alone has been read. Returns false if there are none. */
  async fillLinks(control: Control, isAsked: (path: string) => boolean): Promise<boolean> {
    let isAny = false;
    for (const glossary of this.glossaries)
      await timeSliced(glossary.articles.frontMatterOnlyIds(), control, (id) => {
        if (isAsked(pathOfId(id)) && glossary.articles.fillLinks(id)) isAny = true;
      });
    const unread = [...this.unreadLinks].filter(isAsked);
    await timeSliced(unread, control, (path) => {
      if (this.unreadLinks.has(path)) this.fill(path, 'whole');
    });
    return isAny || unread.length > 0;
  }

  /** Reads the files, by glossary; files that are not articles are left out. */
  readFrontMatterOf(paths: readonly string[], depth: Depth): FrontMatterByGlossary {
    const frontMatter: ArticleFacts[][] = this.glossaries.map(() => []);
    for (const path of paths) {
      const located = this.locateFile(path);
      if (!located) continue;
      const { file, entries } = this.factsOf(located.glossary, located.place, depth);
      frontMatter[this.glossaries.indexOf(located.glossary)]?.push(file, ...entries);
    }
    return frontMatter;
  }

  /** Adds the front matter of all articles, as returned by `readFrontMatterOf`. */
  takeFrontMatter(parts: readonly FrontMatterByGlossary[]): void {
    for (const frontMatter of parts) {
      for (const [at, facts] of frontMatter.entries())
        for (const each of facts) {
          if (each.id === each.path && each.entries.length === 0) this.unreadLinks.add(each.path);
          this.glossaries[at]?.articles.fillRecord(each);
        }
    }
    for (const path of this.files.paths()) if (this.locate(path)?.place.kind === 'page') this.fill(path, 'frontMatter');
  }

  /** Reads one file into its glossary, or removes it from the glossary if it does not exist. */
  ingest(path: string): Change {
    const located = this.locate(path);
    if (!located) return NO_CHANGE;
    const { glossary, place } = located;
    const isThere = this.files.has(path);
    if (place.kind === 'page')
      return isThere ? glossary.articles.pages.add(path, place) : glossary.articles.pages.delete(path);
    this.unreadLinks.delete(path);
    if (!isThere) {
      this.doubtful.delete(path);
      this.unreadable.delete(path);
      return glossary.articles.delete(path);
    }
    return glossary.articles.set(this.factsOf(glossary, place, 'whole'));
  }

  /** Updates the headings of a file; returns the paths of the articles that link to its sections. */
  refreshAnchors(path: string): string[] {
    return this.glossaries.flatMap(({ anchors, articles }) => {
      const { dependents, isDecider } = anchors.refresh(path);
      if (isDecider) articles.sectionsChanged();
      return dependents;
    });
  }

  /** Whether the front matter alone of an article has been read. */
  get haveUnreadLinks(): boolean {
    return (
      this.unreadLinks.size > 0 ||
      this.glossaries.some(({ articles: { frontMatterOnlyCount } }) => frontMatterOnlyCount > 0)
    );
  }

  /** Whether the article's facts are complete and are those of the listed file. */
  isSettled(path: string): boolean {
    return !this.files.open.has(path) && !this.uncertain.has(path) && !this.lacksLinks(path);
  }

  /** The paths of listed files whose content may have changed although their stamp has not. */
  doubtfulPaths(): string[] {
    return [...this.doubtful].filter((path) => this.files.entry(path) !== undefined && !this.files.open.has(path));
  }

  /** Adds the cached facts of unchanged files, and returns 1 at their item numbers. */
  async adopt(cache: IndexSource | undefined): Promise<Uint8Array> {
    const image = await cache?.open();
    if (!image) return NOTHING;
    const same = this.files.sameAs(image.listing);
    const taken = new Uint8Array(same.length);
    for (const glossary of this.glossaries) {
      const cached = image.glossaryOf(glossary.layout);
      if (cached) glossary.articles.adopt(cached.pack, cached.articlesOf(same, taken));
    }
    return taken;
  }

  /** Whether the front matter alone of the article has been read. */
  private lacksLinks(path: string): boolean {
    return this.unreadLinks.has(path) || this.glossaries.some((glossary) => glossary.articles.isFrontMatterOnly(path));
  }

  /** Reads one file of many, without computing its effects on others. */
  fill(path: string, depth: Depth): void {
    const located = this.locate(path);
    if (!located) return;
    const { glossary, place } = located;
    if (place.kind === 'page') glossary.articles.pages.add(path, place);
    else this.fillAt({ glossary, place }, depth);
  }

  /** Reads one file of many whose place is known. */
  fillAt({ glossary, place }: LocatedFile, depth: Depth): void {
    this.unreadLinks.delete(place.path);
    const isQuick = place.kind === 'article' || place.kind === 'sitePage';
    if (depth === 'frontMatter' && isQuick) this.unreadLinks.add(place.path);
    glossary.articles.fill(this.factsOf(glossary, place, depth));
  }

  private textOf(path: string): string | undefined {
    const result = this.files.read(path);
    return result?.kind === 'text' ? result.text : undefined;
  }

  private remember(path: string, result: ReadResult | undefined, readAt: number): void {
    const isEarly = isRacy(this.files.entry(path)?.modified ?? readAt, readAt);
    const isText = result?.kind === 'text';
    if (isText) this.unreadable.delete(path);
    else this.unreadable.add(path);
    if (isText && !isEarly) this.uncertain.delete(path);
    else this.uncertain.add(path);
    if (isEarly || !result || (!isText && PASSING.has(result.reason))) this.doubtful.add(path);
    else this.doubtful.delete(path);
  }

  private factsOf(glossary: Glossary, place: FilePlace, depth: Depth): FileFacts {
    const { path } = place;
    const now = Date.now();
    const result = this.files.read(path);
    this.readings++;
    this.remember(path, result, now);
    if (result?.kind !== 'text') return unreadFile(place);
    if (depth === 'frontMatter') return readFileQuickly(glossary, place, result.text);
    const { open } = this.files;
    return open.file(glossary, place, result.text) ?? readFile(glossary, place, result.text);
  }
}

/** Reasons for a failed reading that may pass without a change of the stamp. */
const PASSING: ReadonlySet<UnreadableReason> = new Set(['missing', 'other']);

const NOTHING = new Uint8Array(0);
