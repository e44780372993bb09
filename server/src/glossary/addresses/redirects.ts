import { getOrAdd } from '../collections.ts';
import type { LinkTarget, LinkTargetReader } from '../linkTarget.ts';
import { type RedirectLine, redirectLines } from './redirectLines.ts';

/** What a link or an address says, as `LinkTargetReader` reads it: a slug with a locale or none, or a path that is no concept's. */
export interface Address {
  /** A path begins with `/`. */
  readonly slug: string;
  /** As the address names it; undefined for a bare `/slug` and for a path. */
  readonly locale: string | undefined;
}

/** A redirect as it is followed. */
export interface Redirect {
  readonly from: Address;
  readonly to: LinkTarget;
  readonly isRewrite: boolean;
  /** Whether it counts always, and leads to the top of a page. */
  readonly isSure: boolean;
}

/** A redirect from many addresses, `/old/*` or `/old/:name`. */
interface Pattern {
  readonly segments: readonly string[];
  readonly line: RedirectLine;
}

/** The redirects of a site's files. */
export class Redirects {
  /** Whether there are redirects from patterns, so that nobody can list the addresses that are redirected. */
  hasPatterns = false;
  private readonly reader: LinkTargetReader;
  /** By path of the file its text. */
  private readonly texts = new Map<string, string>();
  /** By slug or path of the address. */
  private readonly exact = new Map<string, Redirect[]>();
  private readonly patterns: Pattern[] = [];
  /** By slug or path of what is redirected to, those of the addresses that are. */
  private readonly sources = new Map<string, Set<string>>();

  constructor(reader: LinkTargetReader) {
    this.reader = reader;
  }

  get isEmpty(): boolean {
    return this.exact.size === 0 && this.patterns.length === 0;
  }

  /** Takes the text of a file in place of what it said before; undefined: the file is not there. False where nothing changes. */
  set(path: string, text: string | undefined): boolean {
    if (this.texts.get(path) === text) return false;
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
    this.rebuild();
    return true;
  }

  /** The paths of the files. */
  files(): string[] {
    return [...this.texts.keys()];
  }

  /** The addresses that some file redirects, by slug or path; those of patterns are none. */
  keys(): IterableIterator<string> {
    return this.exact.keys();
  }

  /** What the key's redirects say, as text: equal as long as they are. */
  describe(key: string): string {
    return JSON.stringify(this.exact.get(key) ?? []);
  }

  /** What the patterns say, as text. */
  describePatterns(): string {
    return JSON.stringify(
      this.patterns.map(({ line: { from, to, isRewrite, isAlways } }) => [from, to, isRewrite, isAlways]),
    );
  }

  /** The redirects of the slug or path, whatever their locales, in the order of the files. */
  of(key: string): readonly Redirect[] {
    return this.exact.get(key) ?? [];
  }

  /** The first pattern that redirects the address. `path` is the address's path, without slashes around. */
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

  /** The keys, and all that are redirected to them, in whatever number of steps. */
  withSources(keys: Iterable<string>): Set<string> {
    const found = new Set(keys);
    // What is added while the set is gone through comes as well.
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

/** The address of a target; undefined for what is none of the site's. */
export function addressOf(target: LinkTarget): Address | undefined {
  if (target.kind === 'concept') return { slug: target.slug, locale: target.locale };
  return target.kind === 'path' ? { slug: target.path, locale: undefined } : undefined;
}

/** Addresses of such files stand for themselves. */
const ANYWHERE = { path: '', locale: '', slug: undefined };

function hasNoSuffix(target: LinkTarget): boolean {
  return target.kind === 'concept' && target.suffix === '';
}

/** What the names of the pattern stand for in the path; undefined where it does not fit. */
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
