import { t } from '../localization/index.ts';
import type { IndexWriter } from '../root/cache/indexWriter.ts';
import { type Batch, changeBatch, type ChangeBatch, type FileChange, type FileEvent } from './changeBatch.ts';
import type { TermUse } from '../glossary/localeTerms.ts';
import type { ConfigurationInput } from '../config/configurationSchema.ts';
import { type FileKey, joinKey, relativePath, uriOfDiskPath, uriOfKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import { OpenFolders } from './openFolders.ts';
import { locate, type RootedFile } from './locate.ts';
import { isLooseDocument, keyIn, pathIn, uriOfLooseDocument } from './looseDocument.ts';
import { OpenRoot, type OpenRootOptions, type Shown } from './openRoot.ts';
import { Precedence } from '../scheduling/precedence.ts';
import { type Control, yieldToEventLoop } from '../scheduling/scheduler.ts';
import { Root } from '../root/root.ts';
import { mayMoveRoots, rereadScope } from './rereadScope.ts';

export type { RootedFile } from './locate.ts';

export interface WorkspaceOptions extends OpenRootOptions {
  /** The files of a root. */
  readonly filesOf: (root: FileKey) => Files;
  /** The root that contains an opened folder or file; undefined if there is none. */
  readonly rootAround: (opened: FileKey) => FileKey | undefined;
  /** Called after a folder was opened or closed, because the root of a file may have changed. */
  readonly onRootsChanged: () => void;
  /** Wraps long work, so that the client can show it. */
  readonly withProgress: (title: string, work: (control: Control) => Promise<void>) => Promise<void>;
}

/** For up to this number of articles, links are read before the first request. */
const FEW_ARTICLES = 1000;

/**
 * The folders that an editor has open. Changes of one root are processed one at a time, and each request that waits for
 * `settled` sees them all.
 */
export class Workspace {
  private readonly open = new Map<FileKey, OpenRoot>();
  private readonly folders = new OpenFolders();
  /** Resolves when the initial folders of the editor are open. Earlier requests have to wait. */
  readonly opened: Promise<void>;
  private markOpened: () => void = () => undefined;
  private readonly options: WorkspaceOptions;
  private readonly events: ChangeBatch;
  private readonly buffers = new Map<FileKey, string>();
  private settings: ConfigurationInput = {};
  private isTrusted = false;
  private isStarted = false;
  private indexWriter: IndexWriter | undefined;
  /** Work that a view waits for. */
  readonly urgent: Precedence = new Precedence();

  constructor(options: WorkspaceOptions) {
    this.options = options;
    this.opened = new Promise((resolve) => {
      this.markOpened = resolve;
    });
    this.events = changeBatch({ deliver: (batch) => this.takeBatch(batch) });
  }

  /** Opens the initial folders of the editor. */
  async start(keys: readonly FileKey[]): Promise<void> {
    const adding = keys.map(async (key) => this.add(key));
    this.isStarted = true;
    this.updateFileRoots();
    this.markOpened();
    await Promise.all(adding);
  }

  /** Opens the root of a folder and starts to read it. Resolves when concepts and titles are known. */
  async add(folder: FileKey): Promise<void> {
    if (this.folders.has(folder)) return;
    const key = this.rootOf(folder);
    this.folders.add(folder, key);
    this.updateFileRoots();
    const before = this.open.get(key);
    if (!before) return this.openRoot(key);
    this.options.onRootsChanged();
    await before.settled();
  }

  private rootOf(folder: FileKey): FileKey {
    // Layouts in the editor's settings apply to the folder itself.
    const around = this.settings.layouts === undefined ? this.options.rootAround(folder) : undefined;
    return around ?? folder;
  }

  /** Opens other roots for folders and files whose root has changed: configurations and layouts come and go. */
  private updateRoots(): void {
    for (const [folder, before] of this.folders.all()) {
      if (before === folder && this.isGlossary(folder)) continue;
      if (this.rootOf(folder) === before) continue;
      this.remove(folder);
      this.add(folder).catch(this.options.onError);
    }
    this.updateFileRoots();
  }

  /** Whether the root has a configuration, or an article on disk. */
  private isGlossary(key: FileKey): boolean {
    const root = this.open.get(key)?.root;
    return root !== undefined && (root.configurationText !== '' || root.hasListedArticle());
  }

  private async openRoot(key: FileKey): Promise<void> {
    const root = new Root(key, this.options.filesOf(key), this.settings);
    const opened = new OpenRoot(root, this.options, this.urgent);
    this.open.set(key, opened);
    for (const [file, text] of this.buffers) {
      const path = pathIn(key, file);
      if (path) root.holdBuffer(path, text);
    }
    const shown: Shown = async (work) => this.options.withProgress(t('Indexing the glossary'), work);
    await opened.load(shown, this.indexWriter?.source(root));
    // Answer requests that wait for the names first.
    await yieldToEventLoop();
    if (this.open.size > 1) this.options.onRootsChanged();
    void this.goOn(opened);
    this.readHistory(opened);
  }

  /**
   * Loads in the background what the first requests do not need: terms first, because with links they take ten times as
   * long, then links. For a small glossary, both are loaded at once.
   */
  private async goOn(opened: OpenRoot): Promise<void> {
    const prepared = opened.prepare();
    if (opened.root.articleCount > FEW_ARTICLES) await prepared;
    await opened.readLinks();
    await this.writeIndex(opened);
  }

  /** Opens folders with their cached indexes from now on. */
  cacheIndexesWith(writer: IndexWriter): void {
    this.indexWriter = writer;
  }

  /** Sets that the user trusts the folders, so git may run in them. */
  trust(): void {
    this.isTrusted = true;
    for (const opened of this.open.values()) this.readHistory(opened);
  }

  remove(folder: FileKey): void {
    const key = this.folders.remove(folder);
    if (key === undefined) return;
    if (!this.folders.needRoot(key)) this.closeRoot(key);
    this.options.onRootsChanged();
    this.updateFileRoots();
  }

  private closeRoot(key: FileKey): void {
    this.open.get(key)?.close();
    this.open.delete(key);
  }

  /** Without an open folder, an open file belongs to the glossary that contains it. Roots other than those of folders are open only for files. */
  private updateFileRoots(): void {
    if (!this.isStarted) return;
    const wanted = new Set(this.folders.areNone ? this.rootsOfFiles() : []);
    let isChanged = false;
    for (const key of this.open.keys()) {
      if (this.folders.needRoot(key) || wanted.has(key)) continue;
      this.closeRoot(key);
      isChanged = true;
    }
    for (const key of wanted) if (!this.open.has(key)) this.openRoot(key).catch(this.options.onError);
    if (isChanged) this.options.onRootsChanged();
  }

  private rootsOfFiles(): FileKey[] {
    return [...this.buffers.keys()].flatMap((file) => this.options.rootAround(file) ?? []);
  }

  /** Whether a root includes files outside the open folders, where the editor may not watch files. */
  get reachesOut(): boolean {
    return [...this.open.keys()].some((key) => !this.folders.has(key));
  }

  /** Whether the file is in an open folder: the findings of other files are listed on request only. */
  isInFolders(root: Root, path: string): boolean {
    if (this.folders.has(root.key)) return true;
    const key = keyIn(root.key, path);
    return key !== undefined && this.folders.hold(key);
  }

  dispose(): void {
    this.events.dispose();
    for (const opened of this.open.values()) opened.close();
    this.open.clear();
    this.folders.clear();
  }

  roots(): Root[] {
    return [...this.open.values()].map(({ root }) => root);
  }

  /** The root of the file. */
  locate(key: FileKey): RootedFile | undefined {
    return locate(this.roots(), key);
  }

  /** The root of the file, at the start: waits until the folders are known and, if that matters, which of them have a glossary. */
  async located(key: FileKey): Promise<RootedFile | undefined> {
    await this.opened;
    if (isLooseDocument(key)) await Promise.all(this.roots().map(async (root) => root.ended('listed')));
    return this.locate(key);
  }

  /** Whether the root is the innermost one that contains the file. */
  owns(root: Root, path: string): boolean {
    if (this.open.size < 2) return true;
    const key = keyIn(root.key, path);
    return key !== undefined && this.locate(key)?.root === root;
  }

  /** Waits until all changes reported so far are applied. */
  async settled(root: Root): Promise<void> {
    this.events.flush();
    await this.open.get(root.key)?.settled();
  }

  /** Waits for terms that a hover or completion waits for. */
  async termsAnswered(): Promise<void> {
    await Promise.all([...this.open.values()].map(async (opened) => opened.termsAnswered()));
  }

  /** Waits like `settled`, and until the terms for this use are prepared for the file. */
  async ready({ root, path }: RootedFile, use: TermUse): Promise<void> {
    this.events.flush();
    await this.open.get(root.key)?.ready(path, use);
  }

  /** The open root, of which little may have been read so far. */
  rootAtStart({ root }: Pick<RootedFile, 'root'>): OpenRoot | undefined {
    this.events.flush();
    return this.open.get(root.key);
  }

  /** Waits until all links are known: they are read last and take longest. */
  async linked(root: Root): Promise<void> {
    await this.open.get(root.key)?.root.ended('links');
  }

  /** Unchanged as long as no slug and no title of the root can have changed. */
  namesRevision(root: Root): number {
    return this.open.get(root.key)?.names ?? 0;
  }

  /** The URI of a file of the root, as spelled on disk. */
  uriOf(root: Root, path: string): string {
    const entry = root.entry(path);
    if (entry) return uriOfDiskPath(entry.diskPath);
    return uriOfLooseDocument(path) ?? uriOfKey(joinKey(root.key, path) ?? root.key);
  }

  /** Applies events of the client's file watcher. */
  fileEvents(events: readonly FileEvent[]): void {
    this.events.add(events);
  }

  /** Sets the text of an open document, which overrides the disk; undefined if it was closed. */
  setBuffer(key: FileKey, text: string | undefined): void {
    const isNew = text !== undefined && !this.buffers.has(key);
    if (text === undefined) this.buffers.delete(key);
    else this.buffers.set(key, text);
    if (isNew && this.folders.areNone) this.updateFileRoots();
    for (const opened of this.open.values()) {
      const path = pathIn(opened.root.key, key);
      if (!path) continue;
      opened.setBuffer(path, text);
      if (isNew) void opened.prepare([path]);
    }
    if (text === undefined) this.updateFileRoots();
  }

  /** Applies new settings of the editor. */
  configure(settings: ConfigurationInput): void {
    this.settings = settings;
    for (const opened of this.open.values()) {
      void opened.run(async (control) => opened.root.reconfigure(settings, control));
      this.readHistory(opened);
    }
  }

  /** Reads the trees of repositories again whose HEAD has moved: watchers drop events when a branch is switched. */
  rescanMoved(): void {
    for (const opened of this.open.values()) {
      if (!opened.gitHeadHasMoved()) continue;
      void opened.run(async (control) => opened.root.rescan(control));
      this.readHistory(opened);
    }
  }

  /** Reads every tree again by time and size, so that no missed event is permanent. Resolves when done. */
  async rescanAll(): Promise<void> {
    await Promise.all(
      [...this.open.values()].map(async (opened) => {
        await opened.rescanInBackground();
        await this.writeIndex(opened);
      }),
    );
    this.updateRoots();
  }

  private async writeIndex(opened: OpenRoot): Promise<void> {
    if (this.indexWriter) await opened.writeIndex(this.indexWriter);
  }

  /** Whether git may run in the root: in trusted folders, but not in the folder of a single open file. */
  mayAskGit({ key }: Root): boolean {
    return this.isTrusted && this.folders.needRoot(key);
  }

  private readHistory(opened: OpenRoot): void {
    if (this.mayAskGit(opened.root)) void opened.readHistory();
  }

  private takeBatch({ changes, rescan }: Batch): void {
    for (const opened of this.open.values()) {
      if (rescan) void opened.run(async (control) => opened.root.rescan(control));
      else this.takeChanges(opened, changes);
    }
    if (rescan || changes.some(mayMoveRoots)) void this.updateRootsWhenSettled();
  }

  private async updateRootsWhenSettled(): Promise<void> {
    await Promise.all([...this.open.values()].map(async (opened) => opened.settled()));
    this.updateRoots();
  }

  private takeChanges(opened: OpenRoot, all: readonly FileChange[]): void {
    const { root } = opened;
    const changes = all.flatMap(({ key, kind }) => {
      const path = relativePath(root.key, key);
      return path ? [{ path, kind }] : [];
    });
    if (changes.length === 0) return;
    const read = rereadScope(root, changes);
    if (read === 'nothing') return;
    if (read === 'configuration') {
      void opened.run(async (control) => root.reconfigure(undefined, control));
      this.readHistory(opened);
    } else if (read === 'tree') void opened.run(async (control) => root.rescan(control));
    else void opened.run(async (control) => root.refresh(read, control), read);
  }
}
