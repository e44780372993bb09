import { localized, t } from '../../localization/index.ts';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { FilePlace } from '../../glossary/layoutPaths.ts';
import { detectLocaleColumns } from '../../glossary/sources/pages/detectLocaleColumns.ts';
import { localeOfHeader } from '../../glossary/sources/pages/languageHeaders.ts';
import { headerLike } from '../../glossary/sources/pages/newHeader.ts';
import { sectionOf } from '../../glossary/sources/pages/pageSection.ts';
import { columnsOf, hasHeader, type TableFormat } from '../../glossary/sources/pages/tableColumns.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import { seenText } from '../../markdown/seenText.ts';
import { tablesOf } from '../../markdown/tableRows.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import { applyEdits } from '../../rules/engine/fixAll.ts';
import { cellDraft } from '../draft/cellDraft.ts';
import { type ColumnDraft, columnDraft } from '../draft/columnDraft.ts';
import type { DraftFiles } from '../draft/draftFiles.ts';
import { isReadBack, notCertain, type PlannedDraft, refused } from './plannedDraft.ts';

type PagePlace = Extract<FilePlace, { kind: 'entryPage' }>;

/** The entry that gets a draft in the new column. */
export interface ColumnRequest {
  readonly source: FrontMatterFacts;
  readonly locale: string;
  readonly isDetected: boolean;
}

/**
 * Plans the column of a new locale in the table of the entry. A column with the header that is already there is used. If the
 * configuration names the columns, but not this one, `missing` says what it lacks.
 */
export function newColumn(
  glossary: Glossary,
  { source, locale, isDetected }: ColumnRequest,
  files: DraftFiles,
): PlannedDraft {
  const { path } = source;
  const place = glossary.place(path);
  if (place?.kind !== 'entryPage' || place.source.entries.kind !== 'table') return notCertain(path);
  const format = place.source.entries;
  const known = format.locales ?? {};
  const isKnown = Object.hasOwn(known, locale);
  // The other pages of the pattern would lack the column.
  if (!isKnown && place.source.path.includes('{')) return byHand(path, locale);
  const document = partOf(place, files);
  const own = glossary.articles.placeOf(source);
  const there = document && headerIn(document, format, known[locale], locale);
  const header = there ?? known[locale] ?? headerLike(known, locale);
  const withColumn: TableFormat = { ...format, locales: { ...known, [locale]: header } };
  const create = { path, concept: source.slug, locale, title: source.title ?? source.slug };
  const draft: ColumnDraft | undefined =
    !document || !own
      ? undefined
      : there === undefined
        ? columnDraft(document, path, { format, header, own })
        : cellDraft(glossary, create, files, withColumn, source);
  if (!draft) return notCertain(path);
  if (draft.kind === 'refused') return { ...refused(localized(draft.reason)), path };
  const to: PagePlace = { ...place, source: { ...place.source, entries: withColumn } };
  if (!isReadBack(glossary, to, create, draft, files)) return notCertain(path);
  const isFound = isDetected && isDetectedIn(applyEdits(files.textOf(path) ?? '', draft.edits), place, locale);
  if (isKnown || isFound) return { kind: 'draft', draft, concept: source.slug, locale };
  const missing = { beside: path, locale, header };
  return isDetected ? notCertain(path) : { ...byHand(path, locale), missing };
}

function byHand(path: string, locale: string): Extract<PlannedDraft, { kind: 'refused' }> {
  const reason = t(
    "The table in '{0}' has no column for '{1}'. Add the column to the page, and its header to \"locales\" in glosswright.config.json.",
    path,
    locale,
  );
  return { kind: 'refused', reason, path };
}

/** The page, or the section with the entries. */
function partOf({ path, source: { section } }: PagePlace, files: DraftFiles): MarkdownDocument | undefined {
  return section ? files.sectionOf(path, section)?.document : files.documentOf(path);
}

/** The header of the locale in a table with the source: that of the configuration, otherwise one that names its language. */
function headerIn(
  document: MarkdownDocument,
  format: TableFormat,
  named: string | undefined,
  locale: string,
): string | undefined {
  for (const { header } of tablesOf(document)) {
    const names = header.map((cell) => seenText(document, cell));
    if (!columnsOf(names, format)) continue;
    const found = names.find((name) =>
      named === undefined ? localeOfHeader(name) === locale : hasHeader([name], named),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the column will be found in the text. */
function isDetectedIn(
  text: string,
  { path, locale: pageLocale, source: { section } }: PagePlace,
  locale: string,
): boolean {
  const page = parseMarkdown(text, flavorOf(path));
  const document = section ? sectionOf(page, section)?.document : page;
  const locales = document && detectLocaleColumns(document, pageLocale)?.format.locales;
  return locales !== undefined && Object.hasOwn(locales, locale);
}
