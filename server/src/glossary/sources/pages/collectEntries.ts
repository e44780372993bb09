import { msg } from '../../../localization/index.ts';
import { githubSlugs } from '../../../markdown/githubSlugs.ts';
import { MAX_ENTRIES, type SourceProblem, type WrittenEntries, type WrittenEntry } from '../source.ts';
import type { FoundEntries, FoundEntry, FoundTranslation } from './foundEntry.ts';

/** Assigns each entry its ID, and reports repeated IDs and entries above the limit. Linear time. */
export function collectEntries(found: FoundEntries): WrittenEntries {
  const problems: SourceProblem[] = [...found.problems];
  const count = countWithin(found.entries);
  const kept = found.entries.slice(0, count);
  const rest = found.entries[count];
  if (rest !== undefined) {
    const message = msg('The file has more than {0} entries. The rest is not read.', String(MAX_ENTRIES));
    problems.push({ message, span: rest.names[0].span });
  }

  const slugs = slugsOf(kept);
  const seen = new Set<string>();
  /** Whether another entry has the ID in the locale. */
  const isRepeated = (id: string, locale: string | undefined): boolean => {
    const before = seen.size;
    return seen.add(locale === undefined ? id : `${id}\n${locale}`).size === before;
  };
  const entries: WrittenEntry[] = [];
  for (let at = 0; at < kept.length; at++) {
    const entry = kept[at];
    const id = entry?.explicitId?.id ?? entry?.madeId ?? slugs[at] ?? '';
    if (!entry || id === '') continue;
    let isTwice = isRepeated(id, entry.locale);
    entries.push(writtenEntry(entry, id));
    for (const translation of entry.translations ?? []) {
      if (isRepeated(id, translation.locale)) isTwice = true;
      entries.push(writtenTranslation(entry, translation, id));
    }
    if (isTwice) {
      const span = entry.explicitId?.span ?? entry.names[0].span;
      problems.push({ message: msg("Another entry of this file has the id '{0}'.", id), span, isRepeatedId: true });
    }
  }
  return { entries, problems: problems.toSorted((a, b) => a.span.start - b.span.start) };
}

/** The number of entries that are within the limit together with their translations. */
function countWithin(entries: readonly FoundEntry[]): number {
  let left = MAX_ENTRIES;
  const past = entries.findIndex(({ translations }) => (left -= 1 + (translations?.length ?? 0)) < 0);
  return past < 0 ? entries.length : past;
}

/** Returns the slugs of the entries without another id, at the indexes of the entries. Names repeat only within a locale. */
function slugsOf(entries: readonly FoundEntry[]): readonly string[] {
  if (!entries.some(isUnnamed)) return [];
  const slugs = entries.map(() => '');
  const unnamed = [...entries.entries()].filter(([, entry]) => isUnnamed(entry));
  for (const locale of new Set(unnamed.map(([, entry]) => entry.locale))) {
    const own = unnamed.filter(([, entry]) => entry.locale === locale);
    const made = githubSlugs(own.map(([, entry]) => entry.names[0].text));
    for (const [index, [at]] of own.entries()) slugs[at] = made[index] ?? '';
  }
  return slugs;
}

function isUnnamed({ explicitId, madeId }: FoundEntry): boolean {
  return explicitId === undefined && madeId === undefined;
}

/** The entry in the cell of another locale. It has the id of its row. */
function writtenTranslation(
  { explicitId }: FoundEntry,
  { locale, names, span }: FoundTranslation,
  id: string,
): WrittenEntry {
  return writtenEntry({ names, explicitId, madeId: undefined, definition: undefined, span, locale }, id);
}

function writtenEntry({ names, explicitId, definition, span, locale }: FoundEntry, id: string): WrittenEntry {
  const [name] = names;
  return {
    id,
    idSpan: explicitId?.span,
    locale,
    name: name.text,
    nameSpan: name.span,
    otherNames: names.length === 1 ? NO_NAMES : names.slice(1).map(({ text }) => ({ text, status: 'admitted' })),
    definition: definition?.text,
    definitionSpan: definition?.span,
    span,
  };
}

const NO_NAMES: WrittenEntry['otherNames'] = [];
