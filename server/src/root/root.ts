import { mayBeGlossary } from '../glossary/detection/mayBeGlossary.ts';
import type { FoundGlossary } from '../glossary/detection/site.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Layout } from '../glossary/layout.ts';
import { presets } from '../glossary/layouts/index.ts';
import { type History, NO_HISTORY } from '../glossary/history.ts';
import { looseSubject, pageSubject } from '../rules/engine/looseFile.ts';
import type { Rule } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { Invalidation } from './invalidation/invalidation.ts';
import { invalidateByAge } from './invalidation/byAge.ts';
import { invalidateByLinks } from './invalidation/byLinks.ts';
import type { Baseline } from '../config/baseline/baseline.ts';
import type { IndexSource } from './cache/indexImage.ts';
import type { ListedFolder } from '../disk/encodeListing.ts';
import { invalidateByChange } from './invalidation/byChange.ts';
import type { Configuration, ConfigurationInput } from '../config/configuration.ts';
import type { PlacedError } from '../config/placedError.ts';
import type { FileKey } from '../disk/fileKey.ts';
import type { FileKind, Files } from '../disk/files.ts';
import { complete } from '../disk/remote/complete.ts';
import type { DirectoryEntry } from '../disk/fileSystem.ts';
import { isSpelledSo } from './fileTree.ts';
import { FrontMatterReading } from './loading/frontMatterReading.ts';
import type { FileEntry, FileProblem, SymlinkEntry } from '../disk/listFiles.ts';
import { type Control, timeSliced } from '../scheduling/scheduler.ts';
import type { ReadResult } from '../disk/readText.ts';
import { type Depth, type FrontMatterByGlossary, type Located, RootArticles } from './rootArticles.ts';
import { RootConfiguration } from './rootConfiguration.ts';
import { type Phase, RootPhases } from './rootPhases.ts';
import { RootRedirects } from './rootRedirects.ts';
import { RootFiles } from './rootFiles.ts';
import { type FoundLayouts, type LayoutFinder, layoutFinder, type Unconfigured } from './findLayouts.ts';
import {
  hasDoubtfulLayout,
  hasNewLayout,
  hasUnprovedLayout,
  layoutsDiffer,
  otherThanPresets,
  pathsOf,
  prefixesOf,
} from './rootLayouts.ts';

export type { FrontMatterByGlossary, Located } from './rootArticles.ts';

/** Does work while no other work on the root's files is done. */
export type Exclusively = (work: () => Promise<Invalidation>) => Promise<Invalidation>;

/**
 * A folder with its configuration and its glossaries, one for each layout: a workspace folder of an editor, or what the
 * command line checks. What it knows is always what reading everything afresh would give; a buffer in the editor wins over
 * the disk.
 */
export class Root {
  readonly key: FileKey;
  private readonly disk: Files;
  private readonly configured: RootConfiguration;
  private readonly files: RootFiles;
  private readonly articles: RootArticles;
  private readonly redirects: RootRedirects;
  private found: FoundLayouts = { layouts: [], found: [] };
  private readonly finder: LayoutFinder;
  private history: History = NO_HISTORY;
  private readonly phases: RootPhases;

  /** The root's configuration file wins over `settings`, what the editor says; `overrides`, of the command line, win over both. */
  constructor(
    key: FileKey,
    files: Files,
    settings: ConfigurationInput = {},
    overrides: ConfigurationInput = {},
    finder: LayoutFinder = layoutFinder,
  ) {
    this.key = key;
    this.finder = finder;
    this.disk = files;
    this.configured = new RootConfiguration(key, files, settings, overrides);
    this.files = new RootFiles(key, files);
    this.articles = new RootArticles(this.files);
    this.phases = new RootPhases(() => this.articles.haveUnreadLinks);
    this.redirects = new RootRedirects({
      stat: (path) => files.stat(key, path),
      read: (path) => files.readNamed(key, path),
      folders: () => this.files.byFolder(),
      has: (path) => this.files.has(path),
    });
  }

  /**
   * Reads the configuration and the front matter of every article, except for files in the cache. Afterwards
   * concepts, titles and terms are known.
   */
  async load(control: Control = {}, cache?: IndexSource): Promise<void> {
    await this.open(control, cache);
    await this.readAllFrontMatter(control, cache);
  }

  /** Reads the configuration and lists the files: the first half of `load`. */
  async open(control: Control = {}, cache?: IndexSource): Promise<void> {
    await complete(this.disk, this.key, () => this.configured.load(), control.signal);
    await this.list(control, cache);
    await this.createGlossaries(control);
  }

