import { getOrAdd } from './collections.ts';
import type { PackedArticle } from './packed/packedArticle.ts';

/** Who links whom, turned round: from slugs, and names that mentions may mean, to the paths of the articles that have them. */
export class LinkIndex {
  /** As it is written, there or not. */
  private readonly byTarget = new Map<string, string[]>();
  /** In lower case to what is written so, but with capitals. */
  private readonly withCapitals = new Map<string, string[]>();

  /** Takes one state of an article for another; undefined is an article that is not there. Both have the same path. */
  replace(before: PackedArticle | undefined, after: PackedArticle | undefined): void {
    const old = before?.linked();
    const linked = after?.linked();
    if (after && linked) for (const target of linked) if (!old?.has(target)) this.add(target, after.path);
    if (before && old) for (const target of old) if (!linked?.has(target)) this.delete(target, before.path);
  }

  /** The paths of the articles that have a link to just this slug, or a mention that may mean this name. In no order. */
  linking(target: string): readonly string[] {
    return this.byTarget.get(target) ?? [];
  }

  /** Everything that is linked, there or not. */
  targets(): IterableIterator<string> {
    return this.byTarget.keys();
  }

  /** The same for every target that is this one in lower case. A path may come twice. */
  *linkingInAnyCase(folded: string): Generator<string> {
    yield* this.linking(folded);
    for (const target of this.withCapitals.get(folded) ?? []) yield* this.linking(target);
  }

  /** The paths with a link that is written with capitals; they may have one without as well. */
  linkingWithCapitals(folded: string): ReadonlySet<string> {
    return new Set((this.withCapitals.get(folded) ?? []).flatMap((target) => this.linking(target)));
  }

  /** Equal texts are equal indexes. */
  dump(): string[] {
    const lines = [...this.byTarget].map(([target, paths]) => `${target} <- ${paths.toSorted().join(' ')}`);
    const folded = [...this.withCapitals].map(([target, written]) => `${target} = ${written.toSorted().join(' ')}`);
    return [...lines.toSorted(), ...folded.toSorted()];
  }

  private add(target: string, path: string): void {
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
    if (!remove(this.byTarget, target, path)) return;
    const folded = target.toLowerCase();
    if (folded !== target) remove(this.withCapitals, folded, target);
  }
}

/** Takes the item out of its list; whether the list went with it. */
function remove(lists: Map<string, string[]>, key: string, item: string): boolean {
  const items = lists.get(key);
  const at = items?.indexOf(item) ?? -1;
  if (!items || at < 0) return false;
  items.splice(at, 1);
  return items.length === 0 && lists.delete(key);
}
