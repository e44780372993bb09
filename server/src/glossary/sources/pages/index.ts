import type { HeadingIdStyle } from '../../../markdown/anchors/headingIds.ts';
import { msg } from '../../../localization/index.ts';
import type { MarkdownDocument } from '../../../markdown/types.ts';
import type { PageFormat, PageSource, SourceProblem, WrittenEntries } from '../source.ts';
import { entriesOfAbbreviations } from './abbreviations.ts';
import { entriesOfBoldItems } from './boldItems.ts';
import { collectEntries } from './collectEntries.ts';
import { entriesOfComponents } from './component.ts';
import { entriesOfDefinitionLists } from './definitionList.ts';
import { entriesOfDetails } from './details.ts';
import type { FoundEntries } from './foundEntry.ts';
import { entriesOfDirectives } from './glossaryDirective.ts';
import { entriesOfHeadings, headingsWithoutId } from './headings.ts';
import { entriesOfPlainItems } from './plainItems.ts';
import { type PageMemory, readAfresh, type ReadPart } from './pageMemory.ts';
import { type PageSection, sectionOf } from './pageSection.ts';
import { entriesOfTables } from './table.ts';

/**
 * Returns the entries of a page. Names keep qualifiers and abbreviations in parentheses. Never throws; linear time for
 * any input. `memory` is that of an edited page; it makes reading faster and never changes the entries.
 */
export function entriesOfPage(
  document: MarkdownDocument,
  format: PageFormat,
  headingIds: HeadingIdStyle,
  memory?: PageMemory,
): WrittenEntries {
  return collectEntries(foundIn(document, format, headingIds, memory?.reader(document, format) ?? readAfresh));
}

/** Same as `entriesOfPage`, for a source whose entries may be in one section of its pages. */
export function entriesOfSource(
  page: MarkdownDocument,
  { entries: format, section: texts }: Pick<PageSource, 'entries' | 'section'>,
  headingIds: HeadingIdStyle,
  memory?: PageMemory,
): WrittenEntries {
  if (texts === undefined) return entriesOfPage(page, format, headingIds, memory);
  const section = sectionOf(page, texts);
  if (!section) return { entries: [], problems: [noSection(texts)] };
  const readPart = memory?.reader(section.document, format) ?? readAfresh;
  const { entries, problems } =
    format.kind === 'headings'
      ? headingsInSection(page, section, format.levels, headingIds, readPart)
      : foundIn(section.document, format, headingIds, readPart);
  return collectEntries({ entries: entries.filter(({ span }) => span.start >= section.headingEnd), problems });
}

/** Headings below that of the section, with the ids that they have on the page. */
function headingsInSection(
  page: MarkdownDocument,
  { document, level, span }: PageSection,
  levels: readonly number[],
  headingIds: HeadingIdStyle,
  readPart: ReadPart,
): FoundEntries {
  const lower = levels.filter((each) => each > level);
  return entriesOfHeadings(document, lower, headingIds, readPart, headingsWithoutId(page, span.start));
}

function noSection(texts: readonly string[]): SourceProblem {
  return { message: msg("This page has no section '{0}'.", texts.join(' / ')), span: { start: 0, end: 0 } };
}

function foundIn(
  document: MarkdownDocument,
  format: PageFormat,
  headingIds: HeadingIdStyle,
  readPart: ReadPart,
): FoundEntries {
  switch (format.kind) {
    case 'headings':
      return entriesOfHeadings(document, format.levels, headingIds, readPart);
    case 'definition-list':
      return entriesOfDefinitionLists(document, readPart);
    case 'table':
      return entriesOfTables(document, format, readPart);
    case 'plain-items':
      return entriesOfPlainItems(document, readPart);
    case 'bold-items':
      return entriesOfBoldItems(document, readPart);
    case 'abbreviations':
      return entriesOfAbbreviations(document, readPart);
    case 'details':
      return entriesOfDetails(document, readPart);
    case 'glossary-directive':
      return entriesOfDirectives(document, readPart);
    case 'component':
      return entriesOfComponents(document, format, readPart);
    default:
      return format satisfies never;
  }
}
