import { getOrAdd } from './collections.ts';
import type { PackedArticle } from './packed/packedArticle.ts';

/** The inverse index of links: slugs, and names in macro links, to the paths of the articles that contain them. */
export class LinkIndex {
  /** Changes with each change of the links of an article. */
  revision = 0;
  /** By the target as written, existing or not. */
  private readonly byTarget = new Map<string, string[]>();
  /** Lowercase target to its spellings with capitals. */
  private readonly withCapitals = new Map<string, string[]>();

  /** Replaces one state of an article with another, at the same path. Undefined is a missing article. */
  replace(before: PackedArticle | undefined, after: PackedArticle | undefined): void {
    const old = before?.linked();
    const linked = after?.linked();
    if (after && linked) for (const target of linked) if (!old?.has(target)) this.add(target, after.path);
    if (before && old) for (const target of old) if (!linked?.has(target)) this.delete(target, before.path);
  }

  /**
   * Returns the paths of the articles with a link to exactly this slug, or a macro link that can have this name.
   * Unordered.
   */
  linking(target: string): readonly string[] {
    return this.byTarget.get(target) ?? [];
  }

  /** All link targets, existing or not. */
  targets(): IterableIterator<string> {
    return this.byTarget.keys();
  }

  /** Like `linking`, for all targets equal to this one ignoring case. A path may occur twice. */
  *linkingInAnyCase(folded: string): Generator<string> {
    yield* this.linking(folded);
    for (const target of this.withCapitals.get(folded) ?? []) yield* this.linking(target);
  }

  /** Returns the paths of articles with a link spelled with capitals. They may also have one without. */
  linkingWithCapitals(folded: string): ReadonlySet<string> {
    return new Set((this.withCapitals.get(folded) ?? []).flatMap((target) => this.linking(target)));
  }

  /** Returns the content as text: equal texts mean equal indexes. */
  dump(): string[] {
    const lines = [...this.byTarget].map(([target, paths]) => `${target} <- ${paths.toSorted().join(' ')}`);
    const folded = [...this.withCapitals].map(([target, written]) => `${target} = ${written.toSorted().join(' ')}`);
    return [...lines.toSorted(), ...folded.toSorted()];
  }

  private add(target: string, path: string): void {
    this.revision++;
    const paths = this.byTarget.get(target);
    if (paths) {
      paths.push(path);
      return;
    }
    this.byTarget.set(target, [path]);
    const folded = target.toLowerCase();
    if (folded !== target) getOrAdd(this.withCapitals, folded, () => []).push(target);
  }

  private delete(target: string, path: string): void {
    this.revision++;
    if (!remove(this.byTarget, target, path)) return;
    const folded = target.toLowerCase();
    if (folded !== target) remove(this.withCapitals, folded, target);
  }
}

/** Removes the item from its list. Returns whether the list was removed too. */
function remove(lists: Map<string, string[]>, key: string, item: string): boolean {
  const items = lists.get(key);
  const at = items?.indexOf(item) ?? -1;
  if (!items || at < 0) return false;
  items.splice(at, 1);
  return items.length === 0 && lists.delete(key);
}
