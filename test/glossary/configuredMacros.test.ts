import assert from 'node:assert/strict';
import type { Layout, MacroPattern } from '../../server/src/glossary/layout.ts';
import { glossary } from '../../server/src/glossary/layouts/glossary.ts';
import { macroSyntaxOf } from '../../server/src/glossary/macros/index.ts';
import type { MacroSyntax } from '../../server/src/glossary/macros/macroSyntax.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';

function syntaxOf(keys: Partial<Layout>): MacroSyntax {
  return macroSyntaxOf({ ...glossary, ...keys }) ?? assert.fail('it has no macro syntax');
}

/** `name|text` of every link of the text, each with its source in `‹›` where that differs. */
function dump(keys: Partial<Layout>, text: string): string {
  const links = syntaxOf(keys).find(parseMarkdown(text, keys.macros?.[0]?.kind === 'component' ? 'mdx' : 'markdown'));
  return links
    .map(({ target, targetSpan, text: shown, textSpan, span }) => {
      assert.ok(span.start <= targetSpan.start && targetSpan.end <= span.end, 'the name is outside of the link');
      assert.ok(span.start <= textSpan.start && textSpan.end <= span.end, 'the text is outside of the link');
      assert.ok(text.slice(targetSpan.start, targetSpan.end).replaceAll(/\s+/g, ' ').includes(target));
      return textSpan.start === targetSpan.start ? target : `${target}|${shown}`;
    })
    .join('; ');
}

const tag = (
  kind: 'shortcode' | 'component' | 'include',
  name: string,
  id?: string,
  text?: string,
): Partial<Layout> => ({
  macros: [{ kind, name, id, text } satisfies MacroPattern],
});
const role: Partial<Layout> = { macros: [{ kind: 'role', name: 'term' }] };
const wiki: Partial<Layout> = { wikiLinks: true };
const g: Partial<Layout> = { termLink: 'g' };
const labels: Partial<Layout> = { labelLinks: true };

