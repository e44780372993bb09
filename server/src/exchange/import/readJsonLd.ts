import { type Message, msg } from '../../localization/index.ts';
import { isMap, JsonLdContext, type JsonLdTerm, UnknownContext } from './jsonLdContext.ts';
import type { Triple, TripleObject } from './readSkos.ts';

/** The statements of a file, and descriptions of what could not be read. */
export interface JsonLdGraph {
  readonly triples: readonly Triple[];
  readonly problems: readonly Message[];
}

/** Maximum depth of nodes. Deeper ones are not read. */
const DEEPEST = 200;
/** Maximum depth of lists and objects. A node is in several of them. Deeper files are not read. */
const DEEPEST_VALUE = 1000;
/** Maximum number of keys that a message names. */
const MOST_NAMED = 5;
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * Reads the statements of JSON-LD, compact or expanded. Contexts must be in the file: remote ones are never fetched, and a file
 * with a remote context is not read. Lists and the order of values are not read. Never throws.
 */
export function readJsonLd(text: string): JsonLdGraph {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { triples: [], problems: [msg('this is not valid JSON')] };
  }
  if (isDeeper(document, DEEPEST_VALUE)) return { triples: [], problems: [TOO_DEEP] };
  const reader = new Reader();
  try {
    reader.nodes(document, JsonLdContext.empty, 0);
  } catch (error) {
    if (!(error instanceof UnknownContext)) throw error;
    return { triples: [], problems: [describe(error)] };
  }
  return { triples: reader.triples, problems: reader.problems() };
}

const TOO_DEEP = msg('objects that are too deep in others are not imported');

/** Whether lists and objects are nested deeper than the limit. Not recursive: a file may have a million levels. */
function isDeeper(document: unknown, limit: number): boolean {
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value): unknown[] =>
      Array.isArray(value) ? value : typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

function describe({ reason, context }: UnknownContext): Message {
  if (reason === 'deep') return TOO_DEEP;
  return reason === 'remote'
    ? msg("the context '{0}' is not in the file, and is not fetched: put its content in its place", context)
    : msg("the context of the key '{0}' alone is not supported", context);
}

class Reader {
  readonly triples: Triple[] = [];
  readonly #meaningless = new Set<string>();
  #isTooDeep = false;
  #blanks = 0;

  problems(): Message[] {
    const keys = [...this.#meaningless];
    const named = [...keys.slice(0, MOST_NAMED), ...(keys.length > MOST_NAMED ? ['…'] : [])].join(', ');
    return [
      ...(keys.length === 0 ? [] : [msg('keys without a meaning in the context are not imported: {0}', named)]),
      ...(this.#isTooDeep ? [TOO_DEEP] : []),
    ];
  }

  nodes(value: unknown, context: JsonLdContext, depth: number): void {
    for (const each of [value].flat()) if (isMap(each)) this.#node(each, context, depth);
  }

  /** Reads the statements of a node, and returns the node as their subject. */
  #node(node: Readonly<Record<string, unknown>>, outer: JsonLdContext, depth: number): TripleObject {
    const context = '@context' in node ? outer.with(node['@context']) : outer;
    const values = Object.entries(node).map(([key, value]) => ({ key, term: context.termOf(key), value }));
    const id = values.find(({ term }) => term.iri === '@id')?.value;
    const subject: TripleObject =
      typeof id === 'string'
        ? iri(context.nodeIri(id))
        : { kind: 'blank', value: `_:b${this.#blanks++}`, language: '' };
    if (depth > DEEPEST) {
      this.#isTooDeep = true;
      return subject;
    }
    for (const { key, term, value } of values) {
      if (term.iri === undefined || !/[:@]/.test(term.iri)) this.#meaningless.add(key);
      else if (term.iri.startsWith('@')) this.#keyword(term.iri, value, { subject, context, depth });
      else this.#state(subject, term, this.#objects(value, term, context, depth + 1));
    }
    return subject;
  }

  #keyword(
    keyword: string,
    value: unknown,
    { subject, context, depth }: { subject: TripleObject; context: JsonLdContext; depth: number },
  ): void {
    if (keyword === '@graph' || keyword === '@included') this.nodes(value, context, depth + 1);
    else if (keyword === '@type') {
      const types = [value]
        .flat()
        .flatMap((type) => (typeof type === 'string' ? [context.propertyIri(type) ?? type] : []));
      for (const type of types) this.#add(subject, TYPE, iri(type));
    } else if (keyword === '@reverse' && isMap(value))
      for (const [key, objects] of Object.entries(value)) {
        const term = { ...context.termOf(key), isReverse: true };
        if (term.iri !== undefined) this.#state(subject, term, this.#objects(objects, term, context, depth + 1));
      }
  }

  #state(
    subject: TripleObject,
    { iri: predicate = '', isReverse }: JsonLdTerm,
    objects: readonly TripleObject[],
  ): void {
    for (const object of objects) {
      if (!isReverse) this.#add(subject, predicate, object);
      else if (object.kind !== 'text') this.#add(object, predicate, subject);
    }
  }

  #add(subject: TripleObject, predicate: string, object: TripleObject): void {
    this.triples.push({ subject: subject.value, predicate, object });
  }

  #objects(value: unknown, term: JsonLdTerm, context: JsonLdContext, depth: number): TripleObject[] {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.flatMap((each) => this.#objects(each, term, context, depth));
    if (!isMap(value)) return [scalar(value, term, context)];
    if (term.containers.includes('@language')) return languageMap(value);
    if (term.containers.includes('@index'))
      return Object.values(value).flatMap((each) => this.#objects(each, { ...term, containers: [] }, context, depth));
    const inner = '@context' in value ? context.with(value['@context']) : context;
    const keyed = new Map(Object.entries(value).map(([key, each]) => [inner.termOf(key).iri, each]));
    if (keyed.has('@value')) return literal(keyed);
    if (keyed.has('@set')) return this.#objects(keyed.get('@set'), term, inner, depth);
    if (keyed.has('@list')) return [{ kind: 'blank', value: `_:b${this.#blanks++}`, language: '' }];
    return [this.#node(value, context, depth)];
  }
}

function iri(value: string): TripleObject {
  return { kind: value.startsWith('_:') ? 'blank' : 'iri', value, language: '' };
}

function scalar(value: unknown, { type, language }: JsonLdTerm, context: JsonLdContext): TripleObject {
  const text = String(value);
  if (type === '@id') return iri(context.nodeIri(text));
  if (type === '@vocab') return iri(context.propertyIri(text) ?? context.nodeIri(text));
  const isPlain = typeof value === 'string' && (type === undefined || type === '@none');
  return { kind: 'text', value: text, language: isPlain ? (language ?? context.language).toLowerCase() : '' };
}

function literal(keyed: ReadonlyMap<string | undefined, unknown>): TripleObject[] {
  const [value, language] = [keyed.get('@value'), keyed.get('@language')];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  return [{ kind: 'text', value: String(value), language: typeof language === 'string' ? language.toLowerCase() : '' }];
}

function languageMap(value: Readonly<Record<string, unknown>>): TripleObject[] {
  return Object.entries(value).flatMap(([language, texts]) =>
    [texts].flat().flatMap((text): TripleObject[] => {
      if (typeof text !== 'string') return [];
      return [{ kind: 'text', value: text, language: language === '@none' ? '' : language.toLowerCase() }];
    }),
  );
}
