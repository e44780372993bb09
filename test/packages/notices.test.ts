import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import * as v from 'valibot';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { filesIn } from './filesIn.ts';

/** Licenses that allow to hand on the code with their text, as the notices do. */
const ALLOWED = new Set('MIT ISC BSD-2-Clause BSD-3-Clause Apache-2.0 0BSD Unlicense BlueOak-1.0.0'.split(' '));

const schema = v.object({
  metadata: v.object({ component: v.object({ version: v.string() }) }),
  components: v.array(
    v.object({
      group: v.optional(v.string()),
      name: v.string(),
      version: v.string(),
      licenses: v.tuple([v.object({ license: v.object({ id: v.string() }) })]),
      hashes: v.array(v.object({ alg: v.literal('SHA-512'), content: v.pipe(v.string(), v.regex(/^[\da-f]{128}$/)) })),
      properties: v.array(v.object({ value: v.string() })),
    }),
  ),
});

describe('the notices on bundled packages', () => {
  const dist = join(projectFolder, 'dist');
  const text = readFileSync(join(dist, 'sbom.cdx.json'), 'utf8');
  const { metadata, components } = v.parse(schema, JSON.parse(text));
  const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    .split(`\n${'-'.repeat(80)}\n\n`)
    .slice(1);

  it('is a valid CycloneDX document', async () => {
    assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text), null);
  });

  it('has the version of the project', () => {
    const { version } = v.parse(
      v.object({ version: v.string() }),
      JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')),
    );
    assert.equal(metadata.component.version, version);
  });

  it('contain only allowed licenses', () => {
    const others = components.filter(({ licenses: [{ license }] }) => !ALLOWED.has(license.id));
    assert.deepEqual(others, []);
  });

  it('contain the license of each package, and no others', () => {
    const heads = components.map(
      ({ group, name, version, licenses: [{ license }] }) =>
        `${group === undefined ? '' : `${group}/`}${name} ${version} (${license.id})`,
    );
    assert.deepEqual(
      notices.map((notice) => notice.split('\n')[0]),
      heads,
    );
    for (const notice of notices) assert.match(notice, /copyright|BlueOak|Permission/i, notice.split('\n')[0]);
  });

  it('contain every package that the sources import', () => {
    const known = new Set(components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`)));
    const imported = ['server/src', 'client/src'].flatMap((folder) =>
      filesIn(join(projectFolder, folder)).flatMap((file) => packagesIn(join(projectFolder, folder, file))),
    );
    assert.ok(imported.length > 20);
    assert.deepEqual(
      [...new Set(imported)].filter((name) => !known.has(name)),
      [],
    );
  });

  it('name existing bundles', () => {
    const bundles = new Set(components.flatMap(({ properties }) => properties.map(({ value }) => value)));
    for (const bundle of bundles) assert.ok(existsSync(join(projectFolder, bundle)), bundle);
  });
});

/** The packages whose values a file imports: those of Node and VS Code, and types, are in no bundle. */
function packagesIn(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^.'][^']*)'/gm,
  );
  return Array.from(imports, ([, from = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from).filter(
    (name) => name !== 'vscode' && !name.startsWith('node:'),
  );
}
