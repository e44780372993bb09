import { entryIn, type ExchangeConcept, type ExportContent, type ExportLocale, usableName } from '../model.ts';

/** A name in the source locale, and the name to use in the target locale. */
export interface Pair {
  readonly source: string;
  readonly target: string;
  /** The definition in the target locale, otherwise in the source locale. */
  readonly definition: string | undefined;
}

/**
 * Returns a pair for each name of the concept in the source locale that is not deprecated; empty if the concept is missing in one
 * locale.
 */
export function pairsOf(concept: ExchangeConcept, from: ExportLocale, to: ExportLocale): Pair[] {
  const [source, target] = [entryIn(concept, from), entryIn(concept, to)];
  const name = usableName(target);
  if (!source || !target || name === undefined) return [];
  const definition = target.definition ?? source.definition;
  return source.names
    .filter(({ status }) => status !== 'deprecated')
    .map(({ text }) => ({ source: text, target: name, definition }));
}

/** Whether any concept has names in the source locale and in the other one. */
export function hasPair({ source, concepts }: ExportContent, to: ExportLocale): boolean {
  for (const concept of concepts) if (pairsOf(concept, source, to).length > 0) return true;
  return false;
}
