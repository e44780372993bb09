import type { TextConcept, TextTerm } from '../../exchange/answers/textTerms.ts';
import { json } from '../safeText.ts';

/** Version of the JSON format. */
const VERSION = 1;

/** One JSON object with one term per line. */
export function* jsonTextTerms(terms: Iterable<TextTerm>, locale: string, to: string | undefined): Generator<string> {
  yield `{"version":${VERSION},"locale":${json(locale)},"to":${json(to ?? null)},"terms":[`;
  let separator = '\n';
  for (const { span, line, column, text, isLinked, concepts } of terms) {
    const { start, end } = span;
    yield (
      separator +
      json({
        start,
        end,
        line,
        column,
        text,
        linked: isLinked,
        concepts: concepts.map((each) => conceptJson(each, to)),
      })
    );
    separator = ',\n';
  }
  yield '\n]}\n';
}

function conceptJson({ concept, term, status, evidence, path, names }: TextConcept, to: string | undefined): object {
  const found = { concept, term, status, evidence, path: path ?? null };
  if (to === undefined) return found;
  if (!names) return { ...found, names: null };
  const { preferred, admitted, deprecated, draft } = names;
  return { ...found, names: { path: names.path, preferred: preferred ?? null, admitted, deprecated, draft } };
}

/** A table with a line for each term: its 1-based position, the text, the most likely concept, and the name to use in the other locale. */
export function tableOfTextTerms(terms: readonly TextTerm[], to: string | undefined): string {
  if (terms.length === 0) return '';
  const header = ['place', 'text', 'concept', 'evidence', ...(to === undefined ? [] : [to])];
  const rows = terms.map(({ line, column, text, concepts: [concept] }) => [
    `${line + 1}:${column + 1}`,
    text.replaceAll(/\s+/g, ' '),
    concept?.concept ?? '',
    concept?.status === 'deprecated' ? 'deprecated' : (concept?.evidence ?? ''),
    ...(to === undefined ? [] : [concept?.names?.preferred ?? '(missing)']),
  ]);
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
