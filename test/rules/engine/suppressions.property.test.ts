import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { directiveNames } from '../../../server/src/rules/engine/suppressions/directive.ts';
import { ruleCodes } from '../../../server/src/rules/engine/index.ts';
import { fixAll } from '../../../server/src/rules/engine/fixAll.ts';
import { type CheckedFile, checkResult } from '../../../server/src/root/checkFile.ts';
import type { Root } from '../../../server/src/root/root.ts';
import { english } from '../../../server/src/localization/index.ts';
import { filesOfTree, rootOf } from '../../support/tree.ts';

const RUNS = 300;
const PATH = 'glossary/pl/niche.md';
const HEADER = '---\ntitle: Nisza\ndescription: Nisza to część rynku.\n---\n';
const glossary = filesOfTree(`
  === glossary/en/market.md "Target market"
  === glossary/pl/market.md "Rynek docelowy"
  === glossary/en/price.md "Price elasticity"
  === glossary/en/niche.md "Niche"
`);

/** Paragraphs with findings of several rules, or without findings. */
const anyParagraph = fc
  .array(
    fc.constantFrom(
      'Zwykły tekst.',
      'Patrz [rynek](/market).',
      '[nic](/none)',
      '[duży](/Market)',
      '[cena](/price)',
      '[pusty]()',
      '[rynek,](/market) i',
      '[rynek](/market),. dalej',
      'to jest target market',
      '[target market](/market)',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

const anyCode = fc.constantFrom('broken-link', 'slug-case', 'split-link', 'unused-suppression', 'brokenlink', '');
const anyComment = fc
  .tuple(fc.constantFrom(...directiveNames, 'glosswright-disabel'), fc.array(anyCode, { maxLength: 3 }))
  .map(([name, codes]) => `<!-- ${name} ${codes.join(', ')} -->`);
const anyBlank = fc.constantFrom('\n\n', '\n', '\r\n', ' ');

describe('suppressions', () => {
  it('of all findings by comments leave no finding and are all used', async () => {
    const root = await rootOf(glossary);
    fc.assert(
      fc.property(fc.array(anyParagraph, { maxLength: 6 }), (paragraphs) => {
        const article = HEADER + paragraphs.join('\n\n');
        const suppressed = withComments(article, check(root, article));
        assert.deepEqual(shown(check(root, suppressed)), [], suppressed);
      }),
      { numRuns: RUNS },
    );
  });

  it('that are unused are removed by one fix, and other findings stay', async () => {
    const root = await rootOf(glossary);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(anyParagraph, anyComment), anyBlank), { maxLength: 10 }), (parts) => {
        const article = HEADER + parts.flat().join('');
        const once = fixed(root, article);
        assert.equal(fixed(root, once), once);
        assert.ok(
          check(root, once).findings.every((finding) => !finding.fixes().some(({ certain }) => certain)),
          once,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('of any text are read without an error', async () => {
    const root = await rootOf(glossary, ruleCodes);
    const anyText = fc.array(fc.oneof(anyComment, fc.constantFrom('<!--', '-->', '--', ',', '\n', ':', '> ', '- ')));
    fc.assert(
      fc.property(anyText, (parts) => {
        check(root, parts.join(''));
      }),
      { numRuns: RUNS },
    );
  });
});

function check(root: Root, text: string): CheckedFile {
  return checkResult(root, PATH, { kind: 'text', text, bom: false, encoding: 'utf-8' });
}

function fixed(root: Root, text: string): string {
  return fixAll(text, (current) => check(root, current).findings).text;
}

function shown({ findings }: CheckedFile): string[] {
  return findings.map(({ code, message, span }) => `${span.start} ${code}: ${english(message)}`);
}

/** The text with a comment above each line with findings. */
function withComments(text: string, { findings, lines }: CheckedFile): string {
  const codesByLine = new Map<number, Set<string>>();
  for (const { code, span } of findings) {
    const { line } = lines.positionAt(span.start);
    codesByLine.set(line, (codesByLine.get(line) ?? new Set()).add(code));
  }
  return text
    .split('\n')
    .flatMap((written, line) => {
      const codes = codesByLine.get(line);
      return codes ? [`<!-- glosswright-disable-next-line ${[...codes].join(', ')} -->`, written] : [written];
    })
    .join('\n');
}
