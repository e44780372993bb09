import assert from 'node:assert/strict';
import { entriesOfData } from '../../../../server/src/glossary/sources/data/index.ts';
import { english } from '../../../../server/src/localization/index.ts';
import type {
  DataFormat,
  TableFormat,
  TreeFormat,
  WrittenEntry,
} from '../../../../server/src/glossary/sources/source.ts';

const fields = {
  id: 'id',
  term: 'term',
  definition: 'definition',
  aliases: [],
  deprecated: undefined,
  locale: undefined,
} as const;

/** A format of YAML or JSON with the fields id, term and definition, except for what is given. */
export function tree(kind: TreeFormat['kind'], given: Partial<TreeFormat> = {}): TreeFormat {
  return { ...fields, items: undefined, byLocale: false, ...given, kind };
}

/** A format of CSV or TSV with the columns id, term and definition, except for what is given. */
export function table(kind: TableFormat['kind'], given: Partial<TableFormat> = {}): TableFormat {
  return { ...fields, ...given, kind };
}

/** Returns each entry as `id locale: name +admitted -deprecated = definition`, and each problem as `! message @text`. */
export function shown(text: string, format: DataFormat): string[] {
  const { entries, problems } = entriesOfData(text, format);
  for (const entry of entries) assertPlaces(entry, text);
  return [
    ...entries.map(shownEntry),
    ...problems.map(
      ({ message, span }) => `! ${english(message)} @${text.slice(span.start, span.end).split('\n')[0] ?? ''}`,
    ),
  ];
}

function shownEntry({ id, locale, name, otherNames, definition }: WrittenEntry): string {
  const others = otherNames.map(({ text, status }) => ` ${status === 'admitted' ? '+' : '-'}${text}`).join('');
  const place = locale === undefined ? id : `${id} ${locale}`;
  return `${place}: ${name}${others}${definition === undefined ? '' : ` = ${definition}`}`;
}

function assertPlaces({ span, nameSpan, idSpan, definitionSpan }: WrittenEntry, text: string): void {
  assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, JSON.stringify({ span, nameSpan }));
  for (const inner of [nameSpan, idSpan, definitionSpan]) {
    if (inner === undefined) continue;
    assert.ok(inner.start < inner.end && inner.end <= text.length, JSON.stringify(inner));
  }
  assert.ok(span.end <= text.length);
}

/** Returns the texts at the spans of the entries: id, name and definition, or undefined without one. */
export function places(text: string, format: DataFormat): (string | undefined)[][] {
  return entriesOfData(text, format).entries.map(({ idSpan, nameSpan, definitionSpan }) =>
    [idSpan, nameSpan, definitionSpan].map((span) => span && text.slice(span.start, span.end)),
  );
}
