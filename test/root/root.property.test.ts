import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Invalidation } from '../../server/src/root/invalidation/invalidation.ts';
import { descriptions } from '../../server/src/rules/engine/index.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import type { ConfigurationInput } from '../../server/src/config/configurationSchema.ts';
import { loadIndexCache, saveIndexCache } from '../../server/src/root/cache/indexCache.ts';
import { CONFIGURATION_FILE, parseConfiguration } from '../../server/src/config/configurationFile.ts';
import { type LayoutFinder, presetsInFolders } from '../../server/src/root/findLayouts.ts';
import { Root } from '../../server/src/root/root.ts';
import { anyDamage, damaged } from '../support/anyDamage.ts';
import { MemoryCache } from '../support/memoryCache.ts';
import { english } from '../../server/src/localization/index.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';
import {
  anyArticle,
  anyContent,
  anyPath,
  anySentence,
  anyStep,
  type Change,
  locales,
  paths,
  prose,
  type Step,
} from './anyHistory.ts';
import { runs } from '../support/runs.ts';

/** Thousands of histories find no more; these take a few seconds. */
const RUNS = runs(36);

/** Evidence is searched for when a root is loaded, not with every change. */
const byShape: LayoutFinder = {
  presets: presetsInFolders,
  byEvidence: async () => Promise.resolve({ layouts: [], found: [] }),
};

/** A root with a history of changes, and its expected state. */
class Life {
  readonly files: MemoryFiles;
  readonly root: Root;
  private readonly buffers = new Map<string, string>();
  private settings: ConfigurationInput = {};
  private validConfiguration: string | undefined;

  constructor(content: Readonly<Record<string, string>>) {
    this.files = new MemoryFiles(content);
    this.root = new Root(MEMORY_ROOT, this.files, {}, {}, byShape);
  }

  /** Undefined if no change was reported. */
  async take(step: Step): Promise<Invalidation | undefined> {
    const { root } = this;
    if ('files' in step) {
      const touched = step.files.flatMap((change) => this.change(change));
      if (step.seen === 'a new listing' || touched.includes('.gitignore')) return root.rescan();
      return root.refresh(step.seen === 'events' ? touched : touched.toReversed());
    }
    if ('buffer' in step) {
      if (step.text === undefined) this.buffers.delete(step.buffer);
      else this.buffers.set(step.buffer, step.text);
      return root.setBuffer(step.buffer, step.text);
    }
    if ('settings' in step) {
      this.settings = step.settings;
      return root.reconfigure(step.settings);
    }
    if ('configuration' in step) {
      this.configure(step.configuration);
      return step.seen === 'events' ? root.reconfigure() : root.rescan();
    }
    for (const glossary of root.glossaries) glossary.terms.of(step.terms);
    return undefined;
  }

  /** The same state, read again, or with a cache of an earlier state. */
  async fresh(cached?: MemoryCache): Promise<Root> {
    const files = this.files.copy();
    if (this.validConfiguration === undefined) files.delete(CONFIGURATION_FILE);
    else files.write(CONFIGURATION_FILE, this.validConfiguration);
    const root = new Root(MEMORY_ROOT, files, this.settings, {}, byShape);
    for (const [path, text] of this.buffers) await root.setBuffer(path, text);
    await root.load({}, cached && loadIndexCache(root, cached));
    await root.readLinks();
    return root;
  }

  /** The findings of every article and open document, by path. */
  findings(): Map<string, string> {
    return new Map([...this.checked(this.root)].map(([path, { findings }]) => [path, findings]));
  }

  /** The fixes of the findings, by path. */
  fixesIn(root: Root): Map<string, unknown> {
    return new Map([...this.checked(root)].map(([path, { findings, fixes }]) => [path, { findings, fixes: fixes() }]));
  }

  private *checked(root: Root): Generator<[path: string, checked: ReturnType<typeof checked>]> {
    for (const path of new Set([...root.articlePaths(), ...this.buffers.keys()])) yield [path, checked(root, path)];
  }

  private change(change: Change): string[] {
    const { files } = this;
    if ('write' in change) {
      files.write(change.write, change.text);
      return [change.write];
    }
    if ('delete' in change) {
      files.delete(change.delete);
      return [change.delete];
    }
    const { rename, to } = change;
    if (!files.has(rename) || rename === to) return [rename];
    const read = files.read({ diskPath: `${MEMORY_ROOT}/${rename}` });
    files.write(to, read.kind === 'text' ? read.text : '');
    files.delete(rename);
    return [rename, to];
  }

  private configure(text: string | undefined): void {
    if (text === undefined) this.files.delete(CONFIGURATION_FILE);
    else this.files.write(CONFIGURATION_FILE, text);
    if (text === undefined || 'input' in parseConfiguration(text)) this.validConfiguration = text;
  }
}

/** The findings of a file as text, and their fixes. */
function checked(root: Root, path: string): { readonly findings: string; readonly fixes: () => unknown } {
  const findings = checkFile(root, path)?.findings ?? [];
  return {
    findings: findings
      .map(({ span, severity, code, message }) => `${span.start} ${severity} ${code}: ${english(message)}`)
      .join('\n'),
    fixes: () => findings.map((finding) => finding.fixes()),
  };
}

function termsOf(root: Root): unknown {
  return root.glossaries.map((glossary) => locales.map((locale) => glossary.terms.of(locale).find(prose)));
}