describe('finding configured macros', () => {
  const cases: readonly (readonly [keys: Partial<Layout>, text: string, found: string])[] = [
    [tag('shortcode', 'term', 'id', 'text'), 'A {{< term id="niche" text="niches" >}}.', 'niche|niches'],
    [
      tag('shortcode', 'term', 'id', 'text'),
      '{{% term text="niches" id=niche %}} {{< other id="x" >}}',
      'niche|niches',
    ],
    [tag('shortcode', 'term', 'id', 'text'), '{{< terms id="a" >}} {{< term id="" >}} `{{< term id="b" >}}`', ''],
    [tag('shortcode', 'term', 'id', 'text'), '{{< term id="niche" >}}', 'niche'],
    [
      tag('shortcode', 'term', '0', '1'),
      '{{< term "niche" "small niches" >}} {{< term niche >}}',
      'niche|small niches; niche',
    ],
    [tag('shortcode', 'term', 'id'), '{{< term id="a" >}}one\ntext{{< /term >}} {{< term id="b" >}}', 'a|one text; b'],
    [tag('shortcode', 'term', 'id'), '{{< term id="a" >}} {{< term id="b" >}}text{{< /term >}}', 'a; b|text'],
    [tag('shortcode', 'term'), '{{< term >}}Niche{{< /term >}} {{< term >}}', 'Niche'],
    [tag('shortcode', 'term', '0'), '{% term niche %}text{% endterm %}', 'niche|text'],
    [tag('include', 'term.html', 'id', 'text'), '{% include term.html id="niche" text="niches" %}', 'niche|niches'],
    [tag('include', 'term.html', 'id', 'text'), '{%- include term.html id="a" -%} {% include b.html id="c" %}', 'a'],
    [
      tag('component', 'Term', 'id'),
      'A <Term id="niche">small *niche*</Term> and <Term id="b" />.',
      'niche|small *niche*; b',
    ],
    [tag('component', 'Term', 'id'), '<Term id={\'niche\'}>x</Term> <Terms id="y">z</Terms>', 'niche|x'],
    [tag('component', 'Term', 'id', 'label'), '<Term label="niches" id="niche" />', 'niche|niches'],
    [tag('component', 'Term'), '<Term>Niche</Term>', 'Niche'],
    [role, 'A {term}`Niche` and {term}`small ones <niche>`, {other}`x`, `term`.', 'Niche; niche|small ones'],
    [role, 'A :term:`Niche` and :term:`small ones <niche>`', 'Niche; niche|small ones'],
    [role, '{term}`` ` `` {term}` `', ''],
    [
      wiki,
      'A [[niche]], [[niche|small niches]], [[niche#History]], [[niche#History|its past]].',
      'niche; niche|small niches; niche#History; niche#History|its past',
    ],
    [wiki, '[[terms/niche]] [[niche.md|x]] ![[niche]]', 'terms/niche; niche.md|x; niche'],
    [wiki, '[[ ]] [[#Section]] \\[[a]] `[[b]]` [[c\nd]] <!-- [[e]] --> [[f', ''],
    [wiki, '| a |\n|---|\n| [[niche\\|x]] |', 'niche|x'],
    [wiki, '---\nup: "[[a]]"\n---\n\n[[b]]', 'b'],
    [g, 'A [niche](g), [*rune literal*](g), [x](/g), [y](g "title").', 'niche; rune literal; y'],
    [g, '[](g) [niche][g]\n\n[g]: g', ''],
    [labels, 'A [niche], a [small niche][], [x](y), [z][w], ![a], [^1], \\[b].', 'niche; small niche'],
    [labels, '- [ ] task\n- [x] done\n- [niche]\n\n[d] `[c]`\n\n[d]: /d', 'niche'],
  ];
  for (const [keys, text, found] of cases)
    it(`finds ${found === '' ? 'nothing' : found} in ${text.replaceAll('\n', '↵')}`, () =>
      assert.equal(dump(keys, text), found));

  it('finds several syntaxes in one text', () => {
    const keys = { ...tag('shortcode', 'term', 'id'), ...wiki, ...g };
    assert.equal(dump(keys, '[[a]] {{< term id="b" >}} [c](g)'), 'a; b; c');
  });

  it('takes linear time', () => {
    const text = '[[a|{{< term id="b <Term id=" {term}`[x'.repeat(5000);
    for (const keys of [tag('shortcode', 'term', 'id'), tag('component', 'Term', 'id'), role, wiki, g, labels])
      assert.ok(syntaxOf(keys).find(parseMarkdown(text)).length >= 0);
  });
});

