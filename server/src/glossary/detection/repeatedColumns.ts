import type { HeadingIdStyle } from '../../markdown/anchors/headingIds.ts';
import { githubSlugs } from '../../markdown/githubSlugs.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import type { JoinableEntry } from '../sources/joinEntries.ts';
import type { PageFormat } from '../sources/source.ts';
import { type FoundFormat, pageEntries } from './formats.ts';

/** A page's own format, and its entries as the source page names them, if the page repeats these names. */
export interface OwnFormat extends FoundFormat<PageFormat> {
  readonly joined?: readonly JoinableEntry[];
}

/** The locale of a page, and those that have pages of their own. */
interface PageLocales {
  readonly locale: string | undefined;
  readonly pages: ReadonlySet<string>;
  readonly headingIds: HeadingIdStyle;
}

/**
 * The entries of a table with a column for each locale in the locale of its page alone, if another locale has a page of its own: the
 * column of that one repeats it, and says which entries belong together.
 */
export function ofOwnLocale(
  found: FoundFormat<PageFormat> | undefined,
  document: MarkdownDocument,
  { locale, pages, headingIds }: PageLocales,
): OwnFormat | undefined {
  if (found?.format.kind !== 'table' || locale === undefined) return found;
  const { locales = {}, ...rest } = found.format;
  const term = locales[locale];
  const other = Object.keys(locales).find((each) => each !== locale && pages.has(each));
  if (term === undefined || other === undefined) return found;
  const format: PageFormat = { ...rest, term };
  const entries = pageEntries(document, { entries: format }, headingIds);
  const names = new Map(
    found.entries.flatMap(({ id, name, locale: of }) => (of === other ? [[id, name] as const] : [])),
  );
  const rows = new Map(found.entries.map(({ id, nameSpan: { start } }) => [start, id]));
  const theirs = entries.map(({ name, nameSpan: { start } }) => names.get(rows.get(start) ?? '') ?? name);
  const ids = githubSlugs(theirs);
  const joined = theirs.map((name, at) => ({ id: ids[at] ?? '', name }));
  return { format, entries, confidence: found.confidence, joined };
}
