import assert from 'node:assert/strict';
import { mdxTokenizer, realGrammar, type Token, type Tokenize, tokenizer } from './tokenize.ts';

const CONCEPT = 'entity.name.reference.concept.glosswright';
const FORM = 'meta.mention.form.glosswright';

/** The text marked as a concept, in text order. */
function concepts(tokens: readonly Token[]): string[] {
  return tokens.filter(({ scopes }) => scopes.includes(CONCEPT) || scopes.includes(FORM)).map(({ text }) => text);
}

const marked: readonly (readonly [what: string, text: string, ...concepts: string[]])[] = [
  ['a link', 'Patrz [rynek docelowy](/target-market).', 'target-market'],
  ['two links in a line', '[a](/first) i [b](/second)', 'first', 'second'],
  ['a link to a locale', '[a](/pt-br/api-gateway/)', 'api-gateway'],
  ['a link to a part', '[a](/target-market#history), [b](/pl/target-market/?x=1#y)', 'target-market', 'target-market'],
  ['a link with a title', '[a](/target-market "Rynek")', 'target-market'],
  ['a link with brackets in its text', '[a [b] c](/target-market)', 'target-market'],
  ['a slug of letters that are not Latin', '[a](/целевой-рынок)', 'целевой-рынок'],
  ['a link of MDN', '[a](/pl/docs/Glossary/Block)', 'Block'],
  ['a tooltip', 'A {{< glossary_tooltip text="Pods" term_id="pod" >}} runs.', 'pod'],
  ['a tooltip whose name comes first', "{{% glossary_tooltip term_id='pod' text='Pods' %}}", 'pod'],
  ['a definition', '{{< glossary_definition term_id="pod" length="all" >}}', 'pod'],
  ['a tooltip without quotes', '{{< glossary_tooltip term_id=pod />}}', 'pod'],
  ['a macro', 'The {{Glossary("Block/CSS", "block")}} and {{ glossary(\'HTML\') }}.', 'Block/CSS', 'HTML'],
  ['a form', 'Uses @ring-signatures, and (@wallet).', '@ring-signatures', '@wallet'],
];

const unmarked: readonly (readonly [what: string, text: string])[] = [
  ['another site', '[a](https://example.com/target-market)'],
  ['a file', '[a](/images/logo.svg) [b](/logo.svg)'],
  ['an image', '![a](/target-market)'],
  ['an escaped bracket', String.raw`\[a](/target-market)`],
  ['code', '`[a](/target-market)` `@form` `{{Glossary("x")}}`'],
  ['a comment', '<!-- [a](/target-market) @form -->'],
  ['another shortcode', '{{< figure term_id="pod" >}} {{ Other("x") }}'],
  ['an address', 'me@example.com, https://example.com/@me, @vue/cli, @example.com, @Input()'],
];

function describeMarks(grammar: string, load: () => Promise<Tokenize>): void {
  describe(`concepts in ${grammar}`, () => {
    let tokenize: Tokenize;
    before(async () => {
      tokenize = await load();
    });
    for (const [what, text, ...expected] of marked)
      it(`marks them in ${what}`, () => assert.deepEqual(concepts(tokenize(text)), expected));
    for (const [what, text] of unmarked)
      it(`does not mark them in ${what}`, () => assert.deepEqual(concepts(tokenize(text)), []));
  });
}

describeMarks('a stand-in for Markdown', async () => tokenizer());

describe('concepts in a stand-in for MDX', () => {
  let tokenize: Tokenize;
  before(async () => {
    tokenize = await mdxTokenizer();
  });
  const cases: readonly (readonly [text: string, ...concepts: string[]])[] = [
    ['Patrz [rynek docelowy](/target-market).', 'target-market'],
    ['# [Rynek](/target-market#history)', 'target-market'],
    ['`[a](/target-market)` ![a](/target-market)'],
    ['{/* [a](/target-market) */}'],
    ["export const a = '[a](/target-market)'"],
  ];
  for (const [text, ...expected] of cases)
    it(`marks ${expected.join(', ') || 'nothing'} in ${text}`, () =>
      assert.deepEqual(concepts(tokenize(text)), expected));
});

if (realGrammar === undefined) {
  it.skip('concepts in VS Code’s Markdown (skipped: the editor tests have not downloaded it yet)', () => undefined);
} else {
  describeMarks('VS Code’s Markdown', async () => tokenizer(realGrammar));

  describe('a concept link in VS Code’s Markdown', () => {
    let tokenize: Tokenize;
    before(async () => {
      tokenize = await tokenizer(realGrammar);
    });
    /** The scopes of the text, without those of its position. */
    const scopesOf = (line: string, text: string): readonly string[] =>
      tokenize(line)
        .find((token) => token.text === text)
        ?.scopes.slice(2) ?? [];

    for (const text of ['[', 'a ', 'b', 'c', ']', '('])
      it(`gives ${text.trim()} the same scopes as any other link`, () => {
        assert.deepEqual(scopesOf('See [a *b* `c`](/x).', text), scopesOf('See [a *b* `c`](x).', text));
      });

    for (const [where, text] of [
      ['the beginning of a line', '[a](/target-market) is'],
      ['a heading', '# See [a](/target-market)'],
      ['a list', '- See [a](/target-market)\n  - and [b](/target-market)'],
      ['a quote', '> See [a](/target-market)'],
      ['a table', '| a | b |\n|---|---|\n| [a](/target-market) | b |'],
      ['emphasis', 'See **the [a](/target-market)**.'],
    ] as const)
      it(`is marked in ${where}`, () => assert.ok(concepts(tokenize(text)).includes('target-market')));

    for (const [where, text] of [
      ['front matter', '---\ntitle: "[a](/target-market) @form"\n---\n'],
      ['fenced code', '```md\n[a](/target-market) @form\n```'],
      ['indented code', 'Text:\n\n    [a](/target-market) @form\n'],
    ] as const)
      it(`is not marked in ${where}`, () => assert.deepEqual(concepts(tokenize(text)), []));

    it('ends at its end, and Markdown follows', () => {
      const tokens = tokenize('[a](/target-market) and **bold**');
      assert.ok(tokens.some(({ text, scopes }) => text === 'bold' && scopes.includes('markup.bold.markdown')));
    });
  });
}