  /** Reads the front matter of every article: the second half of `load`. */
  async readAllFrontMatter(control: Control = {}, cache?: IndexSource): Promise<void> {
    await this.articles.fillFrontMatter(control, cache);
    this.phases.advance('frontMatter');
  }

  /** The same as something that is begun after `open`, and that others can direct; `onLocale` is called when another locale is known. */
  frontMatterReading(onLocale?: () => void): FrontMatterReading {
    return new FrontMatterReading(this.articles, this.files, this.phases, onLocale);
  }

  /** What the front matter of the files says, or the whole text, by the glossary that each is in; files that are no articles are left out. */
  readFrontMatterOf(paths: readonly string[], depth: Depth = 'frontMatter'): FrontMatterByGlossary {
    return this.articles.readFrontMatterOf(paths, depth);
  }

  /** Takes in the front matter of all articles, after `open`: what other roots have read that are open on the same files. */
  takeFrontMatter(parts: readonly FrontMatterByGlossary[]): void {
    this.articles.takeFrontMatter(parts);
    this.phases.advance('frontMatter');
  }

  /** Reads the links of the articles that `load` has only glanced at, or of those alone that are asked for. */
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
   * Reads the tree again and takes in what differs by time or size: for bursts of events, and when one may have been missed. The tree is
   * listed first, and nothing changes meanwhile; `exclusively` does the rest when nothing else is being taken in.
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

  /** Takes in files that were created, changed or deleted, by their paths. */
  async refresh(paths: readonly string[], control: Control = {}): Promise<Invalidation> {
    const found = await complete(this.disk, this.key, () => this.files.restat(this.configuration, paths));
    const changed = [...new Set([...paths, ...found])];
    const isFirst = changed.some((path) => this.mayBeFirstGlossary(path));
    return (isFirst && (await this.takeInFirstGlossary(control))) || this.takeIn(changed, control);
  }

  /** Whether the root has no glossary, and the file may be its first one. */
  mayBeFirstGlossary(path: string): boolean {
    return this.configuration.layouts === undefined && this.glossaries.length === 0 && mayBeGlossary(path);
  }

  /** Puts an unsaved buffer over the file, or with undefined takes it away. */
  async setBuffer(path: string, text: string | undefined, control: Control = {}): Promise<Invalidation> {
    this.files.open.set(path, text);
    return this.takeIn([path], control, 'editor');
  }

  /**
   * The same during the first indexing, after which everything is checked again. Returns false if it must wait for that:
   * what is not in the tree may be an article of another layout, or of a new locale.
   */
  holdBuffer(path: string, text: string | undefined): boolean {
    const isListed = this.hasReached('listed');
    if (isListed && !this.files.entry(path)) return false;
    this.files.open.set(path, text);
    if (isListed) this.articles.fill(path, 'whole');
    this.articles.refreshAnchors(path);
    return true;
  }

  /** Reads the configuration file again, or takes new settings, and everything that depends on them. */
  async reconfigure(settings?: ConfigurationInput, control: Control = {}): Promise<Invalidation> {
    await complete(this.disk, this.key, () => this.configured.load(settings), control.signal);
    await this.list(control);
    await this.rebuild(control);
    return new Invalidation().addEverything();
  }

  /** Takes in what the history of the repository says; what it says stays until something else is said. */
  setHistory(history: History): Invalidation {
    this.history = history;
    return invalidateByAge(this.glossaries, history);
  }

  /** The layouts' glossaries, in the order of the layouts. */
  get glossaries(): readonly Glossary[] {
    return this.articles.glossaries;
  }

  /** What the path is in one of the root's layouts. */
  locate(path: string): Located | undefined {
    return this.articles.locate(path);
  }

  /** The text of a file, the editor's before the disk's; undefined when it is nowhere. */
  read(path: string): ReadResult | undefined {
    return this.files.read(path);
  }

  /**
   * What the rules and the features look at: the article of the path, parsed, its links resolved. A file outside the layouts
   * gets the root's first glossary and the locale that its text is in. Undefined without a glossary.
   */
  subject(path: string, text: string): Subject | undefined {
    const located = this.locate(path);
    if (!located) return this.glossaries[0] && looseSubject(this.glossaries[0], path, text);
    const { glossary, place } = located;
    if (place.kind === 'page') return pageSubject(glossary, path, place, text);
    return this.files.open.subject(glossary, place, text);
  }

