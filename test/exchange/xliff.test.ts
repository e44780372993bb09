import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Schema } from 'node-schematron';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { Root } from '../../server/src/root/root.ts';
import { attributeOf, xmlTokens } from '../../server/src/glossary/sources/data/xmlTokens.ts';
import { exported } from '../support/exported.ts';
import { openedRoot } from '../support/openedRoot.ts';
import { rootOf } from '../support/tree.ts';

const project = join(import.meta.dirname, '../..');
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared');

/** Texts and names that XLIFF could not have. */
const hostile = {
  'glossary/en/401k.md': '---\ntitle: "<b>&amp; \\"x\\" ]]> \\u0000"\ndescription: "\\uD800 #"\n---\n',
  'glossary/en/css block.md': '---\ntitle: Block (CSS)\ndescription: x\n---\n',
  'glossary/en/css-block.md': '---\ntitle: Other\n---\n',
  'glossary/en/ż.md': '---\ntitle: Ż\ndoNotTranslate: true\n---\n',
  'glossary/en/old.md': '---\ntitle: Old\ndeprecated: [older]\n---\n',
  'glossary/pl/401k.md': '---\ntitle: Z\naliases: [a, b]\ndeprecated: [c]\n---\n',
  'glossary/pl/old.md': '---\ntitle: Stary\n---\n',
};

const corpora: readonly (readonly [name: string, targets: readonly string[]])[] = [
  ['cncf-glossary', ['de', 'hi', 'zh-cn']],
  ['moneropedia', ['pl', 'ar']],
  ['investorswiki-sample', ['pl']],
  ['field/glosario', ['de', 'es']],
];

const roots: readonly (readonly [name: string, open: () => Promise<Root>, targets: readonly string[]])[] = [
  ['hostile texts', async () => rootOf(hostile), ['pl', 'xx']],
  ['the sample glossary', async () => openedRoot(project), ['pl', 'fi']],
  ...corpora
    .map(([name, targets]) => ({ name, targets, folder: join(shared, 'corpora', name) }))
    .filter(({ folder }) => existsSync(folder))
    .map(({ name, targets, folder }) => [name, async () => openedRoot(folder), targets] as const),
];

/** The content of each element in the order of the standard: the names of its children. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  '': /^xliff$/,
  xliff: /^(?:file )*file$/,
  file: /^(?:unit )*unit$/,
  unit: /^(?:glossary )?segment$/,
  segment: /^source(?: target)?$/,
  source: /^$/,
  target: /^$/,
  glossary: /^(?:glossEntry )*glossEntry$/,
  // With a translation or a definition.
  glossEntry: /^term(?: translation)*(?: translation| definition)$/,
  term: /^$/,
  translation: /^$/,
  definition: /^$/,
};

/** What the schemas and the text of the standard require, for what the export uses. */
function assertStructure(xml: string): void {
  const open: { readonly name: string; readonly children: string[] }[] = [{ name: '', children: [] }];
  const ids = new Map<string, Set<string>>();
  const close = (): void => {
    const { name, children } = open.pop() ?? assert.fail();
    assert.match(children.join(' '), CONTENT[name] ?? assert.fail(`unknown element ${name}`), name);
  };
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'close') close();
    if (token.kind !== 'open') continue;
    open.at(-1)?.children.push(token.name);
    open.push({ name: token.name, children: [] });
    const id = attributeOf(xml, token.span, 'id')?.text;
    if (token.name === 'file' || token.name === 'unit') {
      assert.match(id ?? '', /^[\w.:-]+$/, 'an id is an NMTOKEN');
      const known = ids.get(token.name) ?? new Set();
      assert.ok(!known.has(id ?? ''), `the id ${id} is not unique`);
      ids.set(token.name, known.add(id ?? ''));
    }
    if (token.isEmpty) close();
  }
  close();
  assert.doesNotMatch(xml, /<(?:glossary|glossEntry|term|translation|definition)[ >]/, 'they are of the module');
  const [root = ''] = /<xliff [^>]*>/.exec(xml) ?? [];
  assert.match(root, / version="2\.1" srcLang="[A-Za-z0-9-]+" trgLang="[A-Za-z0-9-]+" /);
  assert.match(root, / xmlns="urn:oasis:names:tc:xliff:document:2\.0"/);
  assert.match(root, / xmlns:gls="urn:oasis:names:tc:xliff:glossary:2\.0"/);
}

/** `okapi-lib-xliff2` of Maven Central has the schemas of OASIS. */
function findJar(): string | undefined {
  const { GLOSSWRIGHT_XLIFF: named } = process.env;
  if (named !== undefined) return named;
  const maven = join(homedir(), '.m2/repository/net/sf/okapi/lib/okapi-lib-xliff2');
  return [maven, join(shared, 'exchange')].flatMap(jarsIn)[0];
}

function jarsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => /okapi-lib-xliff2[^/\\]*\.jar$/.test(path)).map((path) => join(folder, path));
}

const jar = findJar();
/** The rules are slow. */
const MOST_CONCEPTS = 40;

