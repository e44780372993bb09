import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { csvRows } from '../../server/src/glossary/sources/data/csvRows.ts';
import type { Root } from '../../server/src/root/root.ts';
import { exported } from '../support/exported.ts';
import { skosProblems } from '../support/skosProblems.ts';
import { openedRoot } from '../support/openedRoot.ts';
import { rootOf } from '../support/tree.ts';

const project = join(import.meta.dirname, '../..');
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared');
const schemas = join(shared, 'exchange/tbx');
const missing = existsSync(schemas) ? '' : ' (skipped: no schemas at ../shared or in GLOSSWRIGHT_SHARED)';
const describeTbx = missing === '' ? describe : describe.skip;

const BASE = 'https://example.org/glossary/';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';

/** Texts and names that a format could write wrongly. */
const hostile = {
  'glossary/en/401k.md':
    '---\ntitle: "A \\"quote\\", <b>&amp; \\\\ end"\ndescription: "]]> \\u0000\\u0085 &#0; \\uD800"\n---\n[x](/-a)',
  'glossary/en/-a.md':
    '---\ntitle: "=1+1\\tx"\naliases: [" y ", "=1+1 x", "#", "a\\nb"]\ndeprecated: ["="]\n---\n[y](/401k)',
  'glossary/en/ż ó.md': '---\nkeywords: ["<", "a;b"]\n---\n',
  'glossary/pt_BR/401k.md': '---\ntitle: "\\U0001F600 \\u202Ex"\n---\n',
  'glossary/zh-Hant/401k.md': '---\ntitle: 市場\ndeprecated: [市場]\n---\n',
};

const corpora = ['cncf-glossary', 'moneropedia', 'investorswiki-sample', 'field/glosario'].map((name) => ({
  name,
  folder: join(shared, 'corpora', name),
}));
const folders = [
  { name: 'the sample glossary', folder: project },
  ...corpora.filter(({ folder }) => existsSync(folder)),
];

const roots: readonly { readonly name: string; readonly open: () => Promise<Root> }[] = [
  { name: 'hostile texts', open: once(async () => rootOf(hostile)) },
  ...folders.map(({ name, folder }) => ({ name, open: once(async () => openedRoot(folder)) })),
];

/** Each root is read once for all tests. */
function once(open: () => Promise<Root>): () => Promise<Root> {
  let opened: Promise<Root> | undefined;
  return async () => (opened ??= open());
}

describeTbx(`exported TBX${missing}`, () => {
  for (const { name, open } of roots)
    it(`of ${name} is valid by the published schemas`, async () => {
      const xml = exported(await open(), 'tbx', { drafts: true });
      const core = await validateXML({ xml, schema: file('TBXcoreStructV03.rng'), ...RELAXNG });
      assert.deepEqual(core.errors, []);
      const modules = await validateXML({
        xml: moduleElements(xml),
        schema: MODULES,
        preload: [file('Min.rng'), file('Basic.rng')],
        ...RELAXNG,
      });
      assert.deepEqual(modules.errors, []);
      assertLevels(xml);
    });
});

function file(fileName: string): XMLFileInfo {
  return { fileName, contents: readFileSync(join(schemas, fileName), 'utf8') };
}

/** WebAssembly pages of 64 KB. */
const RELAXNG = { extension: 'relaxng', initialMemoryPages: 2048, maxMemoryPages: 8192 } as const;

/** The schemas of the modules are for single elements, and ids of concepts are referred to. */
const MODULES = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="all"><zeroOrMore><choice>
    <externalRef href="Min.rng"/><externalRef href="Basic.rng"/>
    <element name="concept"><attribute name="id"><data type="ID"/></attribute></element>
  </choice></zeroOrMore></element></start>
