import type { HeadingIdStyle } from '../../../markdown/anchors/headingIds.ts';
import type { MarkdownDocument } from '../../../markdown/types.ts';
import type { PageFormat, WrittenEntries } from '../source.ts';
import { entriesOfAbbreviations } from './abbreviations.ts';
import { entriesOfBoldItems } from './boldItems.ts';
import { collectEntries } from './collectEntries.ts';
import { entriesOfComponents } from './component.ts';
import { entriesOfDefinitionLists } from './definitionList.ts';
import { entriesOfDetails } from './details.ts';
import type { FoundEntries } from './foundEntry.ts';
import { entriesOfDirectives } from './glossaryDirective.ts';
import { entriesOfHeadings } from './headings.ts';
import { entriesOfPlainItems } from './plainItems.ts';
import { type PageMemory, readAfresh, type ReadPart } from './pageMemory.ts';
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
