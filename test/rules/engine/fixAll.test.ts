import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MOST_FINDINGS } from '../../../server/src/rules/engine/check.ts';
import { applyEdits, certainEdits, fixAll } from '../../../server/src/rules/engine/fixAll.ts';
import type { Edit, Finding } from '../../../server/src/rules/engine/rule.ts';
import { LineIndex } from '../../../server/src/markdown/lineIndex.ts';
import { checkResult } from '../../../server/src/root/checkFile.ts';
import type { Root } from '../../../server/src/root/root.ts';
import { english, msg } from '../../../server/src/localization/index.ts';
import { filesOfTree, rootOf } from '../../support/tree.ts';

const PATH = 'glossary/pl/niche.md';
const glossary = filesOfTree(`
  === glossary/en/market.md "Target market"
  === glossary/pl/market.md "Rynek docelowy"
  === glossary/en/price.md "Price elasticity"
  === glossary/pl/price.md "Elastyczność cenowa"
  === glossary/en/niche.md "Niche"
`);

/** Parts of a translated article with all problems that have a certain fix, and possible surroundings. */
const PIECES = [
  'Zwykły tekst',
  'target market',
  '[rynek,](/market)',
  '[, rynek](/Market)',
  '[rynek;](/market)',
  '[rynek](/market)',
  '[docelowy](/market)',
  '[ceny,][c]',
  '[c,]',
  '[,](/market)',
  '[](/market)',
  '[nic](/none)',
  '[duży](/Market "t")',
  '[rynek](/en/market)',
  '**[rynek](/market)**',
  '`kod , kod`',
  '( tekst )',
  '(tekst',
  ')',
  ',.',
  ',',
  ' ,',
  '.',
  ' .',
  '..',
  ':',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '\n##Nagłówek\n',
  '\n##',
  '\n＃＃ ',
  '\n- ',
  '\n> ',
  '\n\n#Kilka słów\n\n',
  '\n    ##kod\n',
  '\n<!-- glosswright-disable-next-line split-link -->\n',
  '\\',
  '[',
  '](/market)',
  '*',
];
const anyBody = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(''));
const anyTitle = fc.constantFrom('Nisza', 'Men&#39;s', '"a &quot;b&quot;"', "'a&#39;'", 'a&#58; b');
const anyArticle = fc
  .tuple(anyTitle, anyBody)
  .map(([title, body]) => `---\ntitle: ${title}\ndescription: d\n---\n\n${body}\n\n[c]: /Price\n[c,]: /price\n`);

function findingsIn(root: Root, text: string): readonly Finding[] {
  return checkResult(root, PATH, { kind: 'text', text, bom: false, encoding: 'utf-8' }, { most: 'all' }).findings;
}

function fix(root: Root, text: string): string {
  return fixAll(text, (current) => findingsIn(root, current)).text;
}

