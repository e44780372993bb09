import type { FolderOfFiles } from '../glossary/detectLayouts.ts';
import type { Change, Glossary } from '../glossary/glossary.ts';
import { type FileStamp, isSameStamp } from '../disk/fileStamp.ts';
import { isRacy } from '../disk/isRacy.ts';
import type { ReadResult } from '../disk/readText.ts';
import { prefixesOf } from './rootLayouts.ts';

/** Finds and reads redirect files, by path relative to the root. */
export interface RedirectFiles {
  readonly stat: (path: string) => FileStamp | undefined;
  readonly read: (path: string) => ReadResult | undefined;
  /** The listed files by folder. */
  readonly folders: () => Iterable<FolderOfFiles>;
  /** Whether the file is listed. */
  readonly has: (path: string) => boolean;
}

/** The effect of changed redirects on the articles of a glossary. */
export interface RedirectChange {
  readonly glossary: Glossary;
  readonly change: Change;
}

const LOCALE = '{locale}';

/** The redirect files that the layouts of a root name. They are few, and are read again when they may have changed. */
export class RootRedirects {
  private readonly files: RedirectFiles;
  private glossaries: readonly Glossary[] = [];
  private readonly stamps = new Map<string, FileStamp>();
  /** The locale folders of each glossary at the last refresh; each may have a redirect file. */
  private readonly folders = new Map<Glossary, ReadonlySet<string>>();

  constructor(files: RedirectFiles) {
    this.files = files;
  }

  /** Starts again with the redirects of these glossaries. */
  load(glossaries: readonly Glossary[]): void {
    this.glossaries = glossaries;
    this.stamps.clear();
    this.folders.clear();
    this.refresh();
  }

  /** Reads the files without changing anything, so that files that come over a connection are fetched. */
  look(): void {
    for (const path of this.paths()) if (this.files.stat(path)) this.files.read(path);
  }

  /** Reads the files that may have changed, and returns the effects. */
  refresh(): RedirectChange[] {
    return this.glossaries.flatMap((glossary) =>
      this.pathsOf(glossary).flatMap((path) => this.readAgain(glossary, path)),
    );
  }

  /** Whether a change of these paths requires a refresh: if one is a redirect file, or changes the locale folders. */
  concerns(paths: readonly string[]): boolean {
    return paths.some((path) => this.isRedirectFile(path) || this.mayChangeFolders(path));
  }

  /** Whether a layout reads redirects from the path, existing or not. */
  isRedirectFile(path: string): boolean {
    return this.glossaries.some(({ layout: { redirects } }) => {
      const [before = '', after] = (redirects.file ?? '').split(LOCALE);
      if (after === undefined) return redirects.file === path;
      return path.length > before.length + after.length && path.startsWith(before) && path.endsWith(after);
    });
  }

  /** The sorted paths of the files, existing or not. */
  paths(): string[] {
    return [...new Set(this.glossaries.flatMap((glossary) => this.pathsOf(glossary)))].toSorted();
  }

  private readAgain(glossary: Glossary, path: string): RedirectChange[] {
    const stamp = this.files.stat(path);
    const known = this.stamps.get(path);
    const wasThere = glossary.articles.pages.redirectFiles().includes(path);
    if (stamp ? known && isSameStamp(stamp, known) : !known && !wasThere) return [];
    // A file that has just been written may change again within the clock's tick.
    if (stamp && !isRacy(stamp.modified)) this.stamps.set(path, stamp);
    else this.stamps.delete(path);
    const result = stamp && this.files.read(path);
    return [
      {
        glossary,
        change: glossary.articles.pages.setRedirects(path, result?.kind === 'text' ? result.text : undefined),
      },
    ];
  }

  private mayChangeFolders(path: string): boolean {
    for (const [glossary, folders] of this.folders) {
      const folder = folderBelow(localeFolders(glossary), path);
      if (folder !== undefined && (!folders.has(folder) || !this.files.has(path))) return true;
    }
    return false;
  }

  private pathsOf(glossary: Glossary): string[] {
    const { file } = glossary.layout.redirects;
    if (file === undefined) return [];
    if (!file.includes(LOCALE)) return [file];
    const prefix = localeFolders(glossary);
    const folders = new Set<string>();
    for (const { prefix: folder } of this.files.folders()) folders.add(folderBelow(prefix, folder) ?? '');
    folders.delete('');
    const before = this.folders.get(glossary) ?? [];
    this.folders.set(glossary, folders);
    const paths = [...folders].map((folder) => file.replace(LOCALE, () => folder));
    // Redirects of a deleted locale no longer count.
    for (const gone of before) {
      const path = file.replace(LOCALE, () => gone);
      if (!folders.has(gone)) glossary.articles.pages.setRedirects(path, undefined);
      if (!folders.has(gone)) this.stamps.delete(path);
    }
    return paths.toSorted();
  }
}

/** `pl` for `files/pl/glossary/` below `files/`. */
function folderBelow(prefix: string, path: string): string | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const end = path.indexOf('/', prefix.length);
  return end < 0 ? undefined : path.slice(prefix.length, end);
}

/** The folder that contains the locale folders. */
function localeFolders({ layout }: Glossary): string {
  return prefixesOf(layout)[0] ?? '';
}
