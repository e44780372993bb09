import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConfiguration } from '../../../server/src/config/configuration.ts';
import { validateConfiguration } from '../../../server/src/config/validateConfiguration.ts';
import { dataFormat, pageFormat } from '../../../server/src/glossary/detection/formats.ts';
import { dataKindOf } from '../../../server/src/glossary/detection/paths.ts';
import type { DataFormat, PageFormat } from '../../../server/src/glossary/sources/source.ts';
import { parseMarkdown } from '../../../server/src/markdown/parseMarkdown.ts';
import { rootOf } from '../../support/tree.ts';

/** A file in a format, and the format as a configuration file has it. */
interface Sample {
  readonly text: string;
  readonly entries: Readonly<Record<string, unknown>>;
}

/** Each has the concepts `Niche` and `Reach`. The compiler asks for a row for each format. */
const PAGES: Readonly<Record<PageFormat['kind'], Sample>> = {
  headings: {
    text: '# Glossary\n\n## Niche\n\nA small market.\n\n## Reach\n\nHow many people see it.\n',
    entries: { levels: [2] },
  },
  'definition-list': { text: '# Glossary\n\nNiche\n: A small market.\n\nReach\n: How many see it.\n', entries: {} },
  table: {
    text: '# Glossary\n\n| Term | Definition |\n| --- | --- |\n| Niche | A small market. |\n| Reach | How many see it. |\n',
    entries: {},
  },
  'bold-items': { text: '# Glossary\n\n- **Niche**: a small market.\n- **Reach**: how many see it.\n', entries: {} },
  'plain-items': {
    text: '# Glossary\n\n- Niche: a small market.\n- Reach: how many see it.\n- Till: a place to pay.\n',
    entries: {},
  },
  abbreviations: {
    text: '*[Niche]: A small market\n*[Reach]: How many people see it\n',
    entries: {},
  },
  details: {
    text: '# Glossary\n\n<details><summary>Niche</summary>\n\nA small market.\n\n</details>\n\n<details><summary>Reach</summary>\n\nHow many see it.\n\n</details>\n',
    entries: {},
  },
  'glossary-directive': {
    text: '# Glossary\n\n```{glossary}\nNiche\n  A small market.\n\nReach\n  How many see it.\n```\n',
    entries: {},
  },
  component: {
    text: '# Glossary\n\n<Term name="Niche">A small market.</Term>\n\n<Term name="Reach">How many see it.</Term>\n',
    entries: { name: 'Term', term: 'name' },
  },
};

const DATA: Readonly<Record<DataFormat['kind'], Sample>> = {
  yaml: {
    text: '- term: Niche\n  definition: A small market.\n- term: Reach\n  definition: How many see it.\n- term: Till\n  definition: A place to pay.\n',
    entries: { term: 'term' },
  },
  json: {
    text: '[{ "term": "Niche", "definition": "Small." }, { "term": "Reach", "definition": "How many see it." }, { "term": "Till", "definition": "To pay." }]',
    entries: { term: 'term' },
  },
  toml: {
    text: '[[terms]]\nterm = "Niche"\ndefinition = "Small."\n\n[[terms]]\nterm = "Reach"\ndefinition = "How many see it."\n\n[[terms]]\nterm = "Till"\ndefinition = "To pay."\n',
    entries: { items: 'terms', term: 'term' },
  },
  csv: { text: 'term,definition\nNiche,Small.\nReach,How many see it.\nTill,To pay.\n', entries: { term: 'term' } },
  tsv: {
    text: 'term\tdefinition\nNiche\tSmall.\nReach\tHow many see it.\nTill\tTo pay.\n',
    entries: { term: 'term' },
  },
  tbx: {
    text: '<tbx type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="niche"><langSec xml:lang="en"><termSec><term>Niche</term></termSec></langSec></conceptEntry><conceptEntry id="reach"><langSec xml:lang="en"><termSec><term>Reach</term></termSec></langSec></conceptEntry></body></text></tbx>',
    entries: {},
  },
};

const documentation = readFileSync(join(import.meta.dirname, '../../../docs/configuration.md'), 'utf8');
/** Returns the kind of format that is detected in a file. */
function detected(path: string, text: string): string | undefined {
  const kind = dataKindOf(path);
  return (kind === undefined ? pageFormat(parseMarkdown(text), 'github') : dataFormat(text, kind, { isNamed: true }))
    ?.format.kind;
}

for (const key of ['pages', 'data'] as const) {
  describe(`formats of ${key}`, () => {
    for (const [kind, sample] of Object.entries(key === 'pages' ? PAGES : DATA)) {
      const path = key === 'pages' ? 'glossary.md' : `glossary.${kind}`;
      const configuration = { layouts: [{ [key]: [{ path, entries: { kind, ...sample.entries } }] }] };

      it(`detects '${kind}'`, () => assert.equal(detected(path, sample.text), kind));

      it(`reads '${kind}' of a configuration`, async () => {
        const validated = validateConfiguration(configuration);
        assert('input' in validated, JSON.stringify(validated));
        assert.equal(resolveConfiguration(validated.input).layouts?.[0]?.[key][0]?.entries.kind, kind);
        const files = { 'glosswright.config.json': JSON.stringify(configuration), [path]: sample.text };
        const [glossary] = (await rootOf(files)).glossaries;
        assert.deepEqual(
          ['niche', 'reach'].map((slug) => glossary?.articles.get(slug, 'en')?.title),
          ['Niche', 'Reach'],
        );
      });

      it(`documents '${kind}'`, () => assert.match(documentation, new RegExp(`^\\| (?:\`\\w+\`, )*\`${kind}\``, 'm')));
    }
  });
}
