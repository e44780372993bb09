import { msg } from '../../../localization/index.ts';
import { githubSlugs } from '../../../markdown/githubSlugs.ts';
import { MAX_ENTRIES, type SourceProblem, type WrittenEntries, type WrittenEntry } from '../source.ts';
import type { FoundEntries, FoundEntry } from './foundEntry.ts';

/** Assigns each entry its ID, and reports repeated IDs and entries above the limit. Linear time. */
export function collectEntries(found: FoundEntries): WrittenEntries {
  const problems: SourceProblem[] = [...found.problems];
  const kept = found.entries.slice(0, MAX_ENTRIES);
  const [rest] = found.entries.slice(MAX_ENTRIES);
  if (rest !== undefined) {
    const message = msg('The file has more than {0} entries. The rest is not read.', String(MAX_ENTRIES));
    problems.push({ message, span: rest.names[0].span });
  }

  const slugs = slugsOf(kept);
  const seen = new Set<string>();
  const entries: WrittenEntry[] = [];
  for (const [at, entry] of kept.entries()) {
    const id = entry.explicitId?.id ?? entry.madeId ?? slugs[at] ?? '';
    if (id === '') continue;
    if (seen.has(id)) {
      const span = entry.explicitId?.span ?? entry.names[0].span;
      problems.push({ message: msg("Another entry of this file has the id '{0}'.", id), span, isRepeatedId: true });
    }
    seen.add(id);
    entries.push(writtenEntry(entry, id));
  }
  return { entries, problems: problems.toSorted((a, b) => a.span.start - b.span.start) };
}

/** Returns the slugs of the entries without another id, at the indexes of the entries. */
function slugsOf(entries: readonly FoundEntry[]): string[] {
  const made = githubSlugs(entries.filter(isUnnamed).map(({ names: [name] }) => name.text));
  let next = 0;
  return entries.map((entry) => (isUnnamed(entry) ? (made[next++] ?? '') : ''));
}

function isUnnamed({ explicitId, madeId }: FoundEntry): boolean {
  return explicitId === undefined && madeId === undefined;
}

function writtenEntry({ names, explicitId, definition, span }: FoundEntry, id: string): WrittenEntry {
  const [name, ...others] = names;
  return {
    id,
    idSpan: explicitId?.span,
    locale: undefined,
    name: name.text,
    nameSpan: name.span,
    otherNames: others.map(({ text }) => ({ text, status: 'admitted' })),
    definition: definition?.text,
    definitionSpan: definition?.span,
    span,
  };
}
