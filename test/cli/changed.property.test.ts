import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anyArticle, anyGlossary, anyPath } from '../support/anyGlossary.ts';
import { command } from '../support/command.ts';
import { type JsonFinding, jsonReport } from '../support/program.ts';
import { Repository } from '../support/repository.ts';

const RUNS = 25;
/** The rules whose findings are about the target of a link. */
const OF_LINKS = new Set([
  'broken-link',
  'slug-case',
  'untranslated-link',
  'wrong-locale-link',
  'broken-fragment',
  'moved-link',
]);

const anyChange = fc.oneof(
  fc.record({ write: anyPath, text: anyArticle }),
  fc.record({ delete: anyPath }),
  fc.record({ rename: anyPath, to: anyPath }),
);

type Files = Map<string, string>;

function changed(
  before: Files,
  changes: readonly (typeof anyChange extends fc.Arbitrary<infer T> ? T : never)[],
): Files {
  const files = new Map(before);
  for (const change of changes) {
    if ('write' in change) files.set(change.write, change.text);
    else if ('delete' in change) files.delete(change.delete);
    else {
      const text = files.get(change.rename);
      files.delete(change.rename);
      if (text !== undefined) files.set(change.to, text);
    }
  }
  // Without an article, there is no glossary.
  if (files.size === 0) return before;
  return files;
}

async function findings({ tree }: Repository, ...args: readonly string[]): Promise<JsonFinding[] | undefined> {
  const off = ['--rule', 'outdated-translation=off', '--hints'];
  const { code, out } = await command(tree.root, 'check', '--format', 'json', ...off, ...args);
  return code === 2 ? undefined : [...jsonReport(out).findings];
}

function replace({ tree }: Repository, before: Files, after: Files): void {
  for (const path of before.keys()) if (!after.has(path)) tree.delete(path);
  tree.write(Object.fromEntries(after));
}

describe('check --changed after any change', () => {
  it('reports only findings of a full run, all of changed files, and all new ones of links in other files', async function () {
    this.timeout(300_000); // slow on a busy machine
    const repository = Repository.create();
    if (!repository) {
      console.log('      skipped: git is not installed');
      this.skip();
    }
    let onDisk: Files = new Map();
    const changes = fc.array(anyChange, { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(anyGlossary, changes, fc.boolean(), async (content, steps, isCommitted) => {
      const before: Files = new Map(Object.entries(content));
      replace(repository, onDisk, before);
      repository.commit('2024-05-01', {});
      onDisk = before;
      const earlier = await findings(repository);

      const after = changed(before, steps);
      replace(repository, before, after);
      if (isCommitted) repository.commit('2024-05-02', {});
      onDisk = after;

      const whole = await findings(repository);
      const reported = await findings(repository, '--changed', ...(isCommitted ? ['HEAD~1'] : []));
      assert.equal(reported === undefined, whole === undefined);
      if (!whole || !reported || !earlier) return;
      const texts = new Set(reported.map((finding) => JSON.stringify(finding)));
      const known = new Set(earlier.map(keyOf));
      for (const text of texts) assert.ok(whole.some((finding) => JSON.stringify(finding) === text));
      for (const finding of whole) {
        const { path, code } = finding;
        const isOwn = before.get(path) !== after.get(path);
        const isNew = OF_LINKS.has(code) && !known.has(keyOf(finding));
        if (isOwn || isNew) assert.ok(texts.has(JSON.stringify(finding)), `${path}: ${finding.message}`);
      }
    });
    try {
      await fc.assert(property, { numRuns: RUNS });
    } finally {
      repository.remove();
    }
  });
});

/** A message may name a title of the source article, which is no news of the link. */
function keyOf({ path, code, target, range }: JsonFinding): string {
  return JSON.stringify([path, code, target, range]);
}