describe('writing configured macros', () => {
  const cases: readonly (readonly [
    keys: Partial<Layout>,
    names: string[],
    text: string,
    written: string | undefined,
  ])[] = [
    [tag('shortcode', 'term', 'id', 'text'), ['niche'], 'niches', '{{< term id="niche" text="niches" >}}'],
    [tag('shortcode', 'term', '1', '0'), ['niche'], 'niches', '{{< term "niches" "niche" >}}'],
    [tag('shortcode', 'term', 'id'), ['niche'], 'niches', '{{< term id="niche" >}}niches{{< /term >}}'],
    [tag('shortcode', 'term', 'id', 'text'), ['niche'], 'the "niche"', undefined],
    [
      tag('include', 'term.html', 'id', 'text'),
      ['niche'],
      'niches',
      '{% include term.html id="niche" text="niches" %}',
    ],
    [tag('component', 'Term', 'id'), ['niche'], 'niches', '<Term id="niche">niches</Term>'],
    [tag('component', 'Term', 'id', 'label'), ['niche'], 'niches', '<Term id="niche" label="niches" />'],
    [tag('component', 'Term'), ['Niche', 'niche'], 'niche', '<Term>niche</Term>'],
    [tag('component', 'Term'), ['Niche', 'niche'], 'niches', undefined],
    [role, ['Niche', 'niche'], 'niche', '{term}`niche`'],
    [role, ['Niche', 'niche'], 'niches', '{term}`niches <Niche>`'],
    [role, ['Niche'], 'a `b`', undefined],
    [g, ['Niche', 'niche'], 'niche', '[niche](g)'],
    [g, ['Niche', 'niche'], 'niches', '[niches](g)'],
    [g, ['Niche', 'niche'], 'small', undefined],
    [labels, ['Niche'], 'niche', undefined],
    [wiki, ['niche'], 'niche', undefined],
    [{ ...wiki, link: '[[{slug}]]' }, ['niche', 'Niche'], 'niche', '[[niche]]'],
    [{ ...wiki, link: '[[{slug}]]' }, ['niche', 'Niche'], 'niches', '[[niche|niches]]'],
    [{ ...wiki, link: '[[{slug}]]' }, ['niche'], 'a|b', undefined],
  ];
  for (const [keys, names, text, written] of cases)
    it(`returns ${written ?? 'undefined'} for ${names.join(', ')} and ${text}`, () => {
      const syntax = syntaxOf(keys);
      const result = syntax.write(names, text);
      assert.equal(result, written);
      if (result === undefined) return;
      const [link] = syntax.find(parseMarkdown(`A ${result} b`, result.startsWith('<') ? 'mdx' : 'markdown'));
      assert.ok(link, 'it is not read back');
      assert.ok(names.some((name) => syntax.keysOf(link.target).includes(syntax.keysOf(name)[0] ?? '')));
      assert.equal(link.text, text);
    });
});

describe('the name at the cursor of a configured macro', () => {
  const cases: readonly (readonly [keys: Partial<Layout>, text: string, found: string | undefined])[] = [
    [tag('shortcode', 'term', 'id', 'text'), '{{< term id="ni¦" >}}', 'ni'],
    [tag('shortcode', 'term', 'id', 'text'), '{{< term text="x" id="ni¦che', 'niche'],
    [tag('shortcode', 'term', 'id', 'text'), '{{< term text="ni¦" id="x" >}}', undefined],
    [tag('shortcode', 'term', '0'), '{{< term "ni¦" >}}', 'ni'],
    [tag('component', 'Term', 'id'), 'A <Term id="ni¦">x</Term>', 'ni'],
    [tag('component', 'Term', 'id'), 'A <Terms id="ni¦">x</Terms>', undefined],
    [tag('include', 'term.html', 'id'), '{% include term.html id="¦" %}', ''],
    [role, 'A {term}`ni¦che`', 'niche'],
    [role, 'A {term}`small ones <ni¦>`', 'ni'],
    [role, 'A {other}`ni¦`', undefined],
    [wiki, 'A [[ni¦che|x]]', 'niche'],
    [wiki, 'A [[ni¦', undefined],
  ];
  for (const [keys, marked, found] of cases)
    it(`is ${found ?? 'none'} in ${marked}`, () => {
      const cursor = marked.indexOf('¦');
      const text = marked.replace('¦', '');
      const slot = syntaxOf(keys).nameAt(parseMarkdown(text), cursor);
      assert.equal(slot && text.slice(slot.span.start, slot.span.end), found);
    });
});

describe('the names that an id can mean', () => {
  const cases: readonly (readonly [keys: Partial<Layout>, id: string, names: readonly string[]])[] = [
    [tag('shortcode', 'term', 'id'), 'Niche', ['niche']],
    [tag('shortcode', 'term', 'id'), 'target  market', ['target market', 'target-market']],
    [tag('shortcode', 'term'), 'target market', ['target market']],
  ];
  for (const [keys, id, names] of cases)
    it(`are ${names.join(', ')}`, () => assert.deepEqual(syntaxOf(keys).keysOf(id), names));
});
