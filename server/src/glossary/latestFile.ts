import type { ArticleFacts, FileFacts, LinkFact } from './articleFacts.ts';
import type { PackedArticle } from './packed/packedArticle.ts';

/** The latest content of a file of entries, and its record in the index. */
export interface TakenIn extends FileFacts {
  readonly record: PackedArticle;
}

/** The latest file of several entries. An editor changes one file repeatedly, and its unchanged parts do not have to be unpacked for a comparison. */
export class LatestFile {
  private latest: TakenIn | undefined;

  /** Removes and returns the content of the file; undefined if it is not the latest one, or the index changed otherwise. */
  take(path: string): TakenIn | undefined {
    const { latest } = this;
    if (latest?.record.path !== path) return undefined;
    this.latest = undefined;
    return latest;
  }

  put(latest: TakenIn): void {
    this.latest = latest;
  }

  /** Must be called for each other change of a record of the file. */
  forget(path: string): void {
    if (this.latest?.record.path === path) this.latest = undefined;
  }
}

/** The items that are in only one of two lists, which have a common beginning and end. */
export interface Replaced<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** Leaves out the items that both lists begin and end with. */
export function replacedIn<T>(before: readonly T[], after: readonly T[]): Replaced<T> {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let rest = 0;
  while (rest < most - first && before[before.length - 1 - rest] === after[after.length - 1 - rest]) rest++;
  return { before: before.slice(first, before.length - rest), after: after.slice(first, after.length - rest) };
}

/** Whether two states of a file have the same links, regardless of their positions. */
export function linkTheSame(one: Pick<ArticleFacts, 'links'>, other: Pick<ArticleFacts, 'links'>): boolean {
  const [links, others] = [one.links, other.links];
  return links.length === others.length && links.every((link, at) => isSameLink(link, others[at]));
}

function isSameLink(one: LinkFact, other: LinkFact | undefined): boolean {
  if (one === other) return true;
  if (one.slug !== other?.slug || one.text !== other.text || one.locale !== other.locale) return false;
  return one.names === other.names || String(one.names) === String(other.names);
}
