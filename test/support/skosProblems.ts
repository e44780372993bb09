import type { Quad } from 'n3';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The integrity conditions of the SKOS reference that a graph violates, each as `S13: what`. */
export function skosProblems(quads: readonly Quad[]): string[] {
  const graph = new Graph(quads);
  return [
    ...graph.subjectsOfBoth(TYPE, `${SKOS}Concept`, `${SKOS}ConceptScheme`).map((iri) => `S9: ${iri}`),
    ...graph.labelsOfTwoKinds().map((label) => `S13: ${label}`),
    ...graph.secondPreferred().map((label) => `S14: ${label}`),
    ...graph.relatedAndBroader().map((pair) => `S27: ${pair}`),
    ...graph.subjectsOfBoth(TYPE, `${SKOS}Concept`, `${SKOS}Collection`).map((iri) => `S37: ${iri}`),
    ...graph.exactAndOther().map((pair) => `S46: ${pair}`),
  ];
}

class Graph {
  readonly #quads: readonly Quad[];

  constructor(quads: readonly Quad[]) {
    this.#quads = quads;
  }

  /** Pairs of a subject and an object, as one text. */
  #pairs(...properties: readonly string[]): Set<string> {
    return new Set(this.#statements(...properties).map(({ subject, object }) => `${subject.value} ${object.value}`));
  }

  #statements(...properties: readonly string[]): Quad[] {
    return this.#quads.filter(({ predicate }) => properties.some((name) => predicate.value === SKOS + name));
  }

  subjectsOfBoth(property: string, one: string, other: string): string[] {
    const withValue = (value: string): Set<string> =>
      new Set(
        this.#quads
          .filter(({ predicate, object }) => predicate.value === property && object.value === value)
          .map(({ subject }) => subject.value),
      );
    const others = withValue(other);
    return [...withValue(one)].filter((iri) => others.has(iri));
  }

  labelsOfTwoKinds(): string[] {
    const kinds = new Map<string, string>();
    return this.#labels('prefLabel', 'altLabel', 'hiddenLabel').flatMap(({ kind, label }) => {
      const before = kinds.get(label) ?? kind;
      kinds.set(label, before);
      return before === kind ? [] : [label];
    });
  }

  secondPreferred(): string[] {
    const seen = new Set<string>();
    return this.#labels('prefLabel').flatMap(({ label, language }) => {
      if (seen.has(language)) return [label];
      seen.add(language);
      return [];
    });
  }

  #labels(...properties: readonly string[]): { kind: string; label: string; language: string }[] {
    return this.#statements(...properties).map(({ subject, predicate, object }) => {
      const language = object.termType === 'Literal' ? object.language : '';
      return {
        kind: predicate.value,
        label: `${subject.value} ${object.value}@${language}`,
        language: `${subject.value} ${language}`,
      };
    });
  }

  relatedAndBroader(): string[] {
    const broader = new Map<string, string[]>();
    const add = (one: string, other: string): void => void broader.set(one, [...(broader.get(one) ?? []), other]);
    for (const { subject, object } of this.#statements('broader', 'broadMatch')) add(subject.value, object.value);
    for (const { subject, object } of this.#statements('narrower', 'narrowMatch')) add(object.value, subject.value);
    const isAbove = (one: string, other: string): boolean => {
      const seen = new Set<string>();
      const next = [one];
      for (let at = next.pop(); at !== undefined; at = next.pop())
        for (const above of broader.get(at) ?? []) {
          if (above === other) return true;
          if (!seen.has(above)) next.push(above);
          seen.add(above);
        }
      return false;
    };
    return this.#statements('related')
      .filter(({ subject, object }) => isAbove(subject.value, object.value) || isAbove(object.value, subject.value))
      .map(({ subject, object }) => `${subject.value} ${object.value}`);
  }

  exactAndOther(): string[] {
    const others = this.#pairs('broadMatch', 'narrowMatch', 'relatedMatch');
    return [...this.#pairs('exactMatch')].filter((pair) => others.has(pair));
  }
}
