import { flavorOf } from '../markdown/flavor.ts';
import { type Anchors, anchorsIn } from '../markdown/anchors/anchors.ts';
import type { HeadingIdStyle } from '../markdown/anchors/headingIds.ts';
import { detached } from './detached.ts';

/** The files that the findings of another file depend on, besides their front matter: by their sections, or by their whole text. */
export interface OtherFiles {
  readonly sections: Set<string>;
  readonly texts: Set<string>;
}

/** Maximum number of cached articles. Few articles are linked with a fragment. */
const MAX_CACHED = 5000;

/**
 * The anchors of articles that are linked with a fragment. Anchors are read on first use, so they cost nothing in a
 * glossary without such links, and are cached until the article changes. The index also records which articles use the
 * anchors, so that editing a heading invalidates only those.
 */
export class AnchorIndex {
  /** Returns the text of the article at the path; undefined if it cannot be read. */
  textOf: (path: string) => string | undefined = () => undefined;
  /** What is asked of other files is added here, if it is set. */
  noted: OtherFiles | undefined;
  private readonly style: HeadingIdStyle;
  private readonly cached = new Map<string, Anchors | undefined>();
  /** Article path to the paths of the articles whose findings depend on its anchors. */
  private readonly dependents = new Map<string, Set<string>>();
  /** Pages of entries whose other sections decide where links lead. */
  private readonly deciders = new Set<string>();
  /** The inverse of `dependents`, by rule. */
  private readonly dependencies = new Map<string, Map<string, ReadonlySet<string>>>();

  constructor(style: HeadingIdStyle) {
    this.style = style;
  }

  /** Returns the anchors of the article; undefined if it cannot be read. */
  of(path: string): Anchors | undefined {
    this.noted?.sections.add(path);
    if (this.cached.has(path)) return this.cached.get(path);
    if (this.cached.size >= MAX_CACHED) this.cached.delete(this.cached.keys().next().value ?? '');
    const anchors = this.read(path);
    this.cached.set(path, anchors);
    return anchors;
  }

  /** Like `of`, for a link in the file `from`: its anchors decide where the link leads. */
  deciding(path: string, from: string): Anchors | undefined {
    this.deciders.add(path);
    const known = this.dependencies.get(from)?.get(DECIDING) ?? NOTHING;
    if (path !== from && !known.has(path)) this.depend(from, new Set([...known, path]), DECIDING);
    return this.of(path);
  }

  /**
   * Sets the articles whose anchors the findings of the rule in `dependent` depend on, by path. Replaces the previous set
   * of that rule.
   */
  depend(dependent: string, paths: ReadonlySet<string>, rule: string): void {
    if (areSame(this.dependencies.get(dependent)?.get(rule) ?? NOTHING, paths)) return;
    const before = this.dependenciesOf(dependent);
    const byRule = this.dependencies.get(dependent) ?? new Map<string, ReadonlySet<string>>();
    if (paths.size === 0 && !byRule.delete(rule)) return;
    if (paths.size > 0) byRule.set(rule, paths);
    if (byRule.size > 0) this.dependencies.set(dependent, byRule);
    else this.dependencies.delete(dependent);
    const after = this.dependenciesOf(dependent);
    for (const path of before) if (!after.has(path)) this.dependents.get(path)?.delete(dependent);
    for (const path of after) {
      const dependents = this.dependents.get(path);
      if (dependents) dependents.add(dependent);
      else this.dependents.set(path, new Set([dependent]));
    }
  }

  /** Returns the paths of the articles whose anchors the findings of `dependent` depend on. */
  dependenciesOf(dependent: string): ReadonlySet<string> {
    const byRule = this.dependencies.get(dependent);
    if (!byRule) return NOTHING;
    const all = new Set<string>();
    for (const paths of byRule.values()) for (const path of paths) all.add(path);
    return all;
  }

  /** Invalidates the anchors of a possibly changed article. */
  refresh(path: string): RefreshedAnchors {
    const isDecider = this.deciders.has(path);
    if (!this.cached.has(path) && !this.dependents.has(path) && !isDecider) return UNCHANGED;
    const before = this.cached.get(path);
    const wasCached = this.cached.delete(path);
    const dependents = [...(this.dependents.get(path) ?? [])];
    if (dependents.length === 0 && !isDecider) return UNCHANGED;
    return wasCached && fingerprint(before) === fingerprint(this.of(path)) ? UNCHANGED : { dependents, isDecider };
  }

  private read(path: string): Anchors | undefined {
    const text = this.textOf(path);
    return text === undefined ? undefined : compact(anchorsIn(text, flavorOf(path), this.style));
  }
}

/** The effect of a change of an article's anchors. */
export interface RefreshedAnchors {
  /** The paths of the articles whose findings may have changed. */
  readonly dependents: readonly string[];
  /** Whether links may lead elsewhere than before. */
  readonly isDecider: boolean;
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const each of one) if (!other.has(each)) return false;
  return true;
}

const NOTHING: ReadonlySet<string> = new Set();
const UNCHANGED: RefreshedAnchors = { dependents: [], isDecider: false };
/** In place of a rule: what decides where links lead. */
const DECIDING = '';

/** Copies the strings, so that they do not keep the whole text in memory. */
function compact({ all, seen, written, isComplete }: Anchors): Anchors {
  return {
    all: all.map((anchor) => ({
      ...anchor,
      id: detached(anchor.id),
      heading: anchor.heading && detached(anchor.heading),
    })),
    seen: seen.map(detached),
    written: written.map(detached),
    isComplete,
  };
}

/** Returns equal strings for anchors with the same findings: the same anchors in the same order. */
export function fingerprint(anchors: Anchors | undefined): string {
  if (!anchors) return '';
  const { all, seen, written, isComplete } = anchors;
  return JSON.stringify([isComplete, all.map(({ id, heading, level }) => [id, heading, level]), seen, written]);
}
