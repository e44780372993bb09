import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { rules } from '../../../server/src/rules/engine/index.ts';
import type { Subject } from '../../../server/src/rules/engine/subject.ts';
import { checkText } from '../../../server/src/root/checkFile.ts';
import { Root } from '../../../server/src/root/root.ts';
import { generate } from '../../support/generator/generate.ts';
import { layoutNames } from '../../support/generator/layouts.ts';
import { MEMORY_ROOT, MemoryFiles } from '../../support/memoryFiles.ts';
import { article } from '../../support/article.ts';
import { articleSoup } from '../../markdown/soup.ts';

const RUNS = 60;

/** A change of an article: the soup in place of a part of it. Numbers are fractions. */
const anyChange = fc.record({
  article: fc.double({ min: 0, max: 1, noNaN: true }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.double({ min: 0, max: 0.1, noNaN: true }),
  soup: fc.oneof(fc.constant(''), articleSoup),
});

describe('the pre-tests of rules', () => {
  for (const layout of layoutNames)
    for (const kind of ['files', 'fixedFiles'] as const)
      it(`exclude only what the rules do not report: ${layout}, ${kind === 'files' ? 'with' : 'without'} defects`, async () => {
        const files = generate({ layout, concepts: 24, seed: 7 })[kind];
        const root = new Root(MEMORY_ROOT, new MemoryFiles(files));
        await root.load();
        const paths = root.articlePaths();
        const texts = paths.map((path) => textOf(root, path));
        for (const [at, path] of paths.entries()) agree(root, path, texts[at] ?? '');
        fc.assert(
          fc.property(anyChange, (change) => {
            const index = Math.floor(change.article * (paths.length - 1));
            const text = texts[index] ?? '';
            const start = Math.floor(change.at * text.length);
            const changed =
              text.slice(0, start) + change.soup + text.slice(start + Math.floor(change.removed * text.length));
            agree(root, paths[index] ?? '', changed);
          }),
          { numRuns: RUNS },
        );
      });

  it('exclude all rules on links for an article without link errors', async () => {
    const files = {
      'glossary/en/market.md': article('Market', 'See [the price](/price), [x](/price/) and <https://example.org>.'),
      'glossary/en/price.md': article('Price', 'Ordinary text. It costs 3.5 (or less).'),
    };
    const root = new Root(MEMORY_ROOT, new MemoryFiles(files));
    await root.load();
    const subject = root.subject('glossary/en/market.md', files['glossary/en/market.md']);
    assert.ok(subject);
    const denied = new Set(rules.filter((rule) => denies(rule.mayReport, subject)).map(({ code }) => code));
    for (const code of [
      'broken-link',
      'slug-case',
      'untranslated-link',
      'wrong-locale-link',
      'moved-link',
      'split-link',
    ])
      assert.ok(denied.has(code), code);
    for (const code of ['punctuation-in-link-text', 'heading-no-space']) assert.ok(denied.has(code), code);
  });
});

function agree(root: Root, path: string, text: string): void {
  // A new subject for each question, so that no rule helps another one.
  const subject = (): Subject => {
    const found = root.subject(path, text);
    assert.ok(found);
    return found;
  };
  for (const rule of rules)
    if (denies(rule.mayReport, subject())) assert.deepEqual([...rule.check(subject())], [], `${rule.code}: ${text}`);
  assert.ok(checkText(root, path, text));
}

function denies(mayReport: (typeof rules)[number]['mayReport'], subject: Subject): boolean {
  return mayReport?.(subject.document.text, subject) === false;
}

function textOf(root: Root, path: string): string {
  const read = root.read(path);
  return read?.kind === 'text' ? read.text : '';
}
