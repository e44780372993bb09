import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Flavor } from '../../server/src/markdown/flavor.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { maskProse } from '../../server/src/markdown/prose.ts';
import type { FrontMatterValue, MarkdownDocument, Span } from '../../server/src/markdown/types.ts';
import { BARRIER, TRANSPARENT } from '../../server/src/terms/types.ts';
import { articleSoup, mdxSoup } from './soup.ts';

const RUNS = { numRuns: 5000 };

const soups: readonly (readonly [Flavor, fc.Arbitrary<string>])[] = [
  ['markdown', articleSoup],
  ['mdx', mdxSoup],
];

for (const [flavor, soup] of soups)
  describe(`parseMarkdown of any text as ${flavor}`, () => {
    it('returns ordered spans within the text, and nested spans within their parents', () => {
      fc.assert(
        fc.property(soup, (text) => {
          const document = parseMarkdown(text, flavor);
          for (const spans of spansOf(document)) checkOrder(spans, text.length);
          for (const link of document.links) {
            assert.ok(isWithin(link.textSpan, link.span));
            if (link.kind !== 'reference') assert.ok(isWithin(link.targetSpan, link.span));
          }
          for (const heading of document.headings) assert.ok(isWithin(heading.textSpan, heading.span));
        }),
        RUNS,
      );
    });

    it('returns links whose source starts and ends as a link, with the target at the target span', () => {
      fc.assert(
        fc.property(soup, (text) => {
          for (const { kind, span, target, targetSpan } of parseMarkdown(text, flavor).links) {
            const [source, written] = [slice(text, span), slice(text, targetSpan)];
            const isTagged = kind === 'autolink' || kind === 'html';
            assert.ok(isTagged ? /^<.*>$/s.test(source) : source.startsWith('['));
            if (kind === 'inline') assert.ok(source.endsWith(')'));
            const isLiteral = !/[\\&\r]/.test(written);
            if (isLiteral) assert.equal(target, target.startsWith('mailto:') ? `mailto:${written}` : written);
          }
        }),
        RUNS,
      );
    });

    it('masks the text without changing its length, and only where it differs', () => {
      fc.assert(
        fc.property(soup, (text) => {
          const masked = maskProse(parseMarkdown(text, flavor));
          assert.equal(masked.length, text.length);
          for (let index = 0; index < text.length; index++) {
            const unit = masked.charAt(index);
            const isMask = unit === BARRIER || unit === TRANSPARENT || text.charAt(index) === '&';
            assert.ok(isMask || unit === text.charAt(index));
          }
        }),
        RUNS,
      );
    });

    it('moves the spans, and changes nothing else, for line breaks of two units', () => {
      fc.assert(
        fc.property(soup, (any) => {
          const text = any.replaceAll('\r', '');
          const wide = text.replaceAll('\n', '\r\n');
          const found = brief(parseMarkdown(wide, flavor), wide);
          assert.equal(found.replaceAll(String.raw`\r\n`, String.raw`\n`), brief(parseMarkdown(text, flavor), text));
        }),
        RUNS,
      );
    });

    it('returns equal results for equal texts', () => {
      fc.assert(
        fc.property(soup, (text) => assert.deepEqual(parseMarkdown(text, flavor), parseMarkdown(text, flavor))),
        { numRuns: 500 },
      );
    });
  });

function spansOf(document: MarkdownDocument): (readonly Span[])[] {
  const { links, headings, quotes, comments, code, shortcodes, masks, frontMatter } = document;
  const keys = frontMatter?.entries.map((entry) => entry.keySpan) ?? [];
  const values = frontMatter?.entries.flatMap((entry) => valueSpans(entry.value)) ?? [];
  const linkSpans = links.map((link) => link.span);
  const targets = links.flatMap((link) => (link.kind === 'reference' ? [] : [link.targetSpan]));
  const headingSpans = headings.map((heading) => heading.span);
  return [linkSpans, targets, headingSpans, quotes, comments, code, shortcodes, masks, keys, values];
}

function valueSpans(value: FrontMatterValue): Span[] {
  if (value.kind === 'list') return [value.span, ...value.items.flatMap(valueSpans)];
  if (value.kind === 'map') return [value.span, ...value.entries.flatMap((entry) => valueSpans(entry.value))];
  return [value.span];
}

function checkOrder(spans: readonly Span[], length: number): void {
  let previous = 0;
  for (const { start, end } of spans) {
    assert.ok(previous <= start && start <= end && end <= length, `${start}-${end} after ${previous}, of ${length}`);
    previous = start;
  }
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The content of a document without offsets. */
function brief({ links, headings, code, quotes }: MarkdownDocument, source: string): string {
  return JSON.stringify([
    links.map((link) => [link.kind, link.text, slice(source, link.targetSpan), slice(source, link.span)]),
    headings.map((heading) => [heading.level, heading.text]),
    [...code, ...quotes].map((span) => slice(source, span)),
  ]);
}
