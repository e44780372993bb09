import { flavorOf } from '../../markdown/flavor.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import type { FilePlace } from '../layoutPaths.ts';
import { detectLocaleColumns } from '../sources/pages/detectLocaleColumns.ts';
import { sectionOf } from '../sources/pages/pageSection.ts';

/** Whether the table of a page has columns for other locales than its detected layout says. */
export function hasOtherColumns(place: FilePlace, text: string): boolean {
  if (place.kind !== 'entryPage' || place.source.entries.kind !== 'table') return false;
  const { path, locale } = place;
  const { section, entries } = place.source;
  const page = parseMarkdown(text, flavorOf(path));
  const document = section ? sectionOf(page, section)?.document : page;
  const found = document && detectLocaleColumns(document, locale)?.format.locales;
  return namesOf(found) !== namesOf(entries.locales);
}

function namesOf(locales: Readonly<Record<string, string>> = {}): string {
  return Object.entries(locales)
    .map((column) => column.join('='))
    .toSorted()
    .join('\n');
}