  /** Every listed file, whether an article, another page or neither, in the order of the paths in code units. */
  listed(): FileEntry[] {
    return [...this.files.entries()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  }

  /** The folders that files are listed in, as they are now. */
  folders(): Iterable<ListedFolder> {
    return this.files.folders(this.configuration);
  }

  /** The text of a file that is no article, by its path from the root; undefined when there is none. */
  readNamed(path: string): ReadResult | undefined {
    return this.disk.readNamed(this.key, path);
  }

  /** The paths of listed and open files that are no articles, and whose links are read by the glossary's layout. */
  otherPaths(glossary: Glossary): string[] {
    return [...this.files.paths()].filter((path) => {
      const located = this.locate(path);
      return located?.place.kind !== 'article' && (located?.glossary ?? this.glossaries[0]) === glossary;
    });
  }

  /** Whether a layout reads redirects from the path, whether or not the file is there. */
  isRedirectFile(path: string): boolean {
    return this.redirects.isRedirectFile(path);
  }

  /** The paths of the files of redirects that the layouts name, there or not, sorted. */
  redirectFiles(): string[] {
    return this.redirects.paths();
  }

  /** Whether everything of the phase is known. */
  hasReached(phase: Phase): boolean {
    return this.phases.hasReached(phase);
  }

  /** Resolves when the phase is reached, or reading has stopped before it: then `hasReached` is false. */
  async ended(phase: Phase): Promise<void> {
    return this.phases.ended(phase);
  }

  /** How many times an article has been read. */
  get readings(): number {
    return this.articles.readings;
  }

  /** The symbolic links that were found below the root, and where in it they lead. */
  get links(): readonly SymlinkEntry[] {
    return this.files.links;
  }

  /** Whether there are symbolic links below the root, dead ones too. */
  get hasLinks(): boolean {
    return this.files.hasLinks;
  }

  /** The paths of listed files that could not be read, or are no text, unordered. */
  get unreadable(): ReadonlySet<string> {
    return this.articles.unreadable;
  }

  /** What could not be listed. */
  get problems(): readonly FileProblem[] {
    return this.files.problems;
  }

  /** The listed file of the path. */
  entry(path: string): FileEntry | undefined {
    return this.files.entry(path);
  }

  /** The listed file of the article, where its facts are those of this state of the file, and none is missing. */
  settledEntry(path: string): FileEntry | undefined {
    const entry = this.files.entry(path);
    return entry && this.articles.isSettled(path) && isSpelledSo(entry) ? entry : undefined;
  }

  /** The content of a folder of the root as it is now, '' for the root itself; empty if it is missing. */
  entriesIn(path: string): DirectoryEntry[] {
    return this.disk.entriesIn(this.key, path);
  }

  /** What the path is on the disk now, below the root; undefined when it is missing. */
  kindOf(path: string): FileKind | undefined {
    return this.disk.kindOf(this.key, path);
  }

  /** Whether files are listed below one of the folders. */
  hasFilesBelow(folders: ReadonlySet<string>): boolean {
    return folders.size > 0 && this.files.hasBelow(folders);
  }

  /** What holds for the root. */
  get configuration(): Configuration {
    return this.configured.current;
  }

  /** Whether the rule reports anything in this root. */
  isOn(rule: Rule): boolean {
    return this.configuration.severities.mayReport(rule);
  }

  /** The paths of what is open in the editor. */
  openPaths(): string[] {
    return [...this.files.open.paths()];
  }

  /** Which findings are known and not reported. */
  get baseline(): Baseline {
    return this.configured.baseline;
  }

  /** Takes another baseline than the configuration says. */
  useBaseline(baseline: Baseline): void {
    this.configured.useBaseline(baseline);
  }

  /** The errors of the configuration file and of the baseline that it names, while the last valid ones stay in force. */
  get configurationErrors(): readonly PlacedError[] {
    return this.configured.errors;
  }

  /** The errors of the configuration file alone. */
  get configurationFileErrors(): readonly PlacedError[] {
    return this.configured.fileErrors;
  }

  /** The folders that the layouts in use have their articles below, from the root, with a final `/`; `''` is the root. */
  articleFolders(): string[] {
    return [...new Set(this.glossaries.flatMap(({ layout }) => prefixesOf(layout)))];
  }

  /** What is in force while the configuration file has errors, as a sentence. */
  get configurationInForce(): string {
    return this.configured.inForce;
  }

  /** The editor's settings that have no effect, because the configuration file has another value. */
  get overriddenSettings(): readonly string[] {
    return this.configured.overriddenSettings;
  }

  /** The text of the configuration file, valid or not. */
  get configurationText(): string {
    return this.configured.text;
  }

  get articleCount(): number {
    return this.glossaries.reduce((sum, glossary) => sum + glossary.articles.count, 0);
  }

  /** Whether an article is on the disk, and not in the editor alone. */
  hasListedArticle(): boolean {
    return this.glossaries.some((glossary) => {
      for (const path of pathsOf(glossary)) if (this.files.entry(path)) return true;
      return false;
    });
  }

  /** The endings of the files that are listed, in lower case. */
  get extensions(): readonly string[] {
    return this.files.extensions;
  }

  /** The paths of all files of the glossaries, in code-unit order. */
  articlePaths(): string[] {
    return this.glossaries.flatMap((glossary) => [...pathsOf(glossary)]).toSorted();
  }

  /** The glossaries that were found by evidence, certain or not, where no layout is configured. */
  get foundGlossaries(): readonly FoundGlossary[] {
    return this.found.found;
  }

  /** An error of the configuration file in one line, its position from 1. */
  describeConfigurationError(error: PlacedError): string {
    return this.configured.describe(error);
  }

  /** Everything that the root knows: equal texts are equal roots. */
  dump(): string {
    return this.glossaries.map((glossary) => `${glossary.layout.name}\n${glossary.dump()}`).join('\n\n');
  }

  /** Looks for a glossary if the root has none. Undefined if nothing is found that was not known. */
  private async takeInFirstGlossary(control: Control): Promise<Invalidation | undefined> {
    if (this.configuration.layouts || this.glossaries.length > 0) return undefined;
    const before = JSON.stringify(this.foundGlossaries);
    if (await this.weighEvidence(control)) await this.rebuild(control);
    else if (before === JSON.stringify(this.foundGlossaries)) return undefined;
    return new Invalidation().addEverything();
  }

  /** `source`: what has changed. What is in the editor alone is no evidence for a layout. */
  private async takeIn(
    paths: readonly string[],
    control: Control,
    source: 'disk' | 'editor' = 'disk',
  ): Promise<Invalidation> {
    const { configuration, glossaries } = this;
    const mayDiffer =
      hasNewLayout(configuration, glossaries, paths) || (source === 'disk' && hasDoubtfulLayout(glossaries));
    if (mayDiffer && (await this.areLayoutsOther(control))) {
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
    if (hasUnprovedLayout(this.configuration, this.glossaries) && (await this.areLayoutsOther(control))) {
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

  /** Lists the files of the layouts that are configured or found. */
  private async list(control: Control, cache?: IndexSource): Promise<void> {
    const { configuration, files } = this;
    this.found = { layouts: [], found: [] };
    files.layouts = configuration.layouts ?? presets;
    await files.list(configuration, control, (await cache?.open())?.listing);
    if (configuration.layouts) return;
    await this.find(await this.presetsInForce(control), control);
    if (!this.listMore()) return;
    await files.list(configuration, control, (await cache?.open())?.listing);
  }

  /** Takes the presets that describe the folders, or without any what the evidence of all files says. */
  private async find(described: readonly Layout[], control: Control): Promise<void> {
    this.found =
      described.length > 0
        ? { layouts: described, found: [] }
        : await this.finder.byEvidence(this.unconfigured, control);
  }

  private async presetsInForce({ signal }: Control): Promise<readonly Layout[]> {
    return complete(this.disk, this.key, () => this.finder.presets(this.unconfigured), signal);
  }

  private get unconfigured(): Unconfigured {
    const { key, configuration, files } = this;
    return { key, configuration, files: this.disk, folders: () => files.byFolder() };
  }

  /** Adds the folders of found layouts to those that are listed. Returns whether there are any. */
  private listMore(): boolean {
    const others = otherThanPresets(this.found.layouts);
    this.files.layouts = [...presets, ...others];
    return others.length > 0;
  }

  /**
   * Whether other presets describe the folders than the glossaries have, or the files of a layout are gone. Takes over
   * what is found then. The evidence for other layouts is weighed only when the root is loaded, and here.
   */
  private async areLayoutsOther(control: Control): Promise<boolean> {
    const { configuration, glossaries } = this;
    if (configuration.layouts) return false;
    const described = await this.presetsInForce(control);
    const isByEvidence = this.found.found.length > 0 || glossaries.length === 0;
    const isUnproved = hasUnprovedLayout(configuration, glossaries);
    if (described.length === 0 ? isByEvidence && !isUnproved : !layoutsDiffer(described, glossaries)) return false;
    return this.weighEvidence(control);
  }

  /** Finds the layouts again. Returns whether others are found than the glossaries have. */
  private async weighEvidence(control: Control): Promise<boolean> {
    const { configuration, glossaries } = this;
    await this.find(await this.presetsInForce(control), control);
    if (!layoutsDiffer(this.found.layouts, glossaries)) return false;
    if (this.listMore()) await this.files.list(configuration, control);
    return true;
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
    this.articles.create(this.configuration.layouts ?? this.found.layouts, this.history);
    this.phases.restart();
    await complete(this.disk, this.key, () => this.redirects.load(this.glossaries), signal);
  }
}