/** The schemas by name, without their folders. */
function schemas(): ReadonlyMap<string, string> {
  const files = unzipSync(readFileSync(jar ?? ''), { filter: ({ name }) => /\.(?:xsd|sch)$/.test(name) });
  return new Map(Object.entries(files).map(([path, bytes]) => [path.replace(/^.*\//, ''), strFromU8(bytes)]));
}

function schemaFile(all: ReadonlyMap<string, string>, fileName: string): XMLFileInfo {
  const text = all.get(fileName) ?? assert.fail(`no ${fileName}`);
  return { fileName, contents: text.replaceAll(/schemaLocation="[^" ]*\//g, 'schemaLocation="') };
}

const ALL = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="xliff_core_2.0.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:xliff:glossary:2.0" schemaLocation="glossary.xsd"/>
</xs:schema>`;

/** The errors of the XML schemas. */
async function invalid(xml: string): Promise<readonly string[]> {
  const all = schemas();
  const { errors } = await validateXML({
    xml,
    schema: { fileName: 'all.xsd', contents: ALL },
    preload: ['xliff_core_2.0.xsd', 'glossary.xsd', 'xml.xsd'].map((name) => schemaFile(all, name)),
    initialMemoryPages: 1024,
    maxMemoryPages: 8192,
  });
  return errors.map(({ message }) => message);
}

/**
 * The rules of the glossary module that are broken. Those of the core need a function that the validator does not have. The
 * entities in the rules only name places in the standard.
 */
function broken(xml: string): string[] {
  const text = schemas().get('glossary.sch') ?? assert.fail('no glossary.sch');
  const rules = text
    .replace(/<!DOCTYPE[^[]*\[[\s\S]*?\]>/, '')
    .replaceAll(/&(?!(?:lt|gt|amp|quot|apos|#\w+);)[\w-]+;/g, '');
  return Schema.fromString(rules)
    .validateString(xml)
    .map(({ message }) => message ?? '');
}

for (const [name, open, targets] of roots)
  it(`exported XLIFF of ${name} has the structure of the standard`, async () => {
    const root = await open();
    for (const target of targets) assertStructure(exported(root, 'xliff', { drafts: true, target }));
  });

const unit = (inner: string, attributes = 'id="a"'): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="2.1" srcLang="en" trgLang="pl" xmlns="urn:oasis:names:tc:xliff:document:2.0" ' +
  `xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><file id="f"><unit ${attributes}>${inner}</unit></file></xliff>\n`;
const SEGMENT = '<segment><source>x</source></segment>';

/** Files that the standard does not allow, and the part of it that says so. */
const wrong: readonly (readonly [title: string, xml: string, by: 'schema' | 'rules' | 'the text'])[] = [
  ['a unit without an id', unit(SEGMENT, ''), 'schema'],
  ['an id that is no NMTOKEN', unit(SEGMENT, 'id="a b"'), 'schema'],
  [
    'the glossary after the segment',
    unit(
      `${SEGMENT}<gls:glossary><gls:glossEntry><gls:term>x</gls:term><gls:definition>y</gls:definition></gls:glossEntry></gls:glossary>`,
    ),
    'schema',
  ],
  [
    'a definition before the term',
    unit(
      `<gls:glossary><gls:glossEntry><gls:definition>y</gls:definition><gls:term>x</gls:term></gls:glossEntry></gls:glossary>${SEGMENT}`,
    ),
    'schema',
  ],
  [
    'an entry without translation and definition',
    unit(`<gls:glossary><gls:glossEntry><gls:term>x</gls:term></gls:glossEntry></gls:glossary>${SEGMENT}`),
    'rules',
  ],
  ['two units with one id', unit(`${SEGMENT}</unit><unit id="a">${SEGMENT}`), 'the text'],
];

for (const [title, xml] of wrong)
  it(`XLIFF has not the structure of the standard with ${title}`, () => assert.throws(() => assertStructure(xml)));

if (jar === undefined)
  it.skip(
    'exported XLIFF is valid by the schemas of OASIS (skipped: no okapi-lib-xliff2 in GLOSSWRIGHT_XLIFF or the cache of Maven)',
  );
else
  describe('the schemas of OASIS', function () {
    this.timeout(120_000);

    for (const [name, open, targets] of roots)
      it(`accept exported XLIFF of ${name}`, async () => {
        const root = await open();
        const few = root.glossaries.flatMap(({ articles }) => [...articles.slugs()]).slice(0, MOST_CONCEPTS);
        for (const target of targets) {
          assert.deepEqual(await invalid(exported(root, 'xliff', { drafts: true, target })), []);
          assert.deepEqual(broken(exported(root, 'xliff', { drafts: true, target, concepts: few })), []);
        }
      });

    for (const [title, xml, by] of wrong.filter(([, , part]) => part !== 'the text'))
      it(`reject ${title}`, async () => assert.notDeepEqual(by === 'schema' ? await invalid(xml) : broken(xml), []));
  });
