import type { Destination } from './destination.ts';
import { detached } from './detached.ts';
import { getOrAdd } from './collections.ts';

/** Maximum number of targets of a locale. A glossary has fewer addresses, and a hostile one can have any number. */
const MOST_TARGETS = 50_000;

/**
 * The destinations of addresses that do not depend on the article that links them, apart from its locale. Most links of a glossary
 * are such addresses, and many articles have the same ones.
 */
export class KnownDestinations {
  private revision = -1;
  private readonly byLocale = new Map<string, Map<string, Destination>>();

  /** Whether the target starts at the root of the site, and has no fragment, which can be a section of the page. */
  static has(target: string): boolean {
    return target.startsWith('/') && !target.includes('#');
  }

  /** `revision`: changes whenever a destination may have changed. */
  getOrAdd(revision: number, target: string, locale: string, find: (target: string) => Destination): Destination {
    if (revision !== this.revision) this.byLocale.clear();
    this.revision = revision;
    const known = getOrAdd(this.byLocale, locale, () => new Map<string, Destination>());
    let destination = known.get(target);
    if (destination) return destination;
    if (known.size >= MOST_TARGETS) known.clear();
    const own = detached(target);
    destination = find(own);
    known.set(own, destination);
    return destination;
  }
}
