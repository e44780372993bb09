import type { ReadableFile, ReadResult } from '../../server/src/disk/readText.ts';
import { MEMORY_ROOT, MemoryFiles } from './memoryFiles.ts';
import { article } from './serverFixture.ts';

/** The number of concepts of a locale: enough for several time slices. */
export const CONCEPTS = 400;
export const LOCALES = ['de', 'en', 'fi', 'pl', 'sv'];

/** A large glossary that records the articles that are read, in order. */
export class WatchedFiles extends MemoryFiles {
  readonly reads: string[] = [];

  override read(file: ReadableFile): ReadResult {
    this.reads.push(file.diskPath.slice(MEMORY_ROOT.length + 1));
    return super.read(file);
  }

  /** Number of different articles of the locale that were read. */
  readOf(folder: string): number {
    return new Set(this.reads.filter((path) => path.includes(`/${folder}/`))).size;
  }
}

export interface Shape {
  /** The pattern of the articles. */
  readonly articles: string;
  /** The names of locale folders. Default: the locale. */
  readonly folders?: Readonly<Record<string, string>>;
}

export function glossaryOf({ articles, folders }: Shape): WatchedFiles {
  const files = new WatchedFiles();
  for (const locale of LOCALES)
    for (let at = 0; at < CONCEPTS; at++)
      files.write(pathIn(articles, folders?.[locale] ?? locale, `concept-${at}`), article(`${locale} concept ${at}`));
  return files;
}

export function pathIn(articles: string, folder: string, slug: string): string {
  return articles.replace(/\{(?:locale|language)\}/, folder).replace('{slug}', slug);
}
