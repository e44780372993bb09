import type { BrokenData } from '../glossary/detection/brokenData.ts';
import { mayBeGlossary } from '../glossary/detection/mayBeGlossary.ts';
import { hasOtherColumns } from '../glossary/detection/otherColumns.ts';
import { hasGlossaryHeading, isSectionPage } from '../glossary/detection/sectionPages.ts';
import type { FoundGlossary } from '../glossary/detection/site.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { looseSubject, pageSubject } from '../rules/engine/looseFile.ts';
import type { Rule } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type { Baseline } from '../config/baseline/baseline.ts';
import type { ListedFolder } from '../disk/encodeListing.ts';
import type { Configuration } from '../config/configuration.ts';
import type { PlacedError } from '../config/placedError.ts';
import type { FileKey } from '../disk/fileKey.ts';
import type { FileKind, Files } from '../disk/files.ts';
import type { DirectoryEntry } from '../disk/fileSystem.ts';
import { isSpelledSo } from './fileTree.ts';
import type { FileEntry, FileProblem, SymlinkEntry } from '../disk/listFiles.ts';
import type { ReadResult } from '../disk/readText.ts';
import type { RootArticles } from './rootArticles.ts';
import { type Located } from './rootArticles.ts';
import type { RootConfiguration } from './rootConfiguration.ts';
import type { RootPhases } from './rootPhases.ts';
import { type Phase } from './rootPhases.ts';
import type { RootRedirects } from './rootRedirects.ts';
import type { RootFiles } from './rootFiles.ts';
import { pathsOf, prefixesOf } from './rootLayouts.ts';
import type { LayoutSearch } from './layoutSearch.ts';

/** The parts of a root, as created by its constructor. */
export interface RootParts {
  readonly key: FileKey;
  readonly disk: Files;
  readonly configured: RootConfiguration;
  readonly files: RootFiles;
  readonly articles: RootArticles;
  readonly redirects: RootRedirects;
  readonly phases: RootPhases;
  readonly layoutSearch: LayoutSearch;
}

/** Read access to a root: its glossaries, its files and its configuration. Changes are made by `Root`. */
export class RootView {
  readonly key: FileKey;
  protected readonly disk: Files;
  protected readonly configured: RootConfiguration;
  protected readonly files: RootFiles;
  protected readonly articles: RootArticles;
  protected readonly redirects: RootRedirects;
  protected readonly phases: RootPhases;
  protected readonly layoutSearch: LayoutSearch;

  protected constructor(parts: RootParts) {
    this.key = parts.key;
    this.disk = parts.disk;
    this.configured = parts.configured;
    this.files = parts.files;
    this.articles = parts.articles;
    this.redirects = parts.redirects;
    this.phases = parts.phases;
    this.layoutSearch = parts.layoutSearch;
  }

  /** The layouts' glossaries, in the order of the layouts. */
  get glossaries(): readonly Glossary[] {
    return this.articles.glossaries;
  }

  /** The place of the path in one of the root's layouts. */
  locate(path: string): Located | undefined {
    return this.articles.locate(path);
  }

  /** The text of a file, of the open document if there is one; undefined if it does not exist. */
  read(path: string): ReadResult | undefined {
    return this.files.read(path);
  }

  /**
   * The subject of rules and features: the parsed article of the path with resolved links. For a file outside the
   * layouts, it has the root's first glossary and the locale of its text. Undefined without a glossary.
   */
  subject(path: string, text: string): Subject | undefined {
    const located = this.locate(path);
    if (!located) return this.glossaries[0] && looseSubject(this.glossaries[0], path, text);
    const { glossary, place } = located;
    if (place.kind === 'page') return pageSubject(glossary, path, place, text);
    return this.files.open.subject(glossary, place, text);
  }

