import { sourceProblems } from '../../glossary/readFile.ts';
import type { Rule } from '../engine/rule.ts';

const CONFIGURATION =
  '=== glosswright.config.json\n' +
  '{ "layouts": [{ "data": [{ "path": "glossary.yml", "locale": "en", "entries": { "kind": "yaml", "term": "term", "definition": "definition" } }] }] }\n' +
  '=== glossary.yml\n';

/** `- term: [`, or a table row with too many cells. */
export const invalidEntry: Rule = {
  code: 'invalid-entry',
  severity: 'warning',
  summary: 'An entry of a page or data file that cannot be read as written.',
  documentation: {
    why: 'An entry that cannot be read is not in the glossary: it has no hover, and links to it are broken. Examples are YAML or JSON that does not parse, a row with more or fewer cells than the header, an item without a term, a directive that is not closed, and entries after the maximum number. Entries with the same id are reported by `duplicate-article`.',
    wrong: `${CONFIGURATION}- term: niche\n  definition: A small market.\n- definition: What one pays.`,
    right: `${CONFIGURATION}- term: niche\n  definition: A small market.\n- term: price\n  definition: What one pays.`,
  },

  mayReport: (_, { kind }) => kind === 'entryPage' || kind === 'entryData',

  *check({ glossary, facts, document, kind }) {
    if (kind !== 'entryPage' && kind !== 'entryData') return;
    const place = glossary.place(facts.path);
    if (place?.kind !== kind) return;
    for (const { message, span, isRepeatedId } of sourceProblems(glossary, place, document))
      if (!isRepeatedId) yield { message, span };
  },
};
