import assert from 'node:assert/strict';
import { foldSlug } from '../../server/src/glossary/foldSlug.ts';
import { glossary } from '../../server/src/glossary/layouts/glossary.ts';
import type { MacroSyntaxName } from '../../server/src/glossary/layout.ts';
import { macroSyntaxOf } from '../../server/src/glossary/macros/index.ts';
import type { MacroSyntax } from '../../server/src/glossary/macros/macroSyntax.ts';
import { translationStatus } from '../../server/src/glossary/translationStatus.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { macroShapes } from '../support/shapes/macroShapes.ts';

function syntaxOf(mentions: MacroSyntaxName): MacroSyntax {
  return macroSyntaxOf({ ...glossary, mentions }) ?? assert.fail('it has no mentions');
}

/** `name|text` of every macro link, as in the source. */
function dump(mentions: MacroSyntaxName, text: string): string {
  const found = syntaxOf(mentions).find(parseMarkdown(text));
  const sources = found.map(({ target, targetSpan, text: shown, textSpan }) => {
    const name = text.slice(targetSpan.start, targetSpan.end);
    assert.ok(name === target || name.includes(target), name);
    const source = text.slice(textSpan.start, textSpan.end);
    return `${target}|${source === shown ? shown : `${shown}‹${source}›`}`;
  });
  return sources.join('; ');
}

describe('find', () => {
  const cases: readonly (readonly [mentions: MacroSyntaxName, text: string, found: string])[] = [
    ['glossary-tooltip', '{{< glossary_tooltip text="Pods" term_id="pod" >}}', 'pod|Pods'],
    ['glossary-tooltip', '{{<glossary_tooltip term_id=\'pod\' text="a \\"b\\"">}}', 'pod|a "b"‹a \\"b\\"›'],
    ['glossary-tooltip', '{{< glossary_tooltip term_id=" pod " >}}', 'pod|‹ pod ›'],
    ['glossary-tooltip', '{{< glossary_tooltip text="a\n  b" term_id=`pod` >}}', 'pod|a b‹a\n  b›'],
    ['glossary-tooltip', '{{< glossary_tooltip junk term_id="pod" term_id="node" = " >}}', 'pod|‹pod›'],
    ['glossary-tooltip', '[{{< glossary_tooltip text="Pods" term_id="pod" >}}](/docs/pods)', 'pod|Pods'],
    ['glossary-macro', '{{Glossary("CSS", "Cascading")}} {{ glossary ( \'a b#c\' ) }}', 'CSS|Cascading; a b#c|a b#c'],
    ['glossary-macro', '| {{Glossary("CSS")}} |\n|-|\n| `{{Glossary("b")}}` |', 'CSS|CSS'],
    ['at-form', 'A @ring-signature, @нода. @a’s', 'ring-signature|ring signature‹ring-signature›; нода|нода; a’s|a’s'],
    ['at-form', '一个@节点，a@节点', '节点|节点'],
    ['at-form', `@${'a'.repeat(1000)}`, ''],
  ];
  for (const [mentions, text, found] of cases)
    it(`finds ${found} in ${text.slice(0, 60)}`, () => {
      assert.equal(dump(mentions, text), found);
      const windows = text.replaceAll('\n', '\r\n');
      assert.equal(dump(mentions, windows), found.replaceAll('\n', '\r\n'));
    });
});

describe('keysOf', () => {
  const cases: readonly (readonly [mentions: MacroSyntaxName, name: string, keys: readonly string[]])[] = [
    ['glossary-tooltip', 'Pod', ['pod']],
    ['glossary-macro', 'Block/CSS#a', ['block/css']],
    ['glossary-macro', ' HTTP header ', ['http_header']],
    ['at-form', 'Ring-CT', ['ring-ct']],
    ['at-form', 'node-based', ['node-based', 'node']],
    ['at-form', "clef-d'audit's", ["clef-d'audit's", "clef-d'audit", 'clef-d']],
    ['at-form', 'OpenAlias地址', ['openalias地址', 'openalias地', 'openalias']],
  ];
  for (const [mentions, name, keys] of cases)
    it(`returns ${keys.join(', ')} for ${name}`, () => assert.deepEqual(syntaxOf(mentions).keysOf(name), keys));
});

describe('write', () => {
  const cases: readonly (readonly [
    mentions: MacroSyntaxName,
    names: string[],
    text: string,
    written: string | undefined,
  ])[] = [
    ['glossary-tooltip', ['pod'], 'Pods', '{{< glossary_tooltip text="Pods" term_id="pod" >}}'],
    ['glossary-tooltip', ['pod'], 'the "pod"', undefined],
    ['glossary-macro', ['CSS'], 'CSS', '{{Glossary("CSS")}}'],
    ['glossary-macro', ['CSS'], 'styles', '{{Glossary("CSS", "styles")}}'],
    ['glossary-macro', ['CSS'], '"', undefined],
    ['at-form', ['node', 'ring-nodes'], 'Ring nodes', '@Ring-nodes'],
    ['at-form', ['node'], 'noden', undefined],
    ['glossary-tooltip', [], 'pod', undefined],
  ];
  for (const [mentions, names, text, written] of cases)
    it(`returns ${written ?? 'undefined'} for ${names.join(', ')} and ${text}`, () =>
      assert.equal(syntaxOf(mentions).write(names, text), written));
});

describe('foldSlug', () => {
  const cases = {
    'Block/CSS': 'block/css',
    'HTTP  Header': 'http_header',
    '/A/': 'a',
    '::after': '_doublecolon_after',
    'a*?:': 'a_star__question__colon_',
  };
  for (const [slug, folded] of Object.entries(cases))
    it(`returns ${folded} for ${slug}`, () => assert.equal(foldSlug(slug), folded));
});

describe('translationStatus', () => {
  const cases: readonly (readonly [text: string, translated: boolean, outdated: boolean])[] = [
    ['{% include disclaimer.html translated="yes" translationOutdated="no" %}', true, false],
    ['{% include disclaimer.html translated="no" translationOutdated="no" %}', false, false],
    ["text {%- include disclaimer.html translationOutdated='yes'\n translated='yes' -%}", true, true],
    ['{% include disclaimer.html %}', true, false],
    ['{% include other.html translated="no" %}', true, false],
    ['disclaimer.html translated="no" translationOutdated="yes"', true, false],
    ['{% include disclaimer.html untranslated="no"', true, false],
  ];
  for (const [text, isTranslated, isOutdated] of cases)
    it(`reads ${text}`, () =>
      assert.deepEqual(translationStatus(text, 'disclaimer.html'), { isTranslated, isOutdated }));

  it('does not read it if the layout has no include', () => {
    const text = '{% include disclaimer.html translated="no" %}';
    assert.deepEqual(translationStatus(text, undefined), { isTranslated: true, isOutdated: false });
  });
});

describe('macro links in hostile text are within the text', () => {
  for (const [what, shape] of Object.entries(macroShapes))
    it(what, () => {
      const text = shape(32_000);
      const document = parseMarkdown(text);
      for (const mentions of ['glossary-tooltip', 'glossary-macro', 'at-form'] as const) {
        const syntax = syntaxOf(mentions);
        for (const { target, span } of syntax.find(document)) {
          assert.ok(span.start >= 0 && span.end <= text.length);
          assert.ok(Array.isArray(syntax.keysOf(target)));
        }
      }
      assert.equal(typeof translationStatus(text, 'disclaimer.html').isTranslated, 'boolean');
    });
});