</grammar>`;

function moduleElements(xml: string): string {
  const ids = Array.from(xml.matchAll(/<conceptEntry id="([^"]*)"/g), ([, id = '']) => `<concept id="${id}"/>`);
  const elements = xml.match(/<(?:min|basic):.*$/gm) ?? [];
  assert.ok(elements.length > 0);
  const namespaces = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"';
  return `<all ${namespaces}>\n${[...ids, ...elements].join('\n')}\n</all>`;
}

/** What the Schematron rules of the dialect say of the parent of each element. */
const LEVELS: Readonly<Record<string, string>> = {
  'min:subjectField': 'conceptEntry',
  'basic:crossReference': 'conceptEntry',
  'basic:definition': 'langSec/descripGrp',
  'basic:source': 'langSec/descripGrp',
  'min:externalCrossReference': 'langSec',
  'min:partOfSpeech': 'termSec',
  'min:administrativeStatus': 'termSec',
};

function assertLevels(xml: string): void {
  const open: string[] = [];
  for (const [, slash, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (slash === '/') {
      assert.equal(open.pop(), name);
      continue;
    }
    const level = LEVELS[name];
    if (name.includes(':'))
      assert.ok(level !== undefined && open.join('/').endsWith(level), `${name} in ${open.join('/')}`);
    if (empty === '') open.push(name);
  }
}

describe('exported SKOS', () => {
  for (const { name, open } of roots)
    it(`of ${name} satisfies the integrity conditions, and is the same graph in Turtle and JSON-LD`, async () => {
      const root = await open();
      const options = { drafts: true, base: BASE };
      const triples = new Parser().parse(exported(root, 'skos-turtle', options));
      assert.deepEqual(skosProblems(triples), []);
      assert.ok(triples.some(({ predicate }) => predicate.value.endsWith('#prefLabel')));
      const quads: unknown = await jsonld.toRDF(JSON.parse(exported(root, 'skos-jsonld', options)), {
        format: 'application/n-quads',
      });
      const other = new Parser({ format: 'N-Quads' }).parse(String(quads));
      const lines = (all: typeof triples): string[] => [...new Set(all.map((quad) => JSON.stringify(quad)))].toSorted();
      assert.deepEqual(lines(other), lines(triples));
    });
});

/** A statement that breaks a condition, and the condition. */
const broken: readonly (readonly [condition: string, turtle: string])[] = [
  ['S9', 'ex:a a skos:Concept, skos:ConceptScheme .'],
  ['S13', 'ex:a skos:prefLabel "A"@en; skos:altLabel "A"@en .'],
  ['S14', 'ex:a skos:prefLabel "A"@en, "B"@en .'],
  ['S27', 'ex:a skos:broader ex:b . ex:b skos:broader ex:c . ex:a skos:related ex:c .'],
  ['S37', 'ex:a a skos:Concept, skos:Collection .'],
  ['S46', 'ex:a skos:exactMatch ex:b; skos:broadMatch ex:b .'],
];

describe('the integrity conditions of SKOS', () => {
  for (const [condition, turtle] of broken)
    it(`${condition} can be broken`, () => {
      const prefixes = `@prefix skos: <${SKOS}> . @prefix ex: <https://example.org/> .`;
      assert.deepEqual(
        skosProblems(new Parser().parse(`${prefixes} ${turtle}`)).map((problem) => problem.split(':')[0]),
        [condition],
      );
    });
});

describe('exported JSON', () => {
  const schema: unknown = JSON.parse(readFileSync(join(project, 'glosswright-export.schema.json'), 'utf8'));
  const validate = new Ajv({ allowUnionTypes: true }).compile(isObject(schema) ? schema : {});

  for (const { name, open } of roots)
    it(`of ${name} is valid by its schema`, async () => {
      const parsed: unknown = JSON.parse(exported(await open(), 'json', { drafts: true }));
      assert.ok(validate(parsed), JSON.stringify(validate.errors));
    });

  it('is not valid with an unknown status', () =>
    assert.equal(validate({ version: 1, sourceLocale: 'en', locales: [], concepts: [{ id: 'a' }] }), false));
});

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

describe('exported tables', () => {
  for (const { name, open } of roots)
    it(`of ${name} have the same cells in CSV and TSV, and as many in each row`, async () => {
      const root = await open();
      for (const columns of ['terms', 'concepts', 'phrase'] as const) {
        const cells = (kind: 'csv' | 'tsv', separator: string): string[][] =>
          Array.from(csvRows(exported(root, kind, { columns, drafts: true }), separator), (row) =>
            row.cells.map(({ text }) => text),
          );
        const rows = cells('csv', ',');
        assert.deepEqual(cells('tsv', '\t'), rows);
        assert.deepEqual(parse(exported(root, 'csv', { columns, drafts: true }), { bom: true }), rows);
        assert.ok(rows.length > 1);
        for (const row of rows) assert.equal(row.length, rows[0]?.length, row.join(' | '));
      }
    });
});

describe('an export', () => {
  it('has the same bytes when the files are read again', async () => {
    const [one, other] = [await openedRoot(project), await openedRoot(project)];
    for (const format of ['tbx', 'skos-turtle', 'json', 'csv'] as const)
      assert.equal(exported(other, format), exported(one, format));
  });
});
