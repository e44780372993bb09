import { getOrAdd } from '../../glossary/collections.ts';
import { t } from '../../localization/index.ts';
import type { ExchangeName } from '../model.ts';
import { oneLine } from '../selection.ts';
import { type DataItem, itemOf, NO_DATA } from '../termbase/data.ts';
import { cleaned } from './cleaned.ts';
import { type ImportedEntry, NOTHING_MORE, type ReadImport } from './imported.ts';

/** A statement of an RDF graph. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: TripleObject;
}

export interface TripleObject {
  readonly kind: 'iri' | 'text' | 'blank';
  readonly value: string;
  /** In lower case; empty for an object without a language. */
  readonly language: string;
}

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const LABELS = { prefLabel: 'preferred', altLabel: 'admitted', hiddenLabel: 'deprecated' } as const;

/** The statements on a concept by property name; names of SKOS properties are without namespace. */
type Concept = Map<string, TripleObject[]>;

/** Returns the concepts of a SKOS vocabulary: all resources of type `skos:Concept` or with a preferred label. */
export function readSkos(triples: Iterable<Triple>): ReadImport {
  const subjects = new Map<string, Concept>();
  for (const { subject, predicate, object } of triples) {
    const name = predicate.startsWith(SKOS) ? predicate.slice(SKOS.length) : predicate;
    getOrAdd(
      getOrAdd(subjects, subject, (): Concept => new Map()),
      name,
      () => [],
    ).push(object);
  }
  const concepts = [...subjects].filter(([, concept]) => isConcept(concept));
  const ids = idsOf(concepts.map(([iri]) => iri));
  const schemes = new Set(concepts.flatMap(([, concept]) => concept.get('inScheme')?.map(({ value }) => value) ?? []));
  const read = concepts.map(([iri, concept]) => entriesOf(concept, ids.get(iri) ?? iri, ids, schemes.size > 1));
  const unnamed = read.filter(({ length }) => length === 0).length;
  const problem = t(
    '{0, plural, one {# concept without a label is not imported} other {# concepts without a label are not imported}}',
    unnamed,
  );
  return { entries: read.flat(), problems: unnamed === 0 ? [] : [problem] };
}

function isConcept(concept: Concept): boolean {
  return concept.has('prefLabel') || (concept.get(TYPE)?.some(({ value }) => value === `${SKOS}Concept`) ?? false);
}

/** The ID is the last part of the IRI, unless several IRIs share it. */
function idsOf(iris: readonly string[]): Map<string, string> {
  const used = new Set<string>();
  return new Map(
    iris.map((iri) => {
      const last = decoded(/([^/#]+)[/#]?$/.exec(iri)?.[1] ?? iri);
      const id = used.has(last) ? iri : last;
      used.add(id);
      return [iri, id];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // `%` without hexadecimal digits
  }
}

function entriesOf(
  concept: Concept,
  id: string,
  ids: ReadonlyMap<string, string>,
  hasSchemes: boolean,
): ImportedEntry[] {
  const names = new Map<string, ExchangeName[]>();
  for (const [property, status] of Object.entries(LABELS))
    for (const { value, language } of concept.get(property) ?? [])
      getOrAdd(names, language, () => []).push({ text: value, status });
  const data: DataItem[] = [];
  const own = new Map<string, DataItem[]>();
  const definitions = new Map<string, string>();
  for (const [property, objects] of concept)
    for (const object of objects) {
      const { kind, value, language } = object;
      const text = oneLine(value);
      if (kind === 'blank' || property in LABELS || property === TYPE || text === '') continue;
      if (property === 'inScheme' && !hasSchemes) continue;
      if (property === 'notation' && text === id) continue;
      const hasEntry = kind === 'text' && names.has(language);
      if (property === 'definition' && hasEntry && !definitions.has(language)) definitions.set(language, text);
      else if (hasEntry && language !== '') getOrAdd(own, language, () => []).push(itemOf(property, text));
      else data.push(kind === 'iri' ? referenceTo(property, text, ids) : itemOf(property, text));
    }
  return Array.from(names, ([language, labels]) => ({
    ...NOTHING_MORE,
    id,
    locale: language === '' ? undefined : language,
    names: withPreferred(cleaned(labels)),
    definition: definitions.get(language),
    data: { ...NO_DATA, concept: data, entry: own.get(language) ?? [] },
  })).filter((entry) => entry.names.length > 0);
}

/** SKOS and TBX have different names for relations. */
function referenceTo(property: string, iri: string, ids: ReadonlyMap<string, string>): DataItem {
  const id = ids.get(iri);
  if (id === undefined) return itemOf(property, iri);
  if (property === 'related') return itemOf('crossReference', id, id);
  return property === 'broader' || property === 'narrower' ? itemOf(property, id, id) : itemOf(property, iri);
}

/** If no label is preferred, the first one is. */
function withPreferred(names: readonly ExchangeName[]): ExchangeName[] {
  const [first, ...others] = names;
  if (first === undefined || names.some(({ status }) => status === 'preferred')) return [...names];
  return [{ text: first.text, status: 'preferred' }, ...others];
}
