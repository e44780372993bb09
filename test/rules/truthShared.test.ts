import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, certainEdits, fixAll } from '../../server/src/rules/engine/fixAll.ts';
import { checkFile, checkText, type CheckedFile } from '../../server/src/root/checkFile.ts';
import { diskFiles } from '../../server/src/disk/files.ts';
import { keyOfPath } from '../../server/src/disk/fileKey.ts';
import { Root } from '../../server/src/root/root.ts';
import { english } from '../../server/src/localization/index.ts';
import { temporaryTree, type TemporaryTree } from '../support/temporaryTree.ts';

// Another generator of glossaries, in a folder next to the checkout: its texts are longer than those in `truth.test.ts`.
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const generator = join(shared, 'corpora/synth.mjs');
/** A fault that the generator has put into an article. */
interface Defect {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly kind: string;
}

/** The generator's names of codes, if they are different. */
const CODES: Readonly<Record<string, string>> = { 'invalid-yaml': 'invalid-front-matter' };

/** Codes whose faults the generator lists completely. Its filler sentences can have faults of other codes. */
const NOTHING_BEYOND = [
  'broken-link',
  'slug-case',
  'wrong-locale-link',
  'split-link',
  'punctuation-artefact',
  'punctuation-in-link-text',
  'heading-no-space',
  'invalid-front-matter',
  'missing-front-matter',
];

/** Codes whose faults are all fixed by certain fixes. */
const FIXED = new Set([
  'slug-case',
  'wrong-locale-link',
  'split-link',
  'punctuation-artefact',
  'punctuation-in-link-text',
  'heading-no-space',
]);

if (existsSync(generator)) describe('glossaries of the shared generator', testLayouts);
else it.skip('glossaries of the shared generator: no corpora/synth.mjs at ../shared or in GLOSSWRIGHT_SHARED');

function testLayouts(): void {
  for (const [layout, seed] of [
    ['iw', 3],
    ['code', 7],
    ['hugo', 11],
  ] as const) {
    describe(`of the layout ${layout}`, () => {
      let tree: TemporaryTree;
      let root: Root;
      let defects: Map<string, Defect[]>;
      let checked: CheckedFile[];

      before(async () => {
        tree = temporaryTree();
        const folder = tree.path('glossary');
        const options = ['--out', folder, '--articles', '60', '--layout', layout, '--seed', String(seed)];
        assert.equal(spawnSync(process.execPath, [generator, ...options]).status, 0);
        defects = defectsIn(tree.path('glossary.truth.json'));
        root = new Root(keyOfPath(folder), diskFiles, {}, {});
        await root.load();
        await root.readLinks();
        checked = root.articlePaths().flatMap((path) => checkFile(root, path) ?? []);
      });
      after(() => tree.remove());

      it('have 99 of 100 faults reported on their line with their code', () => {
        const found = new Map<string, Set<string>>();
        for (const { path, lines, findings } of checked)
          for (const { code, span } of findings) add(found, code, `${path}:${lines.positionAt(span.start).line + 1}`);
        for (const [code, known] of defects) {
          const missed = known.filter(({ path, line }) => !found.get(code)?.has(`${path}:${line}`));
          assert.ok(missed.length <= known.length / 100, `${code}: ${JSON.stringify(missed)}`);
        }
      });

      it('have at most 2 of 100 other links, marks and headings reported', () => {
        for (const code of NOTHING_BEYOND) {
          const count = checked.flatMap(({ findings }) => findings.filter((finding) => finding.code === code)).length;
          const known = defects.get(code)?.length ?? 0;
          assert.ok(count <= known * 1.02, `${code}: ${count} found, ${known} known`);
        }
      });

      it('have nothing left to fix after all certain fixes, which change no line without a fault', () => {
        const faulty = new Set([...defects.values()].flat().map(({ path, line }) => `${path}:${line}`));
        for (const { path } of checked) {
          const before = readFileSync(tree.path(`glossary/${path}`), 'utf8');
          const after = fixAll(before, (text) => checkText(root, path, text)).text;
          const left = checkText(root, path, after);
          assert.deepEqual(
            left
              .filter(({ code }) => FIXED.has(code))
              .map(({ code, message }) => `${path} ${code}: ${english(message)}`),
            [],
          );
          assert.equal(applyEdits(after, certainEdits(left).edits), after);
          const lines = after.split('\n');
          const changed = before.split('\n').flatMap((line, at) => (line === lines[at] ? [] : [`${path}:${at + 1}`]));
          assert.deepEqual(
            changed.filter((place) => !faulty.has(place)),
            [],
          );
        }
      });
    });
  }
}

/** The faults by code. Missing articles have no line and are reported by another rule. */
function defectsIn(truth: string): Map<string, Defect[]> {
  const { defects } = JSON.parse(readFileSync(truth, 'utf8')) as { defects: readonly Defect[] }; // oxlint-disable-line typescript/no-unsafe-type-assertion -- the generator's own format
  const byCode = new Map<string, Defect[]>();
  for (const defect of defects) {
    if (defect.kind === 'missing-translation') continue;
    const code = CODES[defect.kind] ?? defect.kind;
    byCode.set(code, [...(byCode.get(code) ?? []), defect]);
  }
  return byCode;
}

function add(sets: Map<string, Set<string>>, key: string, item: string): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(item));
}
