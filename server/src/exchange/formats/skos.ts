import type { ExchangeConcept, ExportContent } from '../model.ts';
import { usableName } from '../model.ts';

/** A text in a language. */
export interface LangText {
  readonly text: string;
  readonly tag: string;
}

/** A concept in the terms of SKOS. Labels of one language are disjoint, and a language has one preferred label at most. */
export interface SkosConcept {
  readonly iri: string;
  readonly notation: string;
  readonly prefLabel: readonly LangText[];
  readonly altLabel: readonly LangText[];
  readonly hiddenLabel: readonly LangText[];
  readonly definition: readonly LangText[];
  /** IRIs. */
  readonly related: readonly string[];
}

/** Returns the IRI of the concept scheme. */
export function schemeIri({ base }: ExportContent): string {
  return base === '' ? '#' : base;
}

/** Returns the concept in the terms of SKOS. Deprecated names are hidden labels, which searches find and pages do not show. */
export function skosConcept({ id, entries, related }: ExchangeConcept, { base }: ExportContent): SkosConcept {
  const iriOf = (slug: string): string => `${base === '' ? '#' : base}${encodeURIComponent(slug)}`;
  return {
    iri: iriOf(id),
    notation: id,
    prefLabel: entries.flatMap((entry) => {
      const text = usableName(entry);
      return text === undefined ? [] : [{ text, tag: entry.tag }];
    }),
    altLabel: entries.flatMap((entry) => {
      const others = entry.names.filter(({ text, status }) => status !== 'deprecated' && text !== usableName(entry));
      return others.map(({ text }) => ({ text, tag: entry.tag }));
    }),
    hiddenLabel: entries.flatMap(({ names, tag }) =>
      names.filter(({ status }) => status === 'deprecated').map(({ text }) => ({ text, tag })),
    ),
    definition: entries.flatMap(({ definition, tag }) => (definition === undefined ? [] : [{ text: definition, tag }])),
    related: related.map(iriOf),
  };
}
