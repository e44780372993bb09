import { escapedJson } from '../json.ts';
import type { ExchangeConcept, ExchangeEntry, ExportContent } from '../model.ts';
import type { MultilingualFormat } from './format.ts';

/** The project's own format, which holds everything. Its schema is glosswright-export.schema.json. */
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

function conceptJson({ id, subjects, doNotTranslate, related, entries }: ExchangeConcept): object {
  return { id, keywords: subjects, doNotTranslate, related, entries: entries.map(entryJson) };
}

function entryJson({ locale, path, url, title, names, forms, definition, partOfSpeech, draft }: ExchangeEntry): object {
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
  };
}
