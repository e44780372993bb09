import { byPath, Tally } from '../../glossary/collections.ts';
import type { SortOrder } from '../options/commands.ts';
import type { CheckedRecord } from './checkItems.ts';

/** Returns the reported records in the order of the report. Records with equal demand are sorted by path. */
export function inReportOrder(records: readonly CheckedRecord[], order: SortOrder): CheckedRecord[] {
  const sorted = records.filter(({ kind }) => kind !== 'links').toSorted(byPath);
  if (order === 'path') return sorted;
  const demandOf = demandFor(records);
  return sorted.toSorted((one, other) => demandOf(other) - demandOf(one));
}

/** Returns a function for the number of translated articles that link to or mention the missing concept; -1 for a file without one. */
function demandFor(records: readonly CheckedRecord[]): (record: CheckedRecord) => number {
  const mentions = new Tally();
  for (const { wanted } of records)
    for (const slug of wanted?.mentioned ?? []) mentions.add(keyOf(wanted?.glossary ?? 0, slug));
  return ({ missing }) => (missing ? missing.articlesLinking + mentions.of(keyOf(missing.glossary, missing.slug)) : -1);
}

function keyOf(glossary: number, slug: string): string {
  return `${glossary} ${slug}`;
}
