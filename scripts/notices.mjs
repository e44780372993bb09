// Writes the licenses of bundled packages: `dist/THIRD-PARTY-NOTICES.txt`, and `dist/sbom.cdx.json`, a software bill of
// materials in the CycloneDX format. The input is the list of files that esbuild bundled. The result contains no date:
// the same sources result in the same files.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './vscode/paths.mjs';

/** @typedef {import('esbuild').Metafile} Metafile */

/**
 * A package with code in a bundle.
 *
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license the declared SPDX expression
 * @property {string} text its license and notices
 * @property {string | undefined} integrity the hash of the file in the registry, from package-lock.json
 * @property {readonly string[]} bundles the files with its code, relative to the project folder
 */

/**
 * Writes both files.
 *
 * @param {readonly Metafile[]} metafiles of all bundles
 */
export function writeNotices(metafiles) {
  const packages = bundledPackages(metafiles);
  writeFileSync(join(projectFolder, 'dist/THIRD-PARTY-NOTICES.txt'), notices(packages));
  writeFileSync(
    join(projectFolder, 'dist/sbom.cdx.json'),
    `${JSON.stringify(billOfMaterials(packages), undefined, 2)}\n`,
  );
}

/**
 * @param {readonly Metafile[]} metafiles
 * @returns {BundledPackage[]} sorted by name
 */
function bundledPackages(metafiles) {
  /** @type {Map<string, Set<string>>} */
  const bundlesOf = new Map();
  for (const { outputs } of metafiles)
    for (const [bundle, { inputs }] of Object.entries(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = packageFolder(input);
        if (folder === undefined || bytesInOutput === 0) continue;
        bundlesOf.set(folder, (bundlesOf.get(folder) ?? new Set()).add(bundle));
      }
  const lock = readJson('package-lock.json').packages;
  return [...bundlesOf]
    .map(([folder, bundles]) => {
      const { name, version, license } = readJson(`${folder}/package.json`);
      return {
        name,
        version,
        license,
        text: licenseText(folder, name),
        integrity: lock[folder]?.integrity,
        bundles: [...bundles].toSorted(),
      };
    })
    .toSorted((one, other) => compare(`${one.name}@${one.version}`, `${other.name}@${other.version}`));
}

/**
 * @param {string} input path of a bundled file
 * @returns {string | undefined} the folder of its package; undefined for a file of the project
 */
function packageFolder(input) {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
  return folder;
}

/** Packages under the MIT license without a license file, and the holder of their copyright. */
const WITHOUT_FILE = new Map([['franc', 'Copyright (c) Titus Wormer']]);

/**
 * The license of a package, and the notice that the Apache license requires to pass on.
 *
 * @param {string} folder
 * @param {string} name
 */
function licenseText(folder, name) {
  const files = readdirSync(join(projectFolder, folder)).filter((file) =>
    /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file),
  );
  const holder = WITHOUT_FILE.get(name);
  // The project's own license has the same text.
  if (files.length === 0 && holder !== undefined)
    return read('LICENSE')
      .replace(/^Copyright.*$/m, holder)
      .trim();
  if (files.length === 0) throw new Error(`${folder} has no license file. Add the copyright holder to WITHOUT_FILE.`);
  return files
    .toSorted()
    .map((file) => read(`${folder}/${file}`).replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/** @param {readonly BundledPackage[]} packages */
function notices(packages) {
  const parts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`);
  const introduction = 'Glosswright contains code of the packages below. Each is followed by its license.\n';
  return [introduction, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {readonly BundledPackage[]} packages */
function billOfMaterials(packages) {
  const { name, version, license } = readJson('package.json');
  const own = purl(name, version);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: own,
      },
    },
    components: packages.map(component),
    dependencies: [{ ref: own, dependsOn: packages.map((each) => purl(each.name, each.version)) }],
  };
}

/** @param {BundledPackage} bundled */
function component({ name, version, license, integrity, bundles }) {
  const [group, local] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl(name, version),
    ...(group === undefined ? {} : { group }),
    name: local,
    version,
    licenses: [/ /.test(license) ? { expression: license } : { license: { id: license } }],
    purl: purl(name, version),
    ...(integrity?.startsWith('sha512-')
      ? {
          hashes: [
            { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') },
          ],
        }
      : {}),
    properties: bundles.map((bundle) => ({ name: 'glosswright:bundle', value: bundle })),
  };
}

/**
 * The package URL.
 *
 * @param {string} name
 * @param {string} version
 */
function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** @param {string} path relative to the project folder */
function readJson(path) {
  return JSON.parse(read(path));
}

/** @param {string} path relative to the project folder */
function read(path) {
  return readFileSync(join(projectFolder, path), 'utf8');
}

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
