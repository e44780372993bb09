import { isDeepStrictEqual } from 'node:util';
import { type ArticleFacts, type ArticlePlace, unreadFacts } from '../glossary/articleFacts.ts';
import { detectLayouts } from '../glossary/detectLayouts.ts';
import { type Change, createGlossary, type Glossary, NO_CHANGE, type Place } from '../glossary/glossary.ts';
import { type History, NO_HISTORY } from '../glossary/history.ts';
import type { Layout } from '../glossary/layout.ts';
import { presets } from '../glossary/layouts/index.ts';
import { pathPattern } from '../glossary/pathPattern.ts';
import { type Article, glanceAt, readArticle, readHead } from '../glossary/readArticle.ts';
import { staleness } from '../glossary/staleness.ts';
import { subjectOf } from '../rules/check.ts';
import { linkParity } from '../rules/linkParity.ts';
import { Memory } from '../rules/memory.ts';
import { looseSubject, pageSubject } from '../rules/looseFile.ts';
import { missingTranslation } from '../rules/missingTranslation.ts';
import type { Rule, Subject } from '../rules/rule.ts';
import { Affected } from './affected.ts';
import { affectedByLinks } from './affectedByLinks.ts';
import type { Baseline } from './baseline/baseline.ts';
import { isYoung } from './cache/cacheFolder.ts';
import type { IndexSource } from './cache/indexImage.ts';
import { BaselineFile } from './baseline/baselineFile.ts';
import { type Configuration, type ConfigurationInput, resolveConfiguration } from './configuration.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { type Parse, parseAgain } from '../markdown/parseAgain.ts';
import { CONFIGURATION_FILE, parseConfiguration, type PlacedError } from './configurationFile.ts';
import { excludeGlobs } from './excludeGlobs.ts';
import type { FileKey } from './fileKey.ts';
import type { Files } from './files.ts';
import type { FileEntry, FileProblem } from './listFiles.ts';
import { type Control, paced } from './pace.ts';
import type { ReadResult } from './readText.ts';
import { difference, snapshotOf } from './treeState.ts';

/** An article's place, and the glossary that it is in. */
export interface Located {
  readonly glossary: Glossary;
  readonly place: Place;
}

/** The heads of articles, in the order of the root's glossaries. */
export type HeadsByGlossary = readonly (readonly ArticleFacts[])[];

/**
 * A folder with its configuration and its glossaries, one for each layout: a workspace folder of an editor, or what the
 * command line checks. What it knows is always what reading everything afresh would give; a buffer in the editor wins over
 * the disk.
 */
export class Root {
  readonly key: FileKey;
  configuration: Configuration;
  private fileErrors: readonly PlacedError[] = [];
  private configurationFile: ReadResult | undefined;
  glossaries: readonly Glossary[] = [];
  problems: readonly FileProblem[] = [];
  private readonly files: Files;
  private readonly baselineFile: BaselineFile;
  private givenBaseline: Baseline | undefined;
  private settings: ConfigurationInput;
  private readonly overrides: ConfigurationInput;
  private fileInput: ConfigurationInput = {};
  private history: History = NO_HISTORY;
  private tree = new Map<string, FileEntry>();
  /** What is open in the editor, by path. */
  private readonly buffers = new Map<string, Buffer>();
  /** Paths of articles whose front matter alone has been read. */
  private readonly unreadLinks = new Set<string>();
  /** Paths of files that may say something else another time, although size and time are the same. */
  private readonly uncertain = new Set<string>();
  /** How many times an article has been read. */
  readings = 0;

  /** The root's configuration file wins over `settings`, what the editor says; `overrides`, of the command line, win over both. */
  constructor(key: FileKey, files: Files, settings: ConfigurationInput = {}, overrides: ConfigurationInput = {}) {
    this.key = key;
    this.files = files;
    this.baselineFile = new BaselineFile(key, files);
    this.settings = settings;
    this.overrides = overrides;
    this.configuration = resolveConfiguration(settings, overrides);
  }

  /**
   * Reads the configuration and the front matter of every article, as far as the cache does not know what a file says. Afterwards
   * concepts, titles and terms are known.
   */
  async load(control: Control = {}, cache?: IndexSource): Promise<void> {
    await this.open(control);
    await this.readEveryHead(control, cache);
  }

  /** Reads the configuration and lists the files: the first half of `load`. */
  async open(control: Control = {}): Promise<void> {
    this.loadConfiguration();
    await this.list(control);
    this.createGlossaries();
  }

