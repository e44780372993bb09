import type { Span } from '../markdown/types.ts';

/** The parts of an article's path. */
export interface ArticlePlace {
  /** The value of `{locale}` or `{language}`, as written. */
  readonly folder: string;
  /** The value of `{slug}`, as written. */
  readonly slug: string;
}

/** A compiled path pattern such as `content/{locale}/{slug}.md`. Paths are relative to the root, with `/`. */
export interface PathPattern {
  readonly source: string;
  /** Whether the folder is the English name of a language (`{language}`) instead of its tag (`{locale}`). */
  readonly namesLanguage: boolean;
  /** The folders before the first placeholder, with a trailing `/` unless empty: `content/`. */
  readonly prefix: string;
  match(path: string): ArticlePlace | undefined;
  /** Whether the folder itself can contain articles. `folder` ends in `/`, or is empty. */
  mayHold(folder: string): boolean;
  build(place: ArticlePlace): string;
  /** Returns the file or folder that has the article's slug as its name, and its name with another slug. */
  renamed(path: string, slug: string): Renamed | undefined;
}

/** The old and new path of a file, or of the folder of an article. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

const PLACEHOLDER = /\{(locale|language|slug|slug\*\*)\}/g;

/**
 * Compiles a pattern; undefined unless it has exactly one of `{locale}`, `{language}` and exactly one of `{slug}`,
 * `{slug**}`. A leading `/` or `./` is ignored. A pattern must not lead out of the root.
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

/**
 * A pattern as the texts between its placeholders. `isDeep` tells for each placeholder whether it may contain a `/`.
 */
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
 * Returns the spans of the (at most two) placeholders in a path; undefined if the path does not match. Placeholders are
 * never empty, and the first is as long as possible. Searches the text between them once, from the end, so that the
 * time is linear for any path.
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
