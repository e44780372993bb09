import type { ExportContent, ExportLocale } from '../model.ts';
import type { BilingualFormat } from './format.ts';
import { pairsOf } from './pairs.ts';

/** A glossary of OmegaT: one line per source name, with its translation and a comment, separated by tabs. */
export const omegat: BilingualFormat = {
  kind: 'bilingual',
  hasRelations: false,
  needsPairs: true,
  write,
};

function* write({ source, concepts }: ExportContent, target: ExportLocale): Generator<string> {
  yield '# Glossary in tab-separated format -*- coding: utf-8 -*-\n';
  for (const concept of concepts)
    for (const pair of pairsOf(concept, source, target))
      yield `${[pair.source, pair.target, pair.definition ?? ''].map(cell).join('\t')}\n`;
}

/** Escapes `#` at the start of a line, because it starts a comment. */
function cell(text: string, column: number): string {
  const plain = text.replaceAll(/[\t\r\n]+/g, ' ');
  return column === 0 && plain.startsWith('#') ? ` ${plain}` : plain;
}
