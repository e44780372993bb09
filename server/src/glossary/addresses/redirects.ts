import { getOrAdd } from '../collections.ts';
import type { LinkTarget, LinkTargetReader } from '../linkTarget.ts';
import { type RedirectLine, redirectLines } from './redirectLines.ts';

/**
 * A parsed link or address, from `LinkTargetReader`: a slug with or without a locale, or a path that is not a concept.
 */
export interface Address {
  /** A path starts with `/`. */
  readonly slug: string;
  /** The locale in the address; undefined for a bare `/slug` and for a path. */
  readonly locale: string | undefined;
}

/** A resolved redirect. */
export interface Redirect {
  readonly from: Address;
  readonly to: LinkTarget;
  readonly isRewrite: boolean;
  /** Whether it always applies and leads to the top of a page. */
  readonly isSure: boolean;
}

/** A redirect from several addresses, `/old/*` or `/old/:name`. */
interface Pattern {
  readonly segments: readonly string[];
  readonly line: RedirectLine;
}

/** The redirects in the files of a site. */
export class Redirects {
  /** Whether there are pattern redirects, so that the redirected addresses cannot be listed. */
  hasPatterns = false;
  private readonly reader: LinkTargetReader;
  /** Path of the file to its text. */
  private readonly texts = new Map<string, string>();
  /** By slug or path of the address. */
  private readonly exact = new Map<string, Redirect[]>();
  private readonly patterns: Pattern[] = [];
  /** Slug or path of a redirect's target to those of the redirected addresses. */
  private readonly sources = new Map<string, Set<string>>();

  constructor(reader: LinkTargetReader) {
    this.reader = reader;
  }

  get isEmpty(): boolean {
    return this.exact.size === 0 && this.patterns.length === 0;
  }

  /** Replaces the text of a file; undefined if the file does not exist. Returns false if nothing changes. */
  set(path: string, text: string | undefined): boolean {
    if (this.texts.get(path) === text) return false;
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
    this.rebuild();
    return true;
  }

  /** Returns the paths of the files. */
  files(): string[] {
    return [...this.texts.keys()];
  }

  /** Returns the redirected addresses, by slug or path, without those of patterns. */
  keys(): IterableIterator<string> {
    return this.exact.keys();
  }

  /** Returns the redirects of the key as text: equal texts mean equal redirects. */
  describe(key: string): string {
    return JSON.stringify(this.exact.get(key) ?? []);
  }

  /** Returns the patterns as text. */
  describePatterns(): string {
    return JSON.stringify(
      this.patterns.map(({ line: { from, to, isRewrite, isAlways } }) => [from, to, isRewrite, isAlways]),
    );
  }

  /** Returns the redirects of the slug or path, in all locales, in file order. */
  of(key: string): readonly Redirect[] {
    return this.exact.get(key) ?? [];
  }

  /** Returns the first pattern redirect of the address. `path` has no surrounding slashes. */
  byPattern(path: string): Omit<Redirect, 'from'> | undefined {
    const segments = path.split('/');
    for (const { segments: pattern, line } of this.patterns) {
      const values = match(pattern, segments);
      if (!values) continue;
      const to = this.reader.read(fill(line.to, values), ANYWHERE);
      return { to, isRewrite: line.isRewrite, isSure: line.isAlways && hasNoSuffix(to) };
    }
    return undefined;
  }

  /** Returns the keys and all keys that redirect to them, directly or indirectly. */
  withSources(keys: Iterable<string>): Set<string> {
    const found = new Set(keys);
    // The iteration includes keys that are added to the set during it.
    for (const key of found) for (const source of this.sources.get(key) ?? []) found.add(source);
    return found;
  }

  /** Sorted. */
  dump(): string[] {
    return [...this.texts].map(([path, text]) => `${path}: ${text}`).toSorted();
  }

  private rebuild(): void {
    this.exact.clear();
    this.sources.clear();
    this.patterns.length = 0;
    for (const [, text] of [...this.texts].toSorted(([one], [other]) => (one < other ? -1 : 1)))
      for (const line of redirectLines(text)) this.add(line);
    this.hasPatterns = this.patterns.length > 0;
  }

  private add(line: RedirectLine): void {
    if (/\*|\/:/.test(line.from)) {
      this.patterns.push({ segments: line.from.split('/').filter((segment) => segment !== ''), line });
      return;
    }
    const from = addressOf(this.reader.read(line.from, ANYWHERE));
    if (!from) return;
    const to = this.reader.read(line.to, ANYWHERE);
    const { isRewrite, isAlways } = line;
    getOrAdd(this.exact, from.slug, () => [] as Redirect[]).push({
      from,
      to,
      isRewrite,
      isSure: isAlways && hasNoSuffix(to),
    });
    const target = addressOf(to);
    if (target) getOrAdd(this.sources, target.slug, () => new Set<string>()).add(from.slug);
  }
}

/** Returns the address of a target; undefined if it is not on the site. */
export function addressOf(target: LinkTarget): Address | undefined {
  if (target.kind === 'concept') return { slug: target.slug, locale: target.locale };
  return target.kind === 'path' ? { slug: target.path, locale: undefined } : undefined;
}

/** Addresses in redirect files are absolute. */
const ANYWHERE = { path: '', locale: '', slug: undefined };

function hasNoSuffix(target: LinkTarget): boolean {
  return target.kind === 'concept' && target.suffix === '';
}

/** Returns the values of the pattern's names in the path; undefined if the path does not match. */
function match(pattern: readonly string[], segments: readonly string[]): Map<string, string> | undefined {
  const values = new Map<string, string>();
  for (const [at, part] of pattern.entries()) {
    if (part === '*') return values.set('splat', segments.slice(at).join('/'));
    const segment = segments[at];
    if (segment === undefined) return undefined;
    if (part.startsWith(':')) values.set(part.slice(1), segment);
    else if (part !== segment) return undefined;
  }
  return segments.length === pattern.length ? values : undefined;
}

function fill(to: string, values: ReadonlyMap<string, string>): string {
  return to.replaceAll(/:([a-z_]+)/gi, (written, name: string) => values.get(name) ?? written);
}
