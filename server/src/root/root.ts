import { type History, NO_HISTORY } from '../glossary/history.ts';
import { Invalidation } from './invalidation/invalidation.ts';
import { invalidateByAge } from './invalidation/byAge.ts';
import { invalidateByLinks } from './invalidation/byLinks.ts';
import type { Baseline } from '../config/baseline/baseline.ts';
import type { IndexSource } from './cache/indexImage.ts';
import { invalidateByChange } from './invalidation/byChange.ts';
import type { ConfigurationInput } from '../config/configurationSchema.ts';
import type { FileKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import { complete } from '../disk/remote/complete.ts';
import { FrontMatterReading } from './loading/frontMatterReading.ts';
import { type Control, timeSliced } from '../scheduling/scheduler.ts';
import { type Depth, type FrontMatterByGlossary, RootArticles } from './rootArticles.ts';
import { RootConfiguration } from './rootConfiguration.ts';
import { RootPhases } from './rootPhases.ts';
import { RootRedirects } from './rootRedirects.ts';
import { RootFiles } from './rootFiles.ts';
import { type LayoutFinder, layoutFinder } from './findLayouts.ts';
import { hasDoubtfulLayout, hasNewLayout, hasUnprovedLayout } from './rootLayouts.ts';
import { LayoutSearch } from './layoutSearch.ts';
import { RootView } from './rootView.ts';

export type { FrontMatterByGlossary, Located } from './rootArticles.ts';

/** Runs work while no other work on the root's files runs. */
export type Exclusively = (work: () => Promise<Invalidation>) => Promise<Invalidation>;

/**
 * A folder with its configuration and its glossaries, one per layout: a workspace folder of an editor, or what the
 * command line checks. Its state always equals that of a newly read root; buffers in the editor override the disk.
 */
export class Root extends RootView {
  private history: History = NO_HISTORY;

  /** The root's configuration file overrides `settings` of the editor; `overrides` of the command line override both. */
  constructor(
    key: FileKey,
    disk: Files,
    settings: ConfigurationInput = {},
    overrides: ConfigurationInput = {},
    finder: LayoutFinder = layoutFinder,
  ) {
    const configured = new RootConfiguration(key, disk, settings, overrides);
    const files = new RootFiles(key, disk);
    const articles = new RootArticles(files);
    super({
      key,
      disk,
      configured,
      files,
      articles,
      phases: new RootPhases(() => articles.haveUnreadLinks),
      redirects: new RootRedirects({
        stat: (path) => disk.stat(key, path),
        read: (path) => disk.readNamed(key, path),
        folders: () => files.byFolder(),
        has: (path) => files.has(path),
      }),
      layoutSearch: new LayoutSearch({
        key,
        disk,
        files,
        configuration: () => configured.current,
        glossaries: () => articles.glossaries,
        finder,
      }),
    });
  }

  /** Reads the configuration and the front matter of every article, except of cached files. Afterwards concepts, titles and terms are known. */
  async load(control: Control = {}, cache?: IndexSource): Promise<void> {
    await this.open(control, cache);
    await this.readAllFrontMatter(control, cache);
  }

  /** Reads the configuration and lists the files: the first half of `load`. */
  async open(control: Control = {}, cache?: IndexSource): Promise<void> {
    await complete(this.disk, this.key, () => this.configured.load(), control.signal);
    await this.layoutSearch.list(control, cache);
    await this.createGlossaries(control);
  }

  /** Reads the front matter of every article: the second half of `load`. */
  async readAllFrontMatter(control: Control = {}, cache?: IndexSource): Promise<void> {
    await this.articles.fillFrontMatter(control, cache);
    this.phases.advance('frontMatter');
  }

  /** Reads the front matter in an order that requests can change. Requires `open`. `onLocale` is called when a further locale is known. */
  frontMatterReading(onLocale?: () => void): FrontMatterReading {
    return new FrontMatterReading(this.articles, this.files, this.phases, onLocale);
  }

  /** Reads the front matter of the files, or their whole text, by glossary; files that are not articles are left out. */
  readFrontMatterOf(paths: readonly string[], depth: Depth = 'frontMatter'): FrontMatterByGlossary {
    return this.articles.readFrontMatterOf(paths, depth);
  }

  /** Sets the front matter of all articles after `open`, as read by other roots with the same files. */
  takeFrontMatter(parts: readonly FrontMatterByGlossary[]): void {
    this.articles.takeFrontMatter(parts);
    this.phases.advance('frontMatter');
  }

  /** Reads the links of articles whose front matter alone has been read, optionally only of those that `isAsked` accepts. */
  async readLinks(control: Control = {}, isAsked: (path: string) => boolean = () => true): Promise<Invalidation> {
    try {
      const isAny = await this.articles.fillLinks(control, isAsked);
      this.phases.advanceToLinks();
      return isAny ? await invalidateByLinks(this, control) : new Invalidation();
    } finally {
      this.phases.stop();
    }
  }

  /**
   * Lists the tree again and applies differences in time or size: for bursts of events, and if an event may have been
   * missed. The tree is listed first, without changing anything; `exclusively` then runs the rest when no other changes
   * are being applied.
   */
  async rescan(control: Control = {}, exclusively: Exclusively = async (work) => work()): Promise<Invalidation> {
    if (this.configured.fileHasChanged()) return exclusively(async () => this.reconfigure(undefined, control));
    const listing = await this.files.readTree(this.configuration, control);
    return exclusively(async () => {
      const before = this.files.elsewhereState;
      const changed = this.files.replaceTree(listing);
      const first = await this.takeInFirstGlossary(control);
      if (first) return first;
      const isElsewhereNow = before !== this.files.elsewhereState || (this.files.hasLinks && changed.length > 0);
      for (const glossary of isElsewhereNow ? this.glossaries : []) glossary.articles.elsewhereChanged();
      const invalidation = await this.takeIn([...new Set([...changed, ...this.articles.doubtfulPaths()])], control);
      await this.takeInRedirects(invalidation, control);
      if (isElsewhereNow) invalidation.addEverything();
      if (!this.configured.baselineHasChanged()) return invalidation;
      this.configured.loadBaseline();
      return invalidation.addEverything();
    });
  }

  /** Applies files that were created, changed or deleted, by path. */
  async refresh(paths: readonly string[], control: Control = {}): Promise<Invalidation> {
    const found = await complete(this.disk, this.key, () => this.files.restat(this.configuration, paths));
    const changed = [...new Set([...paths, ...found])];
    const mayBeFirst = (path: string): boolean => this.mayBeFirstGlossary(path) || this.mayShowFirstGlossary(path);
    const isFirst = await complete(this.disk, this.key, () => changed.some(mayBeFirst), control.signal);
    return (isFirst && (await this.takeInFirstGlossary(control))) || this.takeIn(changed, control);
  }

  /** Sets the text of an unsaved buffer that overrides the file, or removes it if undefined. */
  async setBuffer(path: string, text: string | undefined, control: Control = {}): Promise<Invalidation> {
    this.files.open.set(path, text);
    return this.takeIn([path], control, 'editor');
  }

  /**
   * Sets a buffer during the first indexing, after which everything is checked again. Returns false if it must wait for
   * the end of indexing: a file that is not in the tree may be an article of another layout, or of a new locale.
   */
  holdBuffer(path: string, text: string | undefined): boolean {
    const isListed = this.hasReached('listed');
    if (isListed && !this.files.entry(path)) return false;
    this.files.open.set(path, text);
    if (isListed) this.articles.fill(path, 'whole');
    this.articles.refreshAnchors(path);
    return true;
  }

  /** Reads the configuration file again, or applies new settings, and everything that depends on them. */
  async reconfigure(settings?: ConfigurationInput, control: Control = {}): Promise<Invalidation> {
    await complete(this.disk, this.key, () => this.configured.load(settings), control.signal);
    await this.layoutSearch.list(control);
    await this.rebuild(control);
    return new Invalidation().addEverything();
  }

  /** Sets the history of the repository, which is valid until the next one is set. */
  setHistory(history: History): Invalidation {
    if (history === this.history) return new Invalidation();
    this.history = history;
    return invalidateByAge(this.glossaries, history);
  }

  /** Sets a baseline that overrides the configured one. */
  useBaseline(baseline: Baseline): void {
    this.configured.useBaseline(baseline);
  }

  /** Searches for a glossary if the root has none. Undefined if nothing new is found. */
  private async takeInFirstGlossary(control: Control): Promise<Invalidation | undefined> {
    if (this.configuration.layouts || this.glossaries.length > 0) return undefined;
    const before = JSON.stringify(this.layoutSearch.result);
    if (await this.layoutSearch.findAgain(control)) await this.rebuild(control);
    else if (before === JSON.stringify(this.layoutSearch.result)) return undefined;
    return new Invalidation().addEverything();
  }

  /** Finds the layouts again if the columns of a table have changed. Returns whether the layouts have, too. */
  private async findOtherColumns(paths: readonly string[], control: Control): Promise<boolean> {
    const isOther = (): boolean => paths.some((path) => this.hasOtherColumns(path));
    return (
      (await complete(this.disk, this.key, isOther, control.signal)) && (await this.layoutSearch.findAgain(control))
    );
  }

  /** `source`: where the change is from. Unsaved buffers are no evidence for a layout. */
  private async takeIn(
    paths: readonly string[],
    control: Control,
    source: 'disk' | 'editor' = 'disk',
  ): Promise<Invalidation> {
    const { configuration, glossaries } = this;
    const mayDiffer =
      hasNewLayout(configuration, glossaries, paths) || (source === 'disk' && hasDoubtfulLayout(glossaries));
    const isOther =
      (mayDiffer && (await this.layoutSearch.findIfPathsDiffer(control))) ||
      (source === 'disk' && (await this.findOtherColumns(paths, control)));
    if (isOther) {
      await this.rebuild(control);
      return new Invalidation().addEverything();
    }
    const invalidation = new Invalidation();
    await this.files.fetch(paths, control);
    await timeSliced(paths, control, (path) => {
      invalidation.addPath(path);
      const change = this.articles.ingest(path);
      invalidateByChange(this, invalidation, this.locate(path)?.glossary, change);
      for (const asker of this.articles.refreshAnchors(path)) invalidation.addPath(asker);
    });
    this.phases.advanceToLinks();
    if (this.redirects.concerns(paths)) await this.takeInRedirects(invalidation, control);
    if (
      hasUnprovedLayout(this.configuration, this.glossaries) &&
      (await this.layoutSearch.findIfPathsDiffer(control))
    ) {
      await this.rebuild(control);
      return invalidation.addEverything();
    }
    return invalidation;
  }

  private async takeInRedirects(invalidation: Invalidation, { signal }: Control): Promise<void> {
    await complete(this.disk, this.key, () => this.redirects.look(), signal);
    for (const { glossary, change } of this.redirects.refresh())
      invalidateByChange(this, invalidation, glossary, change);
  }

  private async rebuild(control: Control): Promise<void> {
    await this.createGlossaries(control);
    try {
      await this.readAllFrontMatter(control);
      await this.readLinks(control);
    } finally {
      this.phases.stop();
    }
  }

  private async createGlossaries({ signal }: Control): Promise<void> {
    this.articles.create(this.layoutSearch.layouts, this.history);
    this.phases.restart();
    await complete(this.disk, this.key, () => this.redirects.load(this.glossaries), signal);
  }
}
