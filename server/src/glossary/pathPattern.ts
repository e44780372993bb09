import type { Span } from '../markdown/types.ts';

/** The parts of a path that match a pattern. */
export interface MatchedPath {
  /** The value of `{locale}` or `{language}`, as written; empty if the pattern has neither. */
  readonly folder: string;
  /** The value of `{slug}`, as written; empty if the pattern has none. */
  readonly slug: string;
  /** The values of `{any}`, in order. */
  readonly any: readonly string[];
}

/** A compiled path pattern such as `content/{locale}/{slug}.md`. Paths are relative to the root, with `/`. */
export interface PathPattern {
  readonly source: string;
  /** Whether the folder is the English name of a language (`{language}`) instead of its tag (`{locale}`). */
  readonly namesLanguage: boolean;
  readonly hasLocale: boolean;
  readonly hasSlug: boolean;
  /** The folders before the first placeholder, with a trailing `/` unless empty: `content/`. */
  readonly prefix: string;
  match(path: string): MatchedPath | undefined;
  /** Whether the folder itself can contain files that match. `folder` ends in `/`, or is empty. */
  mayHold(folder: string): boolean;
  /** Returns the path of the place. A missing value of `{any}` is the first letter of the slug. */
  build(place: Partial<MatchedPath>): string;
  /** Returns the file or folder that has the article's slug as its name, and its name with another slug. */
  renamed(path: string, slug: string): Renamed | undefined;
}

/** The old and new path of a file, or of the folder of an article. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

const PLACEHOLDER = /\{(locale|language|slug\*\*|slug|any\*\*|any)\}/g;
/** Placeholders that may contain a `/`. */
const IS_DEEP = /\*\*$/;
/** Maximum number of placeholders between two slashes. */
const MAX_IN_SEGMENT = 2;

/**
 * Compiles a pattern; undefined if it leads out of the root, repeats a placeholder other than `{any}`, has both
 * `{locale}` and `{language}`, more than one placeholder that spans folders, or more than two between two slashes. A
 * leading `/` or `./` is ignored.
 */
export function pathPattern(written: string): PathPattern | undefined {
  const source = written.replace(/^(?:\.?\/)+/, '').normalize('NFC');
  if (source.split(/[/\\]/).includes('..')) return undefined;
  const names = [...source.matchAll(PLACEHOLDER)].map((found) => found[1] ?? '');
  const count = (test: RegExp): number => names.filter((name) => test.test(name)).length;
  if (count(/^loc|^lang/) > 1 || count(/^slug/) > 1 || count(IS_DEEP) > 1) return undefined;
  const segments = source.split('/').map(segmentOf);
  if (segments.some(({ isDeep }) => isDeep.length > MAX_IN_SEGMENT)) return undefined;

  const firstBrace = source.indexOf('{');
  const slugAt = names.findIndex((name) => name.startsWith('slug'));
  const folderAt = names.findIndex((name) => name === 'locale' || name === 'language');
  const valuesIn = (path: string): readonly Span[] | undefined => spansIn(path, segments);
  return {
    source,
    namesLanguage: names[folderAt] === 'language',
    hasLocale: folderAt >= 0,
    hasSlug: slugAt >= 0,
    prefix: source.slice(0, source.lastIndexOf('/', firstBrace < 0 ? source.length : firstBrace) + 1),
    match: (path) => {
      const spans = valuesIn(path);
      if (!spans) return undefined;
      const valueAt = (at: number): string => path.slice(spans[at]?.start ?? 0, spans[at]?.end ?? 0);
      const any = names.flatMap((name, at) => (name.startsWith('any') ? valueAt(at) : []));
      return { folder: valueAt(folderAt), slug: valueAt(slugAt), any };
    },
    mayHold: (folder) => mayHold(folder, segments),
    build: ({ folder = '', slug = '', any = [] }) => {
      let nextAny = 0;
      return source.replace(PLACEHOLDER, (_, name: string) => {
        if (name.startsWith('slug')) return slug;
        return name.startsWith('any') ? (any[nextAny++] ?? firstLetter(slug)) : folder;
      });
    },
    renamed: (path, slug) => {
      const found = valuesIn(path)?.[slugAt];
      if (!found) return undefined;
      const { start, end } = found;
      const isFolder = path.charAt(end) === '/';
      const to = path.slice(0, start) + slug;
      return isFolder ? { from: path.slice(0, end), to } : { from: path, to: to + path.slice(end) };
    },
  };
}

