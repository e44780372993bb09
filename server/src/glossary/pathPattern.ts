import type { Span } from '../markdown/types.ts';

/** Where an article's path puts it. */
export interface ArticlePlace {
  /** What stands for `{locale}` or `{language}`, as written. */
  readonly folder: string;
  /** What stands for `{slug}`, as written. */
  readonly slug: string;
}

/** A compiled path pattern such as `content/{locale}/{slug}.md`. Paths are relative to the root, with `/`. */
export interface PathPattern {
  readonly source: string;
  /** Whether the folder is the English name of a language (`{language}`) and not its tag (`{locale}`). */
  readonly namesLanguage: boolean;
  /** The folders before the first placeholder, with a final `/` unless empty: `content/`. */
  readonly prefix: string;
  match(path: string): ArticlePlace | undefined;
  /** Whether articles can be in the folder itself; it ends in `/`, or is empty. */
  mayHold(folder: string): boolean;
  build(place: ArticlePlace): string;
  /** The file or the folder that is called like the article's slug, and what it would be called with another. */
  renamed(path: string, slug: string): Renamed | undefined;
}

/** Paths of a file, or of the folder of an article, before and after. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

const PLACEHOLDER = /\{(locale|language|slug|slug\*\*)\}/g;

/**
 * Compiles a pattern; undefined unless it has exactly one of `{locale}`, `{language}` and exactly one of `{slug}`, `{slug**}`.
 * A leading `/` or `./` makes no difference; none may lead out of the root.
 */
export function pathPattern(written: string): PathPattern | undefined {
  const source = written.replace(/^(?:\.?\/)+/, '').normalize('NFC');
  if (source.split(/[/\\]/).includes('..')) return undefined;
  const names = [...source.matchAll(PLACEHOLDER)].map((found) => found[1]);
  const folders = names.filter((name) => name === 'locale' || name === 'language');
  if (folders.length !== 1 || names.length !== 2) return undefined;
  const folderFirst = names[0] === folders[0];
  const parts = partsOf(source);
  const folderParts = partsOf(source.slice(0, source.lastIndexOf('/') + 1));
  const firstBrace = source.indexOf('{');
  return {
    source,
    namesLanguage: folders[0] === 'language',
    prefix: source.slice(0, source.lastIndexOf('/', firstBrace) + 1),
    match: (path) => {
      const [first, second] = spansIn(path, parts) ?? [];
      if (!first || !second) return undefined;
      const [folder, slug] = folderFirst ? [first, second] : [second, first];
      return { folder: path.slice(folder.start, folder.end), slug: path.slice(slug.start, slug.end) };
    },
    mayHold: (folder) => spansIn(folder, folderParts) !== undefined,
    build: ({ folder, slug }) =>
      source.replace(PLACEHOLDER, (_, name: string) => (name.startsWith('slug') ? slug : folder)),
    renamed: (path, slug) => {
      const found = spansIn(path, parts)?.[folderFirst ? 1 : 0];
      if (!found) return undefined;
      const { start, end } = found;
      const isFolder = path.charAt(end) === '/';
      const to = path.slice(0, start) + slug;
      return isFolder ? { from: path.slice(0, end), to } : { from: path, to: to + path.slice(end) };
    },
  };
}

/** A pattern as the texts between its placeholders; `isDeep` says of each placeholder whether it may hold a `/`. */
interface Parts {
  readonly texts: readonly string[];
  readonly isDeep: readonly boolean[];
}

function partsOf(source: string): Parts {
  const split = source.split(PLACEHOLDER);
  return {
    texts: split.filter((_, at) => at % 2 === 0),
    isDeep: split.filter((_, at) => at % 2 === 1).map((name) => name === 'slug**'),
  };
}

/**
 * Where the placeholders, two at the most, are in a path; undefined unless it matches. None is empty, and the first is as long as it can be.
 * Looks for the text between them once, from the end, so that no path takes longer than others of its length.
 */
function spansIn(path: string, { texts, isDeep }: Parts): readonly Span[] | undefined {
  const [before = '', ...others] = texts;
  const after = others.at(-1);
  if (after === undefined) return path === before ? [] : undefined;
  const start = before.length;
  const end = path.length - after.length;
  if (end <= start || !path.startsWith(before) || !path.endsWith(after)) return undefined;
  const mayHold = (from: number, to: number, placeholder: number): boolean =>
    isDeep[placeholder] === true || !path.slice(from, to).includes('/');
  if (others.length === 1) return mayHold(start, end, 0) ? [{ start, end }] : undefined;

  const [between = ''] = others;
  const slash = isDeep[0] === true ? -1 : path.indexOf('/', start);
  const latest = Math.min(end - between.length - 1, slash < 0 ? end : slash);
  const middle = path.lastIndexOf(between, latest);
  if (latest <= start || middle <= start || !mayHold(middle + between.length, end, 1)) return undefined;
  return [
    { start, end: middle },
    { start: middle + between.length, end },
  ];
}
