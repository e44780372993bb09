import type { HeadingIdStyle } from '../../../markdown/anchors/headingIds.ts';
import type { MarkdownDocument } from '../../../markdown/types.ts';
import type { PageFormat, WrittenEntries } from '../source.ts';
import { entriesOfBoldItems } from './boldItems.ts';
import { collectEntries } from './collectEntries.ts';
import { entriesOfComponents } from './component.ts';
import { entriesOfDefinitionLists } from './definitionList.ts';
import type { FoundEntries } from './foundEntry.ts';
import { entriesOfDirectives } from './glossaryDirective.ts';
import { entriesOfHeadings } from './headings.ts';
import { entriesOfPlainItems } from './plainItems.ts';
import { entriesOfTables } from './table.ts';

/**
 * Returns the entries of a page. Names keep qualifiers and abbreviations in parentheses. Never throws; linear time for
 * any input.
 */
export function entriesOfPage(
  document: MarkdownDocument,
  format: PageFormat,
  headingIds: HeadingIdStyle,
): WrittenEntries {
  return collectEntries(foundIn(document, format, headingIds));
}

function foundIn(document: MarkdownDocument, format: PageFormat, headingIds: HeadingIdStyle): FoundEntries {
  switch (format.kind) {
    case 'headings':
      return entriesOfHeadings(document, format.levels, headingIds);
    case 'definition-list':
      return entriesOfDefinitionLists(document);
    case 'table':
      return entriesOfTables(document, format);
    case 'plain-items':
      return entriesOfPlainItems(document);
    case 'bold-items':
      return entriesOfBoldItems(document);
    case 'glossary-directive':
      return entriesOfDirectives(document);
    case 'component':
      return entriesOfComponents(document, format);
    default:
      return format satisfies never;
  }
}
