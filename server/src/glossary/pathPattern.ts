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
  const expression = new RegExp(`^${source.split(PLACEHOLDER).map(expressionOf).join('')}$`, 'u');
  const placed = new RegExp(expression, 'du');
  const folderSource = source.slice(0, source.lastIndexOf('/') + 1);
  const folderExpression = new RegExp(`^${folderSource.split(PLACEHOLDER).map(expressionOf).join('')}$`, 'u');
  const firstBrace = source.indexOf('{');
  return {
    source,
    namesLanguage: folders[0] === 'language',
    prefix: source.slice(0, source.lastIndexOf('/', firstBrace) + 1),
    match: (path) => {
      const found = expression.exec(path);
      if (!found) return undefined;
      const [, first = '', second = ''] = found;
      return folderFirst ? { folder: first, slug: second } : { folder: second, slug: first };
    },
    mayHold: (folder) => folderExpression.test(folder),
    build: ({ folder, slug }) =>
      source.replace(PLACEHOLDER, (_, name: string) => (name.startsWith('slug') ? slug : folder)),
    renamed: (path, slug) => {
      const [start, end] = placed.exec(path)?.indices?.[folderFirst ? 2 : 1] ?? [];
      if (start === undefined || end === undefined) return undefined;
      const isFolder = path.charAt(end) === '/';
      const to = path.slice(0, start) + slug;
      return isFolder ? { from: path.slice(0, end), to } : { from: path, to: to + path.slice(end) };
    },
  };
}

function expressionOf(part: string): string {
  if (part === 'slug**') return '(.+)';
  if (part === 'slug' || part === 'locale' || part === 'language') return '([^/]+)';
  return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