function firstLetter(slug: string): string {
  return /[\p{L}\p{N}]/u.exec(slug)?.[0] ?? '_';
}

/** A part of a pattern between two slashes, as the texts between its placeholders. `isDeep` is true for each placeholder that may contain a `/`. */
interface Segment {
  readonly texts: readonly string[];
  readonly isDeep: readonly boolean[];
}

function segmentOf(source: string): Segment {
  const split = source.split(PLACEHOLDER);
  return {
    texts: split.filter((_, at) => at % 2 === 0),
    isDeep: split.filter((_, at) => at % 2 === 1).map((name) => IS_DEEP.test(name)),
  };
}

/**
 * Returns the spans of the placeholders in a path; undefined if the path does not match. The segments before and after
 * the one that spans folders have the same number of slashes in every path, so that the time is linear.
 */
function spansIn(path: string, segments: readonly Segment[]): readonly Span[] | undefined {
  const deepAt = segments.findIndex(({ isDeep }) => isDeep.includes(true));
  const ends = slashesIn(path);
  const after = deepAt < 0 ? 0 : segments.length - deepAt - 1;
  if (deepAt < 0 ? ends.length !== segments.length : ends.length < segments.length) return undefined;
  const spans: Span[] = [];
  for (const [at, segment] of segments.entries()) {
    const first = deepAt >= 0 && at > deepAt ? ends.length - segments.length + at : at;
    const last = at === deepAt ? ends.length - after - 1 : first;
    const start = first === 0 ? 0 : (ends[first - 1] ?? 0) + 1;
    const found = spansInPart(path.slice(start, ends[last]), segment);
    if (!found) return undefined;
    for (const span of found) spans.push({ start: span.start + start, end: span.end + start });
  }
  return spans;
}

/** Returns the offset of each slash, and the length of the path. */
function slashesIn(path: string): number[] {
  const ends: number[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) ends.push(at);
  ends.push(path.length);
  return ends;
}

/**
 * Returns the spans of the (at most two) placeholders of a segment. They are never empty, and the first is as long as
 * possible. Searches the text between them once, from the end.
 */
function spansInPart(part: string, { texts, isDeep }: Segment): readonly Span[] | undefined {
  const [before = '', ...others] = texts;
  const after = others.at(-1);
  if (after === undefined) return part === before ? [] : undefined;
  const start = before.length;
  const end = part.length - after.length;
  if (end <= start || !part.startsWith(before) || !part.endsWith(after)) return undefined;
  const mayBe = (from: number, to: number, placeholder: number): boolean =>
    isDeep[placeholder] === true || !part.slice(from, to).includes('/');
  if (others.length === 1) return mayBe(start, end, 0) ? [{ start, end }] : undefined;

  const [between = ''] = others;
  const slash = isDeep[0] === true ? -1 : part.indexOf('/', start);
  const latest = Math.min(end - between.length - 1, slash < 0 ? end : slash);
  const middle = part.lastIndexOf(between, latest);
  if (latest <= start || middle <= start || !mayBe(middle + between.length, end, 1)) return undefined;
  return [
    { start, end: middle },
    { start: middle + between.length, end },
  ];
}

function mayHold(folder: string, segments: readonly Segment[]): boolean {
  const above = segments.slice(0, -1);
  const isLastDeep = segments.at(-1)?.isDeep.includes(true) === true;
  if (!isLastDeep) return spansIn(folder, [...above, segmentOf('')]) !== undefined;
  const own = slashesIn(folder).slice(0, above.length);
  const head = folder.slice(0, (own.at(-1) ?? -1) + 1);
  return own.length === above.length && spansIn(head, [...above, segmentOf('')]) !== undefined;
}
