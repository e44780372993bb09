/** The name of a context that cannot be used, and the reason. */
export class UnknownContext extends Error {
  readonly reason: 'remote' | 'scoped' | 'deep';
  readonly context: string;

  constructor(reason: UnknownContext['reason'], context: string) {
    super(context);
    this.reason = reason;
    this.context = context;
  }
}

/** The definition of a key. */
export interface JsonLdTerm {
  /** An IRI or a keyword such as `@id`; undefined if the key is ignored. */
  readonly iri: string | undefined;
  /** How to interpret texts: `@id`, `@vocab`, or a data type. */
  readonly type: string | undefined;
  /** Undefined: the language of the context. */
  readonly language: string | undefined;
  readonly containers: readonly string[];
  /** Whether subject and object are exchanged: the value is the subject. */
  readonly isReverse: boolean;
}

type Json = unknown;
type JsonMap = Readonly<Record<string, Json>>;

/** A JSON-LD 1.1 context in the file. Remote contexts are never fetched. */
export class JsonLdContext {
  static readonly empty: JsonLdContext = new JsonLdContext(new Map(), undefined, undefined, '');
  readonly #terms: ReadonlyMap<string, JsonLdTerm>;
  readonly #vocabulary: string | undefined;
  readonly #base: string | undefined;
  readonly language: string;

  private constructor(
    terms: ReadonlyMap<string, JsonLdTerm>,
    vocabulary: string | undefined,
    base: string | undefined,
    language: string,
  ) {
    this.#terms = terms;
    this.#vocabulary = vocabulary;
    this.#base = base;
    this.language = language;
  }

