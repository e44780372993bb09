import type { ExchangeConcept, ExportContent } from '../model.ts';
import { usableName } from '../model.ts';
import { isAddress } from '../termbase/categories.ts';
import type { DataItem } from '../termbase/data.ts';

/** A text in a language. */
export interface LangText {
  readonly text: string;
  readonly tag: string;
}

/** A concept in the SKOS data model. Labels of one language are disjoint, and a language has at most one preferred label. */
export interface SkosConcept {
  readonly iri: string;
  readonly notation: string;
  readonly prefLabel: readonly LangText[];
  readonly altLabel: readonly LangText[];
  readonly hiddenLabel: readonly LangText[];
  readonly definition: readonly LangText[];
  /** IRIs. */
  readonly related: readonly string[];
  /** Further statements from a termbase or another vocabulary. */
  readonly more: readonly SkosStatement[];
}

/** A statement with a property of SKOS by its name, or with another property by its IRI. */
export interface SkosStatement {
  readonly property: string;
  readonly kind: 'text' | 'iri';
  readonly value: string;
  /** The language of a text; empty if it has none. */
  readonly tag: string;
}

/** Returns the IRI of the concept scheme. */
export function schemeIri({ base }: ExportContent): string {
  return base === '' ? '#' : base;
}

/** Returns the concept in the SKOS data model. Deprecated names are hidden labels, which are searched but not displayed. */
export function skosConcept(concept: ExchangeConcept, { base, ids }: ExportContent): SkosConcept {
  const { id, entries } = concept;
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
    related: relatedOf(concept, ids).map(iriOf),
    more: statementsOf(concept, ids, iriOf),
  };
}

/** Broader and narrower concepts must not be related (S27). */
function relatedOf({ related, data }: ExchangeConcept, ids: ReadonlySet<string>): string[] {
  const targetsOf = (wanted: RegExp): string[] =>
    data.flatMap(([field]) => (field?.target !== undefined && wanted.test(field.category) ? [field.target] : []));
  const hierarchy = new Set(targetsOf(/^(?:broader|narrower)$/));
  const all = new Set([...related, ...targetsOf(/^crossReference$/)]);
  return [...all].filter((other) => ids.has(other) && !hierarchy.has(other));
}

/** Properties of SKOS whose values are texts. */
const NOTES: ReadonlySet<string> = new Set(
  'note scopeNote example historyNote editorialNote changeNote definition notation'.split(' '),
);
/** Properties of SKOS whose values are IRIs. */
const REFERENCES: ReadonlySet<string> = new Set(
  'broader narrower exactMatch closeMatch broadMatch narrowMatch relatedMatch related inScheme topConceptOf'.split(' '),
);

function statementsOf(
  { data, entries }: ExchangeConcept,
  ids: ReadonlySet<string>,
  iriOf: (slug: string) => string,
): SkosStatement[] {
  const statementOf = (item: DataItem, tag: string): SkosStatement[] => {
    const [field, ...others] = item;
    if (field === undefined || others.length > 0) return [];
    const { category: property, text, target } = field;
    if (target !== undefined)
      return REFERENCES.has(property) && ids.has(target)
        ? [{ property, kind: 'iri', value: iriOf(target), tag: '' }]
        : [];
    const isIri = isAddress(text) && (REFERENCES.has(property) || isAddress(property));
    if (isIri) return [{ property, kind: 'iri', value: text, tag: '' }];
    return text !== '' && (NOTES.has(property) || isAddress(property))
      ? [{ property, kind: 'text', value: text, tag: property === 'notation' ? '' : tag }]
      : [];
  };
  return [
    ...data.flatMap((item) => statementOf(item, '')),
    ...entries.flatMap((entry) => entry.data.entry.flatMap((item) => statementOf(item, entry.tag))),
  ];
}