  /** Reads the front matter of every article: the second half of `load`. */
  async readEveryHead(control: Control = {}, cache?: IndexSource): Promise<void> {
    if (cache) await this.adoptAll(cache, control);
    const unknown = [...this.paths()].filter((path) => !this.unreadLinks.has(path));
    await paced(unknown, control, (path) => this.fill(path, 'head'));
  }

  /** What the front matter of the files says, or the whole text, by the glossary that each is in; files that are no articles are left out. */
  readHeads(paths: readonly string[], depth: Depth = 'head'): HeadsByGlossary {
    const heads: ArticleFacts[][] = this.glossaries.map(() => []);
    for (const path of paths) {
      const located = this.locate(path);
      if (located?.place.kind !== 'article') continue;
      heads[this.glossaries.indexOf(located.glossary)]?.push(this.factsOf(located.glossary, located.place, depth));
    }
    return heads;
  }

  /** Takes in the heads of all articles, after `open`: what other roots have read that are open on the same files. */
  takeHeads(parts: readonly HeadsByGlossary[]): void {
    for (const heads of parts) {
      for (const [at, facts] of heads.entries())
        for (const each of facts) {
          this.unreadLinks.add(each.path);
          this.glossaries[at]?.fill(each);
        }
    }
    for (const path of this.paths()) if (this.locate(path)?.place.kind === 'page') this.fill(path, 'head');
  }

  /** Reads the links of the articles that `load` has only glanced at. */
  async readLinks(control: Control = {}): Promise<Affected> {
    const unread = [...this.unreadLinks];
    await paced(unread, control, (path) => {
      if (!this.unreadLinks.has(path)) return;
      if (this.glossaries.some((glossary) => glossary.fillLinks(path))) this.unreadLinks.delete(path);
      else this.fill(path, 'whole');
    });
    return unread.length > 0 ? affectedByLinks(this, control) : new Affected();
  }

  /** Reads the tree again and takes in what differs by time or size: for bursts of events, and when one may have been missed. */
  async rescan(control: Control = {}): Promise<Affected> {
    if (!isDeepStrictEqual(this.files.readConfiguration(this.key), this.configurationFile))
      return this.reconfigure(this.settings, control);
    const before = this.tree;
    await this.list(control);
    const { created, changed, deleted } = difference(before, this.tree);
    const affected = await this.takeIn([...deleted, ...created, ...changed], control);
    if (!this.baselineFile.hasChanged()) return affected;
    this.baselineFile.load(this.configuration.baseline);
    return affected.addEverything();
  }

  /** Takes in files that were created, changed or deleted, by their paths. */
  async refresh(paths: readonly string[], control: Control = {}): Promise<Affected> {
    return this.takeIn([...new Set([...paths, ...this.restat(paths)])], control);
  }

  /** Puts an unsaved buffer over the file, or with undefined takes it away. */
  async setBuffer(path: string, text: string | undefined, control: Control = {}): Promise<Affected> {
    const before = this.buffers.get(path);
    const memory = before?.memory ?? new Memory();
    if (text === undefined) this.buffers.delete(path);
    else this.buffers.set(path, { text, memory, parse: before?.parse, article: undefined, subject: undefined });
    return this.takeIn([path], control);
  }

  /** Reads the configuration file again, or takes new settings, and everything that depends on them. */
  async reconfigure(settings: ConfigurationInput = this.settings, control: Control = {}): Promise<Affected> {
    this.settings = settings;
    this.loadConfiguration();
    await this.list(control);
    await this.rebuild(control);
    await this.readLinks(control);
    return new Affected().addEverything();
  }

  /** Takes in what the history of the repository says; what it says stays until something else is said. */
  setHistory(history: History): Affected {
    const affected = new Affected();
    this.history = history;
    for (const glossary of this.glossaries) {
      const before = glossary.history;
      glossary.history = history;
      for (const facts of glossary.articles())
        if (ageOf(glossary, facts, before) !== ageOf(glossary, facts, history)) affected.addPath(facts.path);
    }
    return affected;
  }

  /** What the path is in one of the root's layouts. */
  locate(path: string): Located | undefined {
    for (const glossary of this.glossaries) {
      const place = glossary.place(path);
      if (place?.kind === 'article') return { glossary, place };
    }
    for (const glossary of this.glossaries) {
      const place = glossary.place(path);
      if (place) return { glossary, place };
    }
    return undefined;
  }

