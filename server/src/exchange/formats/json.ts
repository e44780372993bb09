import { escapedJson } from '../json.ts';
import type { ExchangeConcept, ExchangeEntry, ExportContent } from '../model.ts';
import type { MultilingualFormat } from './format.ts';

/** The project's own format, which contains everything. Its schema is glosswright-export.schema.json. */
export const json: MultilingualFormat = {
  kind: 'multilingual',
  hasRelations: true,
  write,
};

function* write({ source, locales, concepts }: ExportContent): Generator<string> {
  const head = escapedJson({ version: 1, sourceLocale: source.locale, locales: locales.map(({ locale }) => locale) });
  yield `${head.slice(0, -1)},"concepts":[`;
  let separator = '\n';
  for (const concept of concepts) {
    yield separator + escapedJson(conceptJson(concept));
    separator = ',\n';
  }
  yield '\n]}\n';
}

function conceptJson({
  id,
  slug,
  subjects,
  doNotTranslate,
  related,
  data,
  references,
  entries,
}: ExchangeConcept): object {
  const rest = { ...(data.length === 0 ? {} : { data }), ...(references.length === 0 ? {} : { references }) };
  return {
    id,
    ...(slug === id ? {} : { slug }),
    keywords: subjects,
    doNotTranslate,
    related,
    ...rest,
    entries: entries.map(entryJson),
  };
}

function entryJson(entry: ExchangeEntry): object {
  const { locale, path, url, title, names, forms, definition, partOfSpeech, draft, data } = entry;
  const terms = Array.from(data.terms, ([term, items]) => ({ term, data: items }));
  return {
    locale,
    path,
    url: url ?? null,
    title: title ?? null,
    names,
    forms,
    definition: definition ?? null,
    partOfSpeech: partOfSpeech ?? null,
    draft,
    ...(data.entry.length === 0 ? {} : { data: data.entry }),
    ...(terms.length === 0 ? {} : { terms }),
  };
}
