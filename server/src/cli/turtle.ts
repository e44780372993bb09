import { Parser, type Quad_Object } from 'n3';
import type { Triple, TripleObject } from '../exchange/import/readSkos.ts';

/** Returns the statements of a text in Turtle; the 1-based line of the first error if it is not valid. */
export function turtleTriples(text: string): { readonly triples: readonly Triple[]; readonly brokenLine?: number } {
  try {
    const quads = new Parser({ format: 'text/turtle' }).parse(text.replace(/^\uFEFF/, ''));
    return {
      triples: quads.map(({ subject, predicate, object }) => ({
        subject: subject.value,
        predicate: predicate.value,
        object: objectOf(object),
      })),
    };
  } catch (error) {
    return { triples: [], brokenLine: lineOf(error) };
  }
}

function objectOf(object: Quad_Object): TripleObject {
  if (object.termType === 'Literal')
    return { kind: 'text', value: object.value, language: object.language.toLowerCase() };
  return { kind: object.termType === 'NamedNode' ? 'iri' : 'blank', value: object.value, language: '' };
}

/** The library has the line of an error in its context. */
function lineOf(error: unknown): number {
  const { context } = Object(error) as { context?: { line?: unknown } }; // oxlint-disable-line typescript/no-unsafe-type-assertion -- read as unknown
  return typeof context?.line === 'number' ? context.line : 1;
}
