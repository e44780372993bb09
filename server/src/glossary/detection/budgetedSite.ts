import { flavorOf } from '../../markdown/flavor.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import { ignoredFolderOf } from './ignoredPaths.ts';
import { dataKindOf, isMarkdown } from './paths.ts';
import type { Site } from './site.ts';

/** Maximum number of files that are read. */
const MOST_READS = 400;
/** Maximum length of a file that is read as Markdown, in UTF-16 units. */
const MOST_MARKDOWN = 2_000_000;
/** Length of the start of a file that shows what kind of page it is. */
const MOST_EXCERPT = 8000;

/** A site whose files are read at most once, and no more of them than the budget allows. */
export class BudgetedSite {
  /** Markdown files that are not ignored. */
  readonly markdown: readonly string[];
  /** YAML, JSON, CSV and TSV files that are not ignored. */
  readonly data: readonly string[];
  /** The topmost ignored folders that have Markdown files, ending in `/`. */
  readonly ignoredFolders: readonly string[];
  /** All files that may be the configuration of a generator. */
  readonly configurations: readonly string[];
  private readonly site: Site;
  private readonly all: ReadonlySet<string>;
  private readonly texts = new Map<string, string | undefined>();
  private readonly excerpts = new Map<string, MarkdownDocument>();
  private readonly documents = new Map<string, MarkdownDocument | undefined>();

  constructor(site: Site) {
    this.site = site;
    const paths: string[] = [];
    const ignored = new Set<string>();
    for (const path of site.paths) {
      const folder = ignoredFolderOf(path);
      if (folder === undefined) paths.push(path);
      else if (isMarkdown(path)) ignored.add(folder);
    }
    this.ignoredFolders = [...ignored];
    this.all = new Set(paths);
    this.markdown = paths.filter(isMarkdown);
    this.data = paths.filter((path) => dataKindOf(path) !== undefined);
    this.configurations = paths.filter((path) => !isMarkdown(path));
  }

  has(path: string): boolean {
    return this.all.has(path);
  }

  /** Returns the text of a file; undefined if it cannot be read or the budget is used up. */
  read(path: string): string | undefined {
    if (this.texts.has(path)) return this.texts.get(path);
    if (this.texts.size >= MOST_READS) return undefined;
    const text = this.site.read(path);
    this.texts.set(path, text);
    return text;
  }

  /** Returns the parsed start of a file, which shows what kind of page it is; undefined if it cannot be read. */
  excerpt(path: string): MarkdownDocument | undefined {
    const text = this.read(path);
    if (text === undefined || text.length <= MOST_EXCERPT) return this.document(path);
    const known = this.excerpts.get(path);
    if (known) return known;
    const document = parseMarkdown(text.slice(0, MOST_EXCERPT), flavorOf(path));
    this.excerpts.set(path, document);
    return document;
  }

  /** Returns the parsed file; undefined if it cannot be read or is too large. */
  document(path: string): MarkdownDocument | undefined {
    if (this.documents.has(path)) return this.documents.get(path);
    const text = this.read(path);
    const document =
      text === undefined || text.length > MOST_MARKDOWN ? undefined : parseMarkdown(text, flavorOf(path));
    this.documents.set(path, document);
    return document;
  }
}
