import type { Link } from '../../markdown/types.ts';
import type { MacroSyntax } from './macroSyntax.ts';

/** Several macro syntaxes as one. Names of one can be used in the others. */
export function composite(parts: readonly MacroSyntax[]): MacroSyntax | undefined {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  const each = <T>(take: (part: MacroSyntax) => readonly T[]): T[] => [...new Set(parts.flatMap(take))];
  return {
    find: (document) => withoutOverlaps(parts.flatMap((part) => part.find(document))),
    nameAt: (document, cursor) => {
      for (const part of parts) {
        const slot = part.nameAt(document, cursor);
        if (slot) return slot;
      }
      return undefined;
    },
    keysOf: (name) => each((part) => part.keysOf(name)),
    namesOf: (concept) => each((part) => part.namesOf(concept)),
    aliasInProse: (alias) => first.aliasInProse(alias),
    write: (names, text) => {
      for (const part of parts) {
        const written = part.write(names, text);
        if (written !== undefined) return written;
      }
      return undefined;
    },
    namesAreSlugs: parts.some(({ namesAreSlugs }) => namesAreSlugs),
    hasTitles: parts.some(({ hasTitles }) => hasTitles === true),
    leadsToSource: first.leadsToSource,
    missing: (name) => first.missing(name),
  };
}

/** The links in text order. The first of overlapping links wins. */
function withoutOverlaps(links: readonly Link[]): Link[] {
  const kept: Link[] = [];
  for (const link of links.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end))
    if (link.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(link);
  return kept;
}