  /** The text of a file, the editor's before the disk's; undefined when it is nowhere. */
  read(path: string): ReadResult | undefined {
    const buffer = this.buffers.get(path);
    if (buffer !== undefined) return { kind: 'text', text: buffer.text, bom: false, encoding: 'utf-8' };
    const entry = this.tree.get(path);
    return entry && this.files.read(entry);
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
    const buffer = this.bufferWith(path, text);
    const article = this.openArticle(glossary, place, text);
    if (!buffer || !article) {
      const { facts, document } = glanceAt(glossary, place, text);
      return subjectOf(glossary, facts, document);
    }
    const known = buffer.subject;
    if (known?.article === article && known.revision === glossary.revision) return known.subject;
    const subject = subjectOf(glossary, article.facts, article.document, undefined, buffer.memory);
    buffer.subject = { article, revision: glossary.revision, subject };
    return subject;
  }

  /** Every listed file, whether an article, another page or neither, in the order of the paths in code units. */
  listed(): FileEntry[] {
    return [...this.tree.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  }

  /** The text of a file that is no article, by its path from the root; undefined when there is none. */
  readNamed(path: string): ReadResult | undefined {
    return this.files.readNamed(this.key, path);
  }

  /** The paths of listed and open files that are no articles, and whose links are read by the glossary's layout. */
  otherPaths(glossary: Glossary): string[] {
    return [...this.paths()].filter((path) => {
      const located = this.locate(path);
      return located?.place.kind !== 'article' && (located?.glossary ?? this.glossaries[0]) === glossary;
    });
  }

  /** Whether it is known who links whom. */
  get knowsLinks(): boolean {
    return this.unreadLinks.size === 0;
  }

  /** The listed file of the path. */
  entry(path: string): FileEntry | undefined {
    return this.tree.get(path);
  }

  /** The listed file of the article, where its facts are those of this state of the file, and none is missing. */
  settledEntry(path: string): FileEntry | undefined {
    const entry = this.tree.get(path);
    const isOpen = this.buffers.has(path) || this.uncertain.has(path) || this.unreadLinks.has(path);
    return entry && !isOpen && isSpelledSo(entry) ? entry : undefined;
  }

  /** Whether the rule reports anything in this root. */
  isOn(rule: Rule): boolean {
    return this.configuration.severities.mayReport(rule);
  }

  /** The paths of what is open in the editor. */
  openPaths(): string[] {
    return [...this.buffers.keys()];
  }

  /** Which findings are known and not reported. */
  get baseline(): Baseline {
    return this.givenBaseline ?? this.baselineFile.current;
  }

  /** Takes another baseline than the configuration says. */
  useBaseline(baseline: Baseline): void {
    this.givenBaseline = baseline;
  }

  /** The errors of the configuration file and of the baseline that it names, while the last valid ones stay in force. */
  get configurationErrors(): readonly PlacedError[] {
    const { error } = this.baselineFile;
    const { baseline = '' } = this.configuration;
    if (error === undefined) return this.fileErrors;
    const start = Math.max(this.configurationText.indexOf(JSON.stringify(baseline)), 0);
    const end = this.configurationText === '' ? 0 : start + JSON.stringify(baseline).length;
    return [...this.fileErrors, { message: `the baseline ${error}`, span: { start, end } }];
  }

  /** The folders that the layouts in use have their articles below, from the root, with a final `/`; `''` is the root. */
  articleFolders(): string[] {
    return this.glossaries.map(({ layout }) => pathPattern(layout.articles)?.prefix ?? '');
  }

  /** The text of the configuration file, valid or not. */
  get configurationText(): string {
    return this.configurationFile?.kind === 'text' ? this.configurationFile.text : '';
  }

  get articleCount(): number {
    return this.glossaries.reduce((sum, glossary) => sum + glossary.articleCount, 0);
  }

  /** The paths of all articles, in code-unit order. */
  articlePaths(): string[] {
    return this.glossaries.flatMap((glossary) => [...pathsOf(glossary)]).toSorted();
  }

  /** An error of the configuration file in one line, its position from 1. */
  describeConfigurationError({ message, span }: PlacedError): string {
    const { line, character } = new LineIndex(this.configurationText).positionAt(span.start);
    return `${CONFIGURATION_FILE}:${line + 1}:${character + 1}: ${message}`;
  }

  /** Everything that the root knows: equal texts are equal roots. */
  dump(): string {
    return this.glossaries.map((glossary) => `${glossary.layout.name}\n${glossary.dump()}`).join('\n\n');
  }

  private loadConfiguration(): void {
    const result = this.files.readConfiguration(this.key);
    this.configurationFile = result;
    this.fileErrors = [];
    if (!result) this.fileInput = {};
    else if (result.kind === 'unreadable') this.fileErrors = [{ message: result.message, span: { start: 0, end: 0 } }];
    else {
      const parsed = parseConfiguration(result.text);
      if ('input' in parsed) this.fileInput = parsed.input;
      else this.fileErrors = parsed.errors;
    }
    this.configuration = resolveConfiguration(this.settings, this.fileInput, this.overrides);
    this.baselineFile.load(this.configuration.baseline);
  }

  private async list({ signal }: Control): Promise<void> {
    const { exclude } = this.configuration;
    const wanted = this.foldersOfArticles();
    const listing = await this.files.list(this.key, { exclude, wanted, ...(signal ? { signal } : {}) });
    this.tree = snapshotOf(listing.files);
    this.problems = listing.problems;
  }

  /** Whether articles can be in the folder, or below it. */
  private foldersOfArticles(): (folder: string) => boolean {
    const layouts = this.configuration.layouts ?? presets;
    const prefixes = layouts.map((layout) => pathPattern(layout.articles)?.prefix ?? '');
    return (folder) => prefixes.some((prefix) => prefix.startsWith(`${folder}/`) || `${folder}/`.startsWith(prefix));
  }

  /** Brings the tree up to date for single paths, and gives the paths of the files themselves: a path may lead through links. */
  private restat(paths: readonly string[]): string[] {
    const options = { exclude: this.configuration.exclude, wanted: this.foldersOfArticles() };
    return paths.map((path) => {
      const entry = this.files.find(this.key, path, options);
      if (entry?.path !== path) this.tree.delete(path);
      if (entry) this.tree.set(entry.path, entry);
      return entry?.path ?? path;
    });
  }

  private async takeIn(paths: readonly string[], control: Control): Promise<Affected> {
    if (this.newLayoutIn(paths) && this.layoutsDiffer()) {
      await this.rebuild(control);
      await this.readLinks(control);
      return new Affected().addEverything();
    }
    const affected = new Affected();
    await paced(paths, control, (path) => {
      affected.addPath(path);
      this.addConcerned(affected, path, this.ingest(path));
    });
    if (this.hasUnprovedLayout() && this.layoutsDiffer()) {
      await this.rebuild(control);
      await this.readLinks(control);
      return affected.addEverything();
    }
    return affected;
  }

  /** Adds those whose findings depend on what has changed with the path. */
  private addConcerned(affected: Affected, changed: string, change: Change): void {
    const { slugs, siblings, locales, everything } = change;
    const glossary = this.locate(changed)?.glossary;
    for (const path of siblings) affected.addPath(path);
    this.addLinked(affected, change);
    // Who links whom is not known before all links have been read.
    if (everything || (slugs.size > 0 && this.unreadLinks.size > 0)) affected.addEverything();
    if (slugs.size === 0 || affected.everything || !glossary) return;
    affected.addFacts(glossary, slugs, locales);
    // The links of other files are in no index; those that are open are few.
    for (const path of this.buffers.keys()) if (this.locate(path)?.place.kind !== 'article') affected.addPath(path);
  }

  /** Adds those whose findings depend on whom the changed article links. */
  private addLinked(affected: Affected, { demanded, translations }: Change): void {
    if (this.isOn(missingTranslation)) for (const path of demanded) affected.addPath(path);
    if (this.isOn(linkParity)) for (const path of translations) affected.addPath(path);
  }

  /** Whether the last article may have gone that showed that a layout is in use. */
  private hasUnprovedLayout(): boolean {
    if (this.configuration.layouts) return false;
    return this.glossaries.some((glossary) => detectLayouts(pathsOf(glossary), [glossary.layout]).length === 0);
  }

  /** Whether one of the paths stands where a layout has articles that was not in use. */
  private newLayoutIn(paths: readonly string[]): boolean {
    if (this.configuration.layouts) return false;
    const known = new Set(this.glossaries.map(({ layout }) => layout.articles));
    return detectLayouts(paths, this.presets()).some(({ articles }) => !known.has(articles));
  }

  private layoutsDiffer(): boolean {
    const names = this.layouts().map(({ articles }) => articles);
    return names.join('\n') !== this.glossaries.map(({ layout }) => layout.articles).join('\n');
  }

  private layouts(): readonly Layout[] {
    return this.configuration.layouts ?? detectLayouts(this.paths(), this.presets());
  }

  private presets(): Layout[] {
    return presets.map(this.configuration.complete);
  }

  private *paths(): Generator<string> {
    yield* this.tree.keys();
    for (const path of this.buffers.keys()) if (!this.tree.has(path)) yield path;
  }

  private async rebuild(control: Control): Promise<void> {
    this.createGlossaries();
    await this.readEveryHead(control);
  }

  private createGlossaries(): void {
    this.glossaries = this.layouts().flatMap((layout) => {
      return createGlossary(layout, excludeGlobs(layout.exclude, false).excludes) ?? [];
    });
    for (const glossary of this.glossaries) glossary.history = this.history;
    this.unreadLinks.clear();
    this.uncertain.clear();
  }

  /** Takes over what the cache knows of files that are as they were. */
  private async adoptAll(cache: IndexSource, control: Control): Promise<void> {
    const image = await cache.open(this.glossaries.map(({ layout }) => layout));
    for (const [index, glossary] of this.glossaries.entries()) {
      const cached = image?.glossaries[index];
      if (!cached) continue;
      await paced([...this.tree.values()], control, (entry) => {
        if (this.buffers.has(entry.path) || !isSpelledSo(entry)) return;
        const head = cached.head(entry);
        if (!head) return;
        glossary.fill(head);
        this.unreadLinks.add(entry.path);
      });
    }
  }

  /** Reads one file of many, without asking what it means to the others. */
  private fill(path: string, depth: Depth): void {
    const located = this.locate(path);
    if (!located) return;
    const { glossary, place } = located;
    if (place.kind === 'page') {
      glossary.addPage(path, place);
      return;
    }
    this.unreadLinks.delete(path);
    if (depth === 'head') this.unreadLinks.add(path);
    glossary.fill(this.factsOf(glossary, place, depth));
  }

  /** Reads one file and puts what it says into its glossary. */
  private ingest(path: string): Change {
    const located = this.locate(path);
    if (!located) return NO_CHANGE;
    const { glossary, place } = located;
    const isThere = this.buffers.has(path) || this.tree.has(path);
    if (place.kind === 'page') return isThere ? glossary.addPage(path, place) : glossary.deletePage(path);
    this.unreadLinks.delete(path);
    if (!isThere) return glossary.delete(path);
    return glossary.set(this.factsOf(glossary, place, 'whole'));
  }

  private factsOf(glossary: Glossary, place: ArticlePlace, depth: Depth): ArticleFacts {
    const { path, locale, slug } = place;
    const now = Date.now();
    const result = this.read(path);
    this.readings++;
    if (result?.kind === 'text' && !isYoung(this.tree.get(path)?.modified ?? now, now)) this.uncertain.delete(path);
    else this.uncertain.add(path);
    if (result?.kind !== 'text') return unreadFacts({ path, locale, slug });
    if (depth === 'head') return readHead(glossary, place, result.text);
    return (this.openArticle(glossary, place, result.text) ?? readArticle(glossary, place, result.text)).facts;
  }

  /** What is open in the editor with that text, parsed once for all who ask. */
  private openArticle(glossary: Glossary, place: ArticlePlace, text: string): Article | undefined {
    const buffer = this.bufferWith(place.path, text);
    if (!buffer) return undefined;
    if (buffer.article?.glossary === glossary) return buffer.article;
    buffer.parse = parseAgain(buffer.parse, text);
    buffer.article = { ...readArticle(glossary, place, text, buffer.parse.document), glossary };
    return buffer.article;
  }

  /** What is open under the path, if that is its text. */
  private bufferWith(path: string, text: string): Buffer | undefined {
    const open = this.buffers.get(path);
    return open?.text === text ? open : undefined;
  }
}

/** All that findings say of the article's age. */
function ageOf(glossary: Glossary, facts: ArticleFacts, history: History): string {
  const stale = staleness(glossary, facts, history);
  return stale ? JSON.stringify([stale.changed, stale.follows, history.earlierHeads.get(facts.path)]) : '';
}

function* pathsOf(glossary: Glossary): Iterable<string> {
  for (const { path } of glossary.articles()) yield path;
}

/** Whether the disk spells the path as the index does: else two files could change places. */
function isSpelledSo({ path, diskPath }: FileEntry): boolean {
  return diskPath.endsWith(path);
}

/** The front matter alone, or the links too. */
type Depth = 'head' | 'whole';

interface Buffer {
  readonly text: string;
  /** Of this document, whatever its text. */
  readonly memory: Memory;
  /** Of this text, or of one before. */
  parse: Parse | undefined;
  /** Once somebody asked. */
  article: (Article & { readonly glossary: Glossary }) | undefined;
  /** Right as long as the glossary has its revision. */
  subject: { readonly article: Article; readonly revision: number; readonly subject: Subject } | undefined;
}
