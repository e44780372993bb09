import { getOrAdd } from '../../glossary/collections.ts';
import { escapedJson } from '../json.ts';
import type { ExportContent } from '../model.ts';
import type { MultilingualFormat } from './format.ts';
import { isAddress } from '../termbase/categories.ts';
import { type LangText, schemeIri, type SkosConcept, skosConcept, type SkosStatement } from './skos.ts';

/** The same content as `skosTurtle`, in JSON-LD. */
export const skosJsonLd: MultilingualFormat = {
  kind: 'multilingual',
  hasRelations: true,
  write,
};

const byLanguage = (name: string): object => ({ '@id': `skos:${name}`, '@container': '@language' });
const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  notation: 'skos:notation',
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  related: { '@id': 'skos:related', '@type': '@id' },
  prefLabel: byLanguage('prefLabel'),
  altLabel: byLanguage('altLabel'),
  hiddenLabel: byLanguage('hiddenLabel'),
  definition: byLanguage('definition'),
};

function* write(content: ExportContent): Generator<string> {
  const scheme = schemeIri(content);
  yield `{"@context":${escapedJson(CONTEXT)},"@graph":[\n`;
  yield escapedJson({ '@id': scheme, '@type': 'skos:ConceptScheme' });
  for (const concept of content.concepts) yield `,\n${escapedJson(node(skosConcept(concept, content), scheme))}`;
  yield '\n]}\n';
}

function node(concept: SkosConcept, scheme: string): object {
  return {
    '@id': concept.iri,
    '@type': 'skos:Concept',
    inScheme: scheme,
    notation: concept.notation,
    ...property('prefLabel', concept.prefLabel),
    ...property('altLabel', concept.altLabel),
    ...property('hiddenLabel', concept.hiddenLabel),
    ...property('definition', concept.definition),
    ...(concept.related.length === 0 ? {} : { related: concept.related }),
    ...statements(concept.more),
  };
}

function statements(all: readonly SkosStatement[]): Record<string, object[]> {
  const byProperty = new Map<string, object[]>();
  for (const { property: name, kind, value, tag } of all) {
    const key = isAddress(name) ? name : `skos:${name}`;
    const language = tag === '' ? {} : { '@language': tag.toLowerCase() };
    const written = kind === 'iri' ? { '@id': value } : { '@value': value, ...language };
    getOrAdd(byProperty, key, () => []).push(written);
  }
  return Object.fromEntries(byProperty);
}

/** Returns one text per language, or a list of texts. */
function property(name: string, texts: readonly LangText[]): Record<string, object> {
  if (texts.length === 0) return {};
  const byTag = new Map<string, string[]>();
  for (const { text, tag } of texts) getOrAdd(byTag, tag.toLowerCase(), () => []).push(text);
  const values = Array.from(byTag, ([tag, own]) => [tag, own.length === 1 ? own[0] : own] as const);
  return { [name]: Object.fromEntries(values) };
}
