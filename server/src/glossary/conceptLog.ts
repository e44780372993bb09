import type { PackedArticle } from './packed/packedArticle.ts';

/** Older changes are forgotten. */
const MOST_CHANGES = 1000;

/** The concepts of the latest changes: what is computed for each concept can be updated instead of computed again. */
export class ConceptLog {
  /** Changes with each change of an entry, other than of its links alone. */
  revision = 0;
  private slugs: string[] = [];

  /** Adds a change of an entry, unless only its links differ. */
  addChange(before: PackedArticle | undefined, after: PackedArticle | undefined): void {
    if (before && after?.hasFrontMatterOf(before) === true) return;
    for (const slug of new Set([before?.slug ?? '', after?.slug ?? ''])) if (slug !== '') this.add(slug);
  }

  /** Adds a change of the concept's entries. */
  add(slug: string): void {
    this.revision++;
    this.slugs.push(slug);
    if (this.slugs.length > 2 * MOST_CHANGES) this.slugs = this.slugs.slice(-MOST_CHANGES);
  }

  /** Adds a change that may concern all concepts. */
  addEverything(): void {
    this.revision++;
    this.slugs = [];
  }

  /** Returns the concepts that have changed since the revision; undefined if it is too old, or if all may have. */
  since(revision: number): ReadonlySet<string> | undefined {
    const count = this.revision - revision;
    return count <= this.slugs.length ? new Set(this.slugs.slice(this.slugs.length - count)) : undefined;
  }
}