  /** Every listed file, whether or not it is an article, in path order by code units. */
  listed(): FileEntry[] {
    return [...this.files.entries()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  }

  /** The folders of the current tree. */
  folders(): Iterable<ListedFolder> {
    return this.files.folders(this.configuration);
  }

  /** The text of a file that is not an article, by path relative to the root; undefined if it does not exist. */
  readNamed(path: string): ReadResult | undefined {
    return this.disk.readNamed(this.key, path);
  }

  /** The paths of listed and open files that are not articles, and whose links the glossary's layout reads. */
  otherPaths(glossary: Glossary): string[] {
    return [...this.files.paths()].filter((path) => {
      const located = this.locate(path);
      return located?.place.kind !== 'article' && (located?.glossary ?? this.glossaries[0]) === glossary;
    });
  }

  /** Whether a layout reads redirects from the path, existing or not. */
  isRedirectFile(path: string): boolean {
    return this.redirects.isRedirectFile(path);
  }

  /** The sorted paths of the redirect files that the layouts name, existing or not. */
  redirectFiles(): string[] {
    return this.redirects.paths();
  }

  /** Whether the root has reached the phase. */
  hasReached(phase: Phase): boolean {
    return this.phases.hasReached(phase);
  }

  /** Resolves when the phase is reached, or reading stops before it: then `hasReached` is false. */
  async ended(phase: Phase): Promise<void> {
    return this.phases.ended(phase);
  }

  /** Number of articles read so far, repeated readings included. */
  get readings(): number {
    return this.articles.readings;
  }

  /** The symbolic links below the root, and their targets in the root. */
  get links(): readonly SymlinkEntry[] {
    return this.files.links;
  }

  /** Whether there are symbolic links below the root, dead ones included. */
  get hasLinks(): boolean {
    return this.files.hasLinks;
  }

  /** The paths of listed files that could not be read or are not text, unordered. */
  get unreadable(): ReadonlySet<string> {
    return this.articles.unreadable;
  }

  /** Files and folders that could not be listed. */
  get problems(): readonly FileProblem[] {
    return this.files.problems;
  }

  /** The listed file at the path. */
  entry(path: string): FileEntry | undefined {
    return this.files.entry(path);
  }

  /** The listed file of the article; undefined if its facts are incomplete or not those of this file. */
  settledEntry(path: string): FileEntry | undefined {
    const entry = this.files.entry(path);
    return entry && this.articles.isSettled(path) && isSpelledSo(entry) ? entry : undefined;
  }

  /** The current entries of a folder of the root, '' for the root itself; empty if it is missing. */
  entriesIn(path: string): DirectoryEntry[] {
    return this.disk.entriesIn(this.key, path);
  }

  /** The kind of the entry that is now at a path below the root; undefined if it is missing. */
  kindOf(path: string): FileKind | undefined {
    return this.disk.kindOf(this.key, path);
  }

  /** Whether files are listed below one of the folders. */
  hasFilesBelow(folders: ReadonlySet<string>): boolean {
    return folders.size > 0 && this.files.hasBelow(folders);
  }

  /** The effective configuration of the root. */
  get configuration(): Configuration {
    return this.configured.current;
  }

  /** Whether the rule can report findings in this root. */
  isOn(rule: Rule): boolean {
    return this.configuration.severities.mayReport(rule);
  }

  /** The paths of open documents. */
  openPaths(): string[] {
    return [...this.files.open.paths()];
  }

  /** The known findings, which are not reported. */
  get baseline(): Baseline {
    return this.configured.baseline;
  }

  /** The errors of the configuration file and of the configured baseline. Meanwhile the last valid ones stay in use. */
  get configurationErrors(): readonly PlacedError[] {
    return this.configured.errors;
  }

  /** The errors of the configuration file alone. */
  get configurationFileErrors(): readonly PlacedError[] {
    return this.configured.fileErrors;
  }

  /** The folders that contain the articles of the layouts in use, relative to the root, with a trailing `/`; `''` is the root. */
  articleFolders(): string[] {
    return [...new Set(this.glossaries.flatMap(({ layout }) => prefixesOf(layout)))];
  }

  /** The configuration that is used while the file has errors, as a sentence. */
  get configurationInForce(): string {
    return this.configured.inForce;
  }

  /** The editor's settings that have no effect because the configuration file has another value. */
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

  /** Whether an article is on disk, not only in the editor. */
  hasListedArticle(): boolean {
    return this.glossaries.some((glossary) => {
      for (const path of pathsOf(glossary)) if (this.files.entry(path)) return true;
      return false;
    });
  }

  /** The extensions of listed files, in lower case. */
  get extensions(): readonly string[] {
    return this.files.extensions;
  }

  /** The paths of all files of the glossaries, in code-unit order. */
  articlePaths(): string[] {
    return this.glossaries.flatMap((glossary) => [...pathsOf(glossary)]).toSorted();
  }

  /** The glossaries found by evidence, certain or not, if no layout is configured. */
  get foundGlossaries(): readonly FoundGlossary[] {
    return this.layoutSearch.result.found;
  }

  /** If no glossary was found: a file with the name of one that is not valid. */
  get brokenGlossary(): BrokenData | undefined {
    return this.layoutSearch.result.broken;
  }

  /** Describes an error of the configuration file in one line, with a 1-based position. */
  describeConfigurationError(error: PlacedError): string {
    return this.configured.describe(error);
  }

  /** The complete state of the root: roots with equal texts are equal. */
  dump(): string {
    return this.glossaries.map((glossary) => `${glossary.layout.name}\n${glossary.dump()}`).join('\n\n');
  }

  /** Whether the root has no glossary and the file may be its first one. */
  mayBeFirstGlossary(path: string): boolean {
    return this.configuration.layouts === undefined && this.glossaries.length === 0 && mayBeGlossary(path);
  }

  /** Whether the root has no glossary, and the page on disk has a heading of a section with one. Other pages are not read. */
  mayShowFirstGlossary(path: string): boolean {
    if (this.configuration.layouts !== undefined || this.glossaries.length > 0 || !isSectionPage(path)) return false;
    const read = this.disk.readNamed(this.key, path);
    return read?.kind === 'text' && hasGlossaryHeading(read.text);
  }

  /** Whether the table of the page on disk has columns for other locales than when its layout was detected. */
  protected hasOtherColumns(path: string): boolean {
    if (this.foundGlossaries.length === 0) return false;
    const place = this.locate(path)?.place;
    if (place?.kind !== 'entryPage') return false;
    const read = this.disk.readNamed(this.key, path);
    return read?.kind === 'text' && hasOtherColumns(place, read.text);
  }
}
