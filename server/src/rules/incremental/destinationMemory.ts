import { detached } from '../../glossary/detached.ts';
import type { Destination, Glossary } from '../../glossary/glossary.ts';
import type { LinkOrigin } from '../../glossary/linkTarget.ts';
import type { Resolve } from '../links/resolvedLinks.ts';

/** Maximum number of remembered targets: while the user types a target, each of its beginnings is one. */
const MOST_TARGETS = 20_000;

/** The destinations of the links of a document that the user is editing. They are valid until other files or the anchors of the document change. */
export class DestinationMemory {
  private stamp: readonly unknown[] = [];
  private readonly byTarget = new Map<string, Destination>();

  resolver(glossary: Glossary, origin: LinkOrigin): Resolve {
    const stamp = [glossary, glossary.articles.standingRevision, origin.path, origin.slug, origin.locale];
    if (this.byTarget.size > MOST_TARGETS || !stamp.every((value, at) => value === this.stamp[at])) {
      this.byTarget.clear();
      this.stamp = stamp;
    }
    return (target) => {
      const known = this.byTarget.get(target);
      if (known) return known;
      const own = detached(target);
      const destination = glossary.links.resolve(own, origin);
      this.byTarget.set(own, destination);
      return destination;
    };
  }
}
