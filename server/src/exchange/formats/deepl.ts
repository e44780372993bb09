import type { ExportContent, ExportLocale } from '../model.ts';
import { row } from './delimited.ts';
import type { BilingualFormat } from './format.ts';
import { pairsOf } from './pairs.ts';

/** A glossary of DeepL: two columns without a header. DeepL refuses a file in which a source name occurs twice. */
export const deepl: BilingualFormat = {
  kind: 'bilingual',
  hasRelations: false,
  needsPairs: true,
  write,
};

/** Maximum length of a name in UTF-8 bytes. */
const LONGEST_NAME = 1024;

function* write({ source, concepts }: ExportContent, target: ExportLocale): Generator<string> {
  const seen = new Set<string>();
  for (const concept of concepts) {
    for (const pair of pairsOf(concept, source, target)) {
      if (seen.has(pair.source) || !isAccepted(pair.source) || !isAccepted(pair.target)) continue;
      seen.add(pair.source);
      yield row([pair.source, pair.target], ',');
    }
  }
}

/** Whether DeepL accepts a name of this length and these characters. */
function isAccepted(name: string): boolean {
  return bytesOf(name) <= LONGEST_NAME && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name); // oxlint-disable-line no-control-regex -- DeepL refuses them
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