describe('all certain fixes', () => {
  it('leave nothing to fix: applying them again changes nothing', async () => {
    const root = await rootOf(glossary);
    fc.assert(
      fc.property(anyArticle, (text) => {
        const fixed = fix(root, text);
        assert.equal(fix(root, fixed), fixed);
        assert.deepEqual(certainEdits(findingsIn(root, fixed)).edits, [], fixed);
      }),
      { numRuns: 300 },
    );
  });

  it('are in order and do not overlap', async () => {
    const root = await rootOf(glossary);
    fc.assert(
      fc.property(anyArticle, (text) => {
        let end = -1;
        for (const { span } of certainEdits(findingsIn(root, text)).edits) {
          assert.ok(span.start > end && span.end >= span.start && span.end <= text.length, text);
          end = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('add no errors', async () => {
    const root = await rootOf(glossary);
    fc.assert(
      fc.property(anyArticle, (text) => {
        const before = errorsIn(findingsIn(root, text));
        const after = errorsIn(findingsIn(root, fix(root, text)));
        assert.ok(after.length <= before.length, `${text}\n${after.join('\n')}`);
      }),
      { numRuns: 300 },
    );
  });

  it('change only lines with a finding, or with one that another fix makes possible', async () => {
    const root = await rootOf(glossary);
    const fixOnce = (text: string): string => {
      const findings = findingsIn(root, text);
      const found = linesOf(text, findings);
      const kept = text.split('\n').filter((_, line) => !found.has(line));
      const fixed = applyEdits(text, certainEdits(findings).edits);
      assert.ok(isInOrderWithin(kept, fixed.split('\n')), `${text}\n----\n${fixed}`);
      return fixed;
    };
    fc.assert(
      fc.property(anyArticle, (text) => {
        for (let before = text, after = fixOnce(before); before !== after; after = fixOnce(before)) before = after;
      }),
      { numRuns: 300 },
    );
  });

  it(`are applied beyond the ${MOST_FINDINGS} shown findings, and after as many findings without a fix`, async () => {
    const root = await rootOf(glossary);
    const text = `---\ntitle: Nisza\ndescription: d\n---\n${'[x](/none)\n\n'.repeat(MOST_FINDINGS)}${'##a\n'.repeat(12_000)}`;
    assert.ok(fix(root, text) === text.replaceAll('##a', '## a'));
  });
});

describe('certainEdits', () => {
  it('accepts the first of several fixes that touch, completely or not at all', () => {
    const one = finding([edit(0, 5, 'a'), edit(8, 9, 'b')]);
    const touches = finding([edit(5, 6, 'c'), edit(20, 21, 'd')]);
    const inserts = finding([edit(9, 9, 'e')]);
    const between = finding([edit(6, 7, 'f')]);
    const { edits, findings } = certainEdits([one, touches, inserts, between]);
    assert.deepEqual(edits, [edit(0, 5, 'a'), edit(6, 7, 'f'), edit(8, 9, 'b')]);
    assert.equal(findings, 2);
    assert.equal(applyEdits('0123456789', edits), 'a5f7b9');
  });

  it('does not include uncertain fixes, fixes that create a file, and fixes without edits', () => {
    const uncertain = { ...finding([edit(0, 1, '')]), fixes: () => [{ ...sure([edit(0, 1, '')]), certain: false }] };
    const creates = {
      ...finding([]),
      fixes: () => [
        { ...sure([edit(0, 1, '')]), create: { path: 'glossary/pl/x.md', locale: 'en', title: '', concept: 'x' } },
      ],
    };
    assert.deepEqual(certainEdits([uncertain, creates, finding([])]), { edits: [], findings: 0 });
  });

  it('visits each edit a few times, for any number and order of edits', () => {
    let looks = 0;
    const many = Array.from({ length: 100_000 }, (_, at) => ({
      newText: 'x',
      get span() {
        looks++;
        return { start: at * 2, end: at * 2 };
      },
    }));
    const { edits } = certainEdits([finding(many), ...many.map((each) => finding([each]))]);
    assert.equal(edits.length, many.length);
    assert.ok(looks < many.length * 200, `each is looked at ${looks / many.length} times`);
  });
});

/** Whether the lines occur in order, possibly with others in between. */
function isInOrderWithin(lines: readonly string[], all: readonly string[]): boolean {
  let next = 0;
  for (const line of all) if (line === lines[next]) next++;
  return next === lines.length;
}

function errorsIn(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${english(message)}`);
}

function linesOf(text: string, findings: readonly Finding[]): Set<number> {
  const lines = new LineIndex(text);
  const result = new Set<number>();
  for (const { span } of findings) {
    const { start, end } = lines.rangeOf(span);
    for (let line = start.line; line <= end.line; line++) result.add(line);
  }
  return result;
}

function edit(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}

function sure(edits: readonly Edit[]): ReturnType<Finding['fixes']>[number] {
  return { title: msg('Fix'), preferred: true, certain: true, edits };
}

function finding(edits: readonly Edit[]): Finding {
  const span = { start: 0, end: 0 };
  return {
    code: 'x',
    severity: 'warning',
    message: msg('x'),
    span,
    target: undefined,
    about: 'x',
    weight: 0,
    fixes: () => [sure(edits)],
  };
}
