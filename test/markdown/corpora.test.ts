import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineIndex } from '../../server/src/markdown/lineIndex.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { maskProse } from '../../server/src/markdown/prose.ts';
import type { Link } from '../../server/src/markdown/types.ts';
import { askOracle } from './oracle.ts';

// Real glossaries are next to a checkout, not in it.
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const corpora = join(shared, 'corpora');
const missing = existsSync(corpora) ? '' : ` (skipped: no corpora at ../shared or in GLOSSWRIGHT_SHARED)`;
const describeCorpora = missing === '' ? describe : describe.skip;

describeCorpora(`real glossaries${missing}`, () => {
  for (const corpus of ['cncf-glossary', 'moneropedia', 'investorswiki-sample']) {
    it(`${corpus}: finds the same links and headings as a second parser`, () => {
      for (const path of markdownFiles(join(corpora, corpus))) {
        const text = readFileSync(path, 'utf8');
        const { frontMatter, links, headings } = parseMarkdown(text);
        const end = frontMatter?.span.end ?? 0;
        const oracle = askOracle(' '.repeat(end) + text.slice(end));
        const found = {
          links: links.filter(isCommonMark).map((it) => `${it.text} -> ${it.target} @${it.span.start}-${it.span.end}`),
          headings: headings.map((it) => `${it.level} ${it.text}`),
        };
        const expected = {
          links: oracle.links.filter(isNoFootnote),
          headings: oracle.headings.map((heading) => heading.replace(/ ?\{#[^}]*\}$/, '')), // an anchor, not in CommonMark
        };
        assert.deepEqual(found, expected, path);
      }
    });
  }

  it('cncf-glossary: finds every link of the gold list, at its line and column', () => {
    const root = join(corpora, 'cncf-glossary');
    const gold = readFileSync(join(root, 'gold-anchors.tsv'), 'utf8').trim().split('\n').slice(1);
    const expected = gold.map((row) => {
      const [, , text = '', , place = ''] = row.split('\t');
      return `${place} ${text.replaceAll('*', '').trim()}`;
    });
    assert.equal(expected.length, 2216);

    const found = new Map<string, Link>();
    for (const path of markdownFiles(root)) {
      const text = readFileSync(path, 'utf8');
      const lines = new LineIndex(text);
      for (const link of parseMarkdown(text).links) {
        const { line, character } = lines.positionAt(link.span.start);
        found.set(`${path.slice(root.length + 1)}:${line + 1}:${character + 1} ${link.text}`, link);
      }
    }
    assert.deepEqual(
      expected.filter((place) => !found.has(place)),
      [],
    );

    // Other text that starts with a slash. One target has a space before it.
    for (const place of expected) found.delete(place);
    const others = [...found.values()].filter(({ target }) => target.startsWith('/'));
    assert.deepEqual(
      others.filter((link) => !isKnownPage(link)).map(({ target }) => target),
      ['/es/software-as-a-service/'],
    );
    assert.equal(others.length, 42);
  });

  it('masks every text without changing its length', () => {
    for (const path of markdownFiles(corpora)) {
      const text = readFileSync(path, 'utf8');
      assert.equal(maskProse(parseMarkdown(text)).length, text.length);
    }
  });
});

/** A page that is not an article, or an address that the gold list ignores. */
function isKnownPage({ target }: Link): boolean {
  return /style-guide|contribute|\/\/|[^\x20-\x7E]/.test(target);
}

/** Only our parser finds links whose target a template computes. */
function isCommonMark({ target }: Link): boolean {
  return !/\{\{|\{%/.test(target);
}

/** mdast reads `[^1]: Note` as an ordinary definition. */
function isNoFootnote(link: string): boolean {
  return !link.startsWith('^');
}

function markdownFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.filter((path) => path.endsWith('.md')).map((path) => join(folder, path));
}