async function assertLikeFresh(life: Life, root = life.root): Promise<void> {
  const fresh = await life.fresh();
  assert.equal(root.dump(), fresh.dump());
  assert.deepEqual(life.fixesIn(root), life.fixesIn(fresh));
  for (const path of paths) assert.deepEqual(root.entry(path), fresh.entry(path));
  assert.deepEqual(termsOf(root), termsOf(fresh));
}

function assertCovers(
  invalidation: Invalidation | undefined,
  before: Map<string, string>,
  after: Map<string, string>,
): void {
  if (invalidation?.everything) return;
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (!invalidation?.has(path))
      assert.equal(after.get(path), before.get(path), `${path} has other findings, and was not invalidated`);
    if (!invalidation?.has(path, 'but-terms'))
      assert.deepEqual(
        butTerms(after.get(path)),
        butTerms(before.get(path)),
        `${path} has other findings but of terms`,
      );
  }
}

/** Invalidation one by one equals invalidation all at once. */
function assertSameForEachPath(invalidation: Invalidation, articles: Iterable<string>): void {
  for (const concern of ['any', 'but-terms'] as const) {
    const all = invalidation.pathsOf(concern);
    for (const path of articles)
      assert.equal(invalidation.has(path, concern), invalidation.everything || all.has(path), path);
  }
}

const termRules = descriptions.flatMap(({ code, looksForTerms }) => (looksForTerms ? [` ${code}: `] : []));

/** The findings of rules that do not search for terms. */
function butTerms(findings = ''): string[] {
  return findings.split('\n').filter((line) => line !== '' && !termRules.some((code) => line.includes(code)));
}

/**
 * The links of an article are counted in the linked source articles, which are invalidated only if the count is shown.
 * Articles that link to a section of the article are invalidated if its headings change.
 */
function assertNoNeedlessInvalidation(
  root: Root,
  invalidation: Invalidation,
  edited: string,
  before: Map<string, string>,
  after: Map<string, string>,
): void {
  assert.ok(invalidation.has(edited));
  for (const path of invalidation.pathsOf())
    if (path !== edited && !linksSection(root, path, edited))
      assert.notEqual(after.get(path), before.get(path), `${path} was invalidated needlessly`);
}

function linksSection({ glossaries }: Root, path: string, of: string): boolean {
  return glossaries.some(({ anchors }) => anchors.dependenciesOf(path).has(of));
}

describe('the index of a root', () => {
  it('equals a newly read index after any changes, and reports whose findings have changed', async function () {
    this.timeout(300_000); // slow on a busy machine
    const steps = fc.array(anyStep, { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(anyContent, steps, fc.nat(3), async (before, history, linksReadAfter) => {
      const life = new Life(before);
      await life.root.load();
      let findings = life.findings();
      for (const [index, each] of history.entries()) {
        if (index === linksReadAfter) {
          await life.root.readLinks();
          findings = life.findings();
        }
        const invalidation = await life.take(each);
        const earlier = findings;
        findings = life.findings();
        assertCovers(invalidation, earlier, findings);
        if (invalidation) assertSameForEachPath(invalidation, life.root.articlePaths());
        if (index >= linksReadAfter) await assertLikeFresh(life);
      }
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('is the same if it is loaded from a cache of any earlier state', async function () {
    this.timeout(300_000); // slow on a busy machine
    const steps = fc.array(anyStep, { minLength: 1, maxLength: 5 });
    const property = fc.asyncProperty(anyContent, steps, fc.nat(4), async (before, history, savedAfter) => {
      const life = new Life(before);
      const cached = new MemoryCache();
      await life.root.load();
      await life.root.readLinks();
      for (const [index, each] of history.entries()) {
        if (index === savedAfter) assert.ok(await saveIndexCache(life.root, cached));
        await life.take(each);
      }
      const root = await life.fresh(cached);
      await assertLikeFresh(life, root);
      assert.ok(await saveIndexCache(root, cached));
      const again = await life.fresh(cached);
      await assertLikeFresh(life, again);
      if (again.openPaths().length === 0) assert.equal(again.readings, 0, 'a file was read that has not changed');
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('is the same if it is loaded from a damaged cache', async function () {
    this.timeout(300_000); // slow on a busy machine
    const property = fc.asyncProperty(anyContent, anyDamage, async (before, damage) => {
      const life = new Life(before);
      const cached = new MemoryCache();
      await life.root.load();
      await life.root.readLinks();
      await saveIndexCache(life.root, cached);
      cached.damage((bytes) => damaged(bytes, damage));
      const root = await life.fresh(cached);
      await assertLikeFresh(life, root);
      assert.equal(root.readings, 2 * root.articlePaths().length, 'something damaged was believed');
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('does not invalidate other articles if an edit does not change what they depend on', async () => {
    const property = fc.asyncProperty(
      anyContent,
      anyPath,
      anyArticle,
      anySentence,
      async (before, edited, text, added) => {
        const life = new Life({ ...before, [edited]: text });
        await life.root.load();
        await life.root.readLinks();
        await life.root.setBuffer(edited, text);
        const findings = life.findings();
        const invalidation = await life.root.setBuffer(edited, `${text}\n${added}`);
        assert.equal(invalidation.everything, false);
        assertNoNeedlessInvalidation(life.root, invalidation, edited, findings, life.findings());
        await life.root.setBuffer(edited, undefined);
      },
    );
    await fc.assert(property, { numRuns: RUNS });
  });
});
