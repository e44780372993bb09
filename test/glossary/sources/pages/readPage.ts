import assert from 'node:assert/strict';
import { entriesOfPage } from '../../../../server/src/glossary/sources/pages/index.ts';
import type { PageFormat, WrittenEntries } from '../../../../server/src/glossary/sources/source.ts';
import type { Flavor } from '../../../../server/src/markdown/flavor.ts';
import { parseMarkdown } from '../../../../server/src/markdown/parseMarkdown.ts';
import { english } from '../../../../server/src/localization/index.ts';
import type { Span } from '../../../../server/src/markdown/types.ts';

/** The entries of a page, after a check that all spans are in the text and in order. A row contains the cells of its other locales. */
export function readPage(text: string, format: PageFormat, flavor: Flavor = 'markdown'): WrittenEntries {
  const read = entriesOfPage(parseMarkdown(text, flavor), format, 'github');
  let end = 0;
  for (const entry of read.entries) {
    const { span, nameSpan, idSpan, definitionSpan } = entry;
    if (entry.locale !== undefined && span.start < end) {
      assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end && span.end <= end, JSON.stringify(entry));
      continue;
    }
    assert.ok(end <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(entry));
    for (const inner of [nameSpan, idSpan, definitionSpan])
      if (inner) assert.ok(span.start <= inner.start && inner.end <= span.end, JSON.stringify(entry));
    if (idSpan) assert.equal(text.slice(idSpan.start, idSpan.end), entry.id);
    end = span.end;
  }
  return read;
}

/** One line for each entry: `id: name, other name = definition`. */
export function summaryOf(text: string, format: PageFormat): string[] {
  return readPage(text, format).entries.map(({ id, name, otherNames, definition = '' }) => {
    return `${id}: ${[name, ...otherNames.map((other) => other.text)].join(', ')} = ${definition}`;
  });
}

/** The source texts of a span of each entry. */
export function sourcesOf(
  text: string,
  format: PageFormat,
  which: 'span' | 'nameSpan' | 'definitionSpan' | 'idSpan',
): (string | undefined)[] {
  const sliced = (span: Span | undefined): string | undefined => span && text.slice(span.start, span.end);
  return readPage(text, format).entries.map((entry) => sliced(entry[which]));
}

/** One line for each problem: `message <source>`. */
export function problemsOf(text: string, format: PageFormat): string[] {
  return readPage(text, format).problems.map(
    ({ message, span }) => `${english(message)} <${text.slice(span.start, span.end)}>`,
  );
}
