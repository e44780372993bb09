import { type Anchors, anchorsIn } from '../markdown/anchors/anchors.ts';
import type { HeadingIdStyle } from '../markdown/anchors/headingIds.ts';
import { detached } from './detached.ts';

/** How many articles' anchors are kept. Few articles are linked with a fragment. */
const MOST_KEPT = 5000;

/**
 * The anchors of articles that others link with a fragment. They are read when a rule asks for them, so that a glossary without such links
 * pays nothing, and kept until the article changes. Who has asked is kept too: an edit of a heading concerns those articles alone.
 */
export class AnchorIndex {
  /** The text of an article by its path; undefined when it cannot be read. */
  textOf: (path: string) => string | undefined = () => undefined;
  private readonly style: HeadingIdStyle;
  private readonly cached = new Map<string, Anchors | undefined>();
  /** By the path of an article, the paths of those whose findings depend on its anchors. */
  private readonly askers = new Map<string, Set<string>>();
  /** The other way round. */
  private readonly asked = new Map<string, ReadonlySet<string>>();

  constructor(style: HeadingIdStyle) {
    this.style = style;
  }

  /** The anchors of the article; undefined when it cannot be read. */
  of(path: string): Anchors | undefined {
    if (this.cached.has(path)) return this.cached.get(path);
    if (this.cached.size >= MOST_KEPT) this.cached.delete(this.cached.keys().next().value ?? '');
    const anchors = this.read(path);
    this.cached.set(path, anchors);
    return anchors;
  }

  /** Says that findings in `asker` depend on the anchors of these articles, by their paths, and on no others'. */
  depend(asker: string, paths: ReadonlySet<string>): void {
    const before = this.asked.get(asker);
    if (!before && paths.size === 0) return;
    for (const path of before ?? []) this.askers.get(path)?.delete(asker);
    for (const path of paths) {
      const askers = this.askers.get(path);
      if (askers) askers.add(asker);
      else this.askers.set(path, new Set([asker]));
    }
    if (paths.size === 0) this.asked.delete(asker);
    else this.asked.set(asker, paths);
  }

  /** The articles whose anchors the findings of `asker` depend on, by their paths. */
  dependenciesOf(asker: string): ReadonlySet<string> {
    return this.asked.get(asker) ?? NOTHING;
  }

  /** Takes notice that the article may have changed; gives the paths of those whose findings its anchors may have changed. */
  refresh(path: string): readonly string[] {
    if (!this.cached.has(path) && !this.askers.has(path)) return [];
    const before = this.cached.get(path);
    const wasKept = this.cached.delete(path);
    const askers = [...(this.askers.get(path) ?? [])];
    if (askers.length === 0) return [];
    return wasKept && fingerprint(before) === fingerprint(this.of(path)) ? [] : askers;
  }

  private read(path: string): Anchors | undefined {
    const text = this.textOf(path);
    return text === undefined ? undefined : compact(anchorsIn(text, this.style));
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Without what would keep the text alive. */
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

/** Equal for anchors that findings cannot tell apart: which there are, in which order. */
export function fingerprint(anchors: Anchors | undefined): string {
  if (!anchors) return '';
  const { all, seen, written, isComplete } = anchors;
  return JSON.stringify([isComplete, all.map(({ id, heading, level }) => [id, heading, level]), seen, written]);
}
