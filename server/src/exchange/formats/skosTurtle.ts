import type { ExportContent } from '../model.ts';
import type { MultilingualFormat } from './format.ts';
import { isAddress } from '../termbase/categories.ts';
import { type LangText, schemeIri, type SkosConcept, skosConcept, type SkosStatement } from './skos.ts';

/** SKOS, the Simple Knowledge Organization System of the W3C, in Turtle. */
export const skosTurtle: MultilingualFormat = {
  kind: 'multilingual',
  hasRelations: true,
  write,
};

const PREFIX = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n';

function* write(content: ExportContent): Generator<string> {
  const scheme = `<${iri(schemeIri(content))}>`;
  yield `${PREFIX}\n${scheme} a skos:ConceptScheme .\n`;
  for (const concept of content.concepts) yield turtle(skosConcept(concept, content), scheme);
}

function turtle(concept: SkosConcept, scheme: string): string {
  const lines = [
    `  skos:inScheme ${scheme}`,
    `  skos:notation ${literal(concept.notation)}`,
    ...property('prefLabel', concept.prefLabel),
    ...property('altLabel', concept.altLabel),
    ...property('hiddenLabel', concept.hiddenLabel),
    ...property('definition', concept.definition),
    ...concept.related.map((other) => `  skos:related <${iri(other)}>`),
    ...concept.more.map(statement),
  ];
  return `\n<${iri(concept.iri)}> a skos:Concept ;\n${lines.join(' ;\n')} .\n`;
}

function statement({ property: name, kind, value, tag }: SkosStatement): string {
  const predicate = isAddress(name) ? `<${iri(name)}>` : `skos:${name}`;
  const language = tag === '' ? '' : `@${tag.toLowerCase()}`;
  return `  ${predicate} ${kind === 'iri' ? `<${iri(value)}>` : literal(value) + language}`;
}

function property(name: string, texts: readonly LangText[]): string[] {
  return texts.map(({ text, tag }) => `  skos:${name} ${literal(text)}@${tag.toLowerCase()}`);
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const STEERING = /["\\\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g; // oxlint-disable-line no-control-regex -- escapes control characters

/** Escapes characters that end a literal, and characters that control terminals. */
function literal(text: string): string {
  const escaped = text.replace(STEERING, (found) => ESCAPES[found] ?? unicode(found)).replace(/##(?=\[)/g, '#\\u0023');
  return `"${escaped}"`;
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Characters that are not allowed in an IRI reference in Turtle. */
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/g; // oxlint-disable-line no-control-regex -- escapes control characters

function iri(text: string): string {
  return text.replace(NOT_IN_IRI, (found) => encodeURIComponent(found));
}
