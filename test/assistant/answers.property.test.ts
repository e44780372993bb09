import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { checkText, lookUp, missing, readEntry, translate } from '../../server/src/assistant/answers.ts';
import { conceptAt } from '../../server/src/features/conceptAt.ts';
import { checkFile, checkResult } from '../../server/src/root/checkFile.ts';
import type { Root } from '../../server/src/root/root.ts';
import { getOrAdd } from '../../server/src/glossary/collections.ts';
import type { Subject } from '../../server/src/rules/engine/subject.ts';
import { english } from '../../server/src/localization/index.ts';
import { generate } from '../support/generator/generate.ts';
import { rootOf } from '../support/tree.ts';

const { files } = generate({ layout: 'glossary', concepts: 24 });
const paths = Object.keys(files).filter((path) => path.startsWith('glossary/'));
const locales = [...new Set(paths.map((path) => path.split('/')[1] ?? ''))];
const RUNS = { numRuns: 200 };
const anyPath = fc.constantFrom(...paths);

describe('the answers of the five tools are those of the language server', function () {
  this.timeout(120_000);
  let root: Root;
  before(async () => {
    root = await rootOf(files);
    await root.readLinks();
  });

  const subjectAt = (path: string): Subject => root.subject(path, files[path] ?? '') ?? assert.fail(path);

  it('lookup_term returns the concept of a hover', () => {
    let count = 0;
    fc.assert(
      fc.property(anyPath, fc.nat(), (path, number) => {
        const subject = subjectAt(path);
        const mentions = mentionsIn(subject);
        const mention = mentions[number % Math.max(1, mentions.length)];
        if (!mention) return;
        const { found } = lookUp(root, { term: mention.text, locale: subject.facts.locale });
        assert.deepEqual(found.map(({ concept }) => concept).toSorted(), mention.concepts.toSorted(), mention.text);
        count++;
      }),
      RUNS,
    );
    assert.ok(count > 100, `only ${count} articles have mentions`);
  });

  it('translate_terms lists the first concepts of the hovers in a text, with the names of the index', () => {
    fc.assert(
      fc.property(anyPath, fc.constantFrom('pl', 'fi', 'sv', 'ru'), (path, to) => {
        const subject = subjectAt(path);
        const text = subject.document.text;
        const { terms, isTruncated } = translate(root, { text, locale: subject.facts.locale, to, plain: false });
        assert.equal(isTruncated, false);
        const { articles } = subject.glossary;
        for (const { concept, forms, names } of terms) {
          assert.equal(names?.path, articles.get(concept, to)?.path);
          for (const form of forms) assert.ok(text.includes(form), form);
        }
        const found = new Set(terms.map(({ concept }) => concept));
        for (const { concepts } of mentionsIn(subject))
          if (concepts[0] !== subject.facts.slug) assert.ok(found.has(concepts[0] ?? ''), concepts[0]);
      }),
      RUNS,
    );
  });

  it('check_text reports the findings of a file outside the layouts', () => {
    fc.assert(
      fc.property(anyPath, fc.nat(), fc.nat(), (path, from, length) => {
        const body = (files[path] ?? '').replace(/^---[\s\S]*?\n---\n/, '');
        const start = from % Math.max(1, body.length);
        const text = body.slice(start, start + (length % 2000));
        const { locale, findings } = checkText(root, { text, plain: false });
        const expected = checkResult(root, 'text.md', { kind: 'text', text, bom: false, encoding: 'utf-8' });
        assert.equal(locale, expected.locale);
        assert.deepEqual(
          findings.map((finding) => [finding.code, finding.severity, finding.message, finding.start, finding.end]),
          expected.findings.map(({ code, severity, message, span }) => [
            code,
            severity,
            english(message),
            span.start,
            span.end,
          ]),
        );
      }),
      RUNS,
    );
  });

  it('missing_translations lists the findings of the rule, by demand', () => {
    const expected = new Map<string, string[]>();
    for (const path of paths)
      for (const finding of checkFile(root, path)?.findings ?? [])
        for (const locale of finding.code === 'missing-translation' ? (finding.locales ?? []) : [])
          getOrAdd(expected, locale, () => []).push(subjectAt(path).facts.slug);
    assert.ok(expected.size > 1);
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: 1, max: 200 }), (locale, limit) => {
        const { total, missing: listed } = missing(root, { locale, limit });
        const wanted = expected.get(locale) ?? [];
        assert.equal(total, wanted.length);
        assert.equal(listed.length, Math.min(limit, wanted.length));
        for (const { concept } of listed) assert.ok(wanted.includes(concept), concept);
        const demands = listed.map(({ demand }) => demand);
        assert.deepEqual(
          demands,
          demands.toSorted((one, other) => other - one),
        );
      }),
      RUNS,
    );
  });

  it('read_entry returns the file and the names of the index', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const { slug, locale, title } = subjectAt(path).facts;
        const entry = readEntry(root, { concept: slug, locale });
        assert.equal(entry.text, files[path]);
        assert.equal(entry.names.path, path);
        assert.ok(title?.includes(entry.names.preferred ?? '?'), title);
        assert.deepEqual(
          [...entry.otherLocales, locale].toSorted(),
          root.glossaries[0]?.articles.localesOf(slug).toSorted(),
        );
      }),
      RUNS,
    );
  });
});

/**
 * Each place of an article where a hover shows concepts that no link names, by its first offset. Names that only the texts of links
 * give are left out, as the tools leave them out.
 */
function mentionsIn(subject: Subject): { readonly text: string; readonly concepts: readonly string[] }[] {
  const found: { text: string; concepts: string[] }[] = [];
  for (let offset = 0; offset < subject.document.text.length; offset++) {
    const at = conceptAt(subject, offset);
    if (at?.kind !== 'mention') continue;
    const declared = at.concepts.filter(
      ({ candidate }) => !['attested', 'learned'].includes(candidate?.evidence ?? ''),
    );
    if (declared.length > 0)
      found.push({
        text: subject.document.text.slice(at.span.start, at.span.end),
        concepts: declared.map(({ slug }) => slug),
      });
    offset = Math.max(offset, at.span.end - 1);
  }
  return found;
}