  /** Returns this context with the definitions of another one. Throws `UnknownContext`. */
  with(local: Json): JsonLdContext {
    if (Array.isArray(local)) return local.reduce((context: JsonLdContext, each) => context.with(each), this);
    if (local === null) return JsonLdContext.empty;
    if (!isMap(local)) throw new UnknownContext('remote', nameOf(local));
    const taken = Object.keys(local).find((key) => key.startsWith('@imp'));
    if (taken !== undefined) throw new UnknownContext('remote', nameOf(local[taken]));
    const textOr = <T>(key: string, before: T): string | T | undefined => {
      if (!(key in local)) return before;
      const value = local[key];
      return typeof value === 'string' ? value : undefined;
    };
    const vocabulary = textOr('@vocab', this.#vocabulary);
    const base = textOr('@base', this.#base);
    const language = textOr('@language', this.language) ?? '';
    const outer = new JsonLdContext(this.#terms, undefined, base, language);
    const iri = vocabulary === undefined ? undefined : (outer.#compact(vocabulary, local) ?? vocabulary);
    return new Definitions(local, this.#terms, iri).context((terms) => new JsonLdContext(terms, iri, base, language));
  }

  #compact(text: string, local: JsonMap): string | undefined {
    return new Definitions(local, this.#terms, undefined).expand(text);
  }

  /** Returns the definition of a key. */
  termOf(key: string): JsonLdTerm {
    return this.#terms.get(key) ?? { ...UNDEFINED, iri: expanded(key, this.#terms, this.#vocabulary) };
  }

  /** Returns the IRI of a class or property. */
  propertyIri(text: string): string | undefined {
    return this.termOf(text).iri;
  }

  /** Returns the IRI of a node. */
  nodeIri(text: string): string {
    const iri = expanded(text, this.#terms, undefined, true);
    return iri ?? (this.#base === undefined ? text : resolved(text, this.#base));
  }
}

/** Resolves a relative IRI. `../` is not resolved. */
function resolved(text: string, base: string): string {
  const [, whole = '', site = '', path = ''] =
    /^(([a-z][\w+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)(?:\?[^#]*)?)/i.exec(base) ?? [];
  if (text === '' || text.startsWith('#')) return whole + text;
  return text.startsWith('/') ? site + text : site + path.slice(0, path.lastIndexOf('/') + 1) + text;
}

const UNDEFINED: JsonLdTerm = {
  iri: undefined,
  type: undefined,
  language: undefined,
  containers: [],
  isReverse: false,
};

/** Maximum number of definitions of which each needs the next one. */
const LONGEST_CHAIN = 100;

/** The definitions of one context. They can refer to each other in any order. */
class Definitions {
  readonly #local: JsonMap;
  readonly #terms: Map<string, JsonLdTerm>;
  readonly #vocabulary: string | undefined;
  /** Keys that are defined or being defined, because a circular definition is ignored. */
  readonly #begun = new Set<string>();
  /** How many definitions refer to each other up to the current one. */
  #depth = 0;

  constructor(local: JsonMap, outer: ReadonlyMap<string, JsonLdTerm>, vocabulary: string | undefined) {
    this.#local = local;
    this.#terms = new Map(outer);
    this.#vocabulary = vocabulary;
  }

  context(make: (terms: ReadonlyMap<string, JsonLdTerm>) => JsonLdContext): JsonLdContext {
    for (const key of Object.keys(this.#local)) this.#define(key);
    return make(this.#terms);
  }

  expand(text: string): string | undefined {
    this.#define(text);
    const colon = text.indexOf(':');
    if (colon > 0) this.#define(text.slice(0, colon));
    return expanded(text, this.#terms, this.#vocabulary);
  }

  #define(key: string): void {
    if (key.startsWith('@') || this.#begun.has(key) || !Object.hasOwn(this.#local, key)) return;
    this.#begun.add(key);
    this.#terms.delete(key);
    if (this.#depth === LONGEST_CHAIN) throw new UnknownContext('deep', key);
    this.#depth++;
    this.#terms.set(key, this.#termOf(key, this.#local[key]));
    this.#depth--;
  }

  #termOf(key: string, definition: Json): JsonLdTerm {
    if (typeof definition === 'string') return { ...UNDEFINED, iri: this.#iriOf(key, definition) };
    if (!isMap(definition)) return UNDEFINED;
    if ('@context' in definition) throw new UnknownContext('scoped', key);
    const {
      '@id': id,
      '@reverse': reverse,
      '@type': type,
      '@language': language,
      '@container': container,
    } = definition;
    const named = typeof reverse === 'string' ? reverse : id;
    return {
      iri: named === null ? undefined : this.#iriOf(key, typeof named === 'string' ? named : key),
      type: typeof type === 'string' ? this.expand(type) : undefined,
      language: language === null ? '' : typeof language === 'string' ? language : undefined,
      containers: [container].flat().filter((each) => typeof each === 'string'),
      isReverse: typeof reverse === 'string',
    };
  }

  /** A key that is defined by itself is a compact or absolute IRI, or a term of the vocabulary. */
  #iriOf(key: string, text: string): string | undefined {
    if (text !== key) return this.expand(text);
    const colon = key.indexOf(':');
    if (colon > 0) this.#define(key.slice(0, colon));
    return expanded(key, this.#terms, this.#vocabulary);
  }
}

/** Returns the keyword or IRI of a text; undefined if it has none. Terms are not used for nodes. */
function expanded(
  text: string,
  terms: ReadonlyMap<string, JsonLdTerm>,
  vocabulary: string | undefined,
  isNode = false,
): string | undefined {
  if (text.startsWith('@')) return text;
  const term = isNode ? undefined : terms.get(text);
  if (term) return term.iri;
  const colon = text.indexOf(':');
  if (colon > 0) {
    const prefix = terms.get(text.slice(0, colon))?.iri;
    const rest = text.slice(colon + 1);
    return prefix === undefined || rest.startsWith('//') ? text : prefix + rest;
  }
  return vocabulary === undefined || isNode ? undefined : vocabulary + text;
}

export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(context: unknown): string {
  return typeof context === 'string' ? context : (JSON.stringify(context) ?? '');
}
