import * as fc from 'fast-check';

// The pieces are between bars, because white space matters.
const INLINE = pieces(
  'a¦b ¦ ¦[¦[¦[¦]¦]¦](¦](¦(¦)¦(/u)¦[a]¦[b]¦[]¦![¦!¦*¦**¦***¦_¦__¦~~¦`¦``¦<¦>¦<https://x.y>¦<a@b.c>¦<br>¦<!-- c -->¦<!--¦-->¦' +
    '<a ¦b="c"¦\'¦"¦ "t"¦ (t)¦\\¦\\[¦\\]¦&amp;¦&¦&#39;¦&copy;¦;¦\n¦  \n¦\\\n¦é¦。¦http://a.b¦1¦.¦,¦<u v>¦(<u v>)¦?¦<?¦?>¦<!A¦=¦ẞ¦ss¦👍',
);
const BLOCKS = pieces(
  '\n\n¦\n\n[a]: /d1\n¦\n\n[b]: <d 2> "t"\n\n¦\n> ¦\n- ¦\n1. ¦\n\n    ¦\n# ¦\n\n```\n¦\n---\n¦\n===\n¦\n  ¦\t¦\n<div>\n¦\n\n<!-- \n¦\n+ ¦\n\n\n¦\n***\n¦~~~',
);
const EXTRAS = pieces(
  '---\n¦---\ntitle: a\n---\n¦+++\n¦+++\na = "b"\nc.d = 1\n[e]\n+++\n¦\uFEFF¦\r\n¦\r¦{{< ¦ >}}¦{{¦}}¦{%¦%}¦|¦\n|---|\n¦[^1]¦\0¦\uD800¦\uDC00¦- [x] ¦{#a}¦$¦$$¦\n$$\n¦\n\\[\n¦\\(¦\\)¦\\text{a}¦\n\\begin{a}\n¦\\end{a}¦{.c d="e"}¦{:¦:::note[a]{b="c"}\n¦\n:::\n¦*[A]: b\n¦' +
    '\n[^a]: ¦\n: ¦\n:   ¦!!! note "a"\n¦??? note\n¦=== "a"\n¦        ¦<a href="/u">¦<a href=/v>¦</a>¦<p><a href=\'/w\'>¦[a b][c d]¦[[a]]¦[c d][]¦<code>¦</code>¦\u00A0¦\u2028¦| a | b |\n',
);

function pieces(text: string): string[] {
  return text.split('¦');
}

/** Inline Markdown of a paragraph, followed by two definitions. */
export const inlineSoup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...INLINE), { maxLength: 14 })
  .map((parts) => `x${parts.join('')}\n\n[a]: /d1\n\n[b]: <d 2> "t"\n`);

/** Any Markdown, and other content of articles. */
export const articleSoup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...INLINE, ...BLOCKS, ...EXTRAS), { maxLength: 30 })
  .map((parts) => parts.join(''));

const MDX = pieces(
  '<A>¦</A>¦\n\n<A>\n\n¦\n\n</A>\n\n¦<A b="c" d={e} {...f}/>¦<A href="/u">¦<b>¦</b>¦<>¦</>¦<br/>¦{a}¦{¦}¦{/* c */}¦\n\n{/* c */}\n\n¦{`a ${b} }`}¦{"}"}¦{/}/}¦' +
    '{a && <b>it\'s {c}</b>}¦{x => <B/>}¦\n\nimport a from "b"\n\n¦\n\nexport const a = {\n\n  b: 1\n}\n\n¦import ¦export const ¦\\{¦\\<¦    ¦        ¦\n    <A>\n¦\n    ```\n¦' +
    '\n    # ¦\n    - ¦<A\n  b="c"\n>\n¦{\n\n}¦<A b={`\n\n`}>¦<https://x.y>¦<!-- c -->¦`{`¦a < b¦<A.b:c>¦<3¦//¦/*¦*/¦\'',
);

/** MDX in which most tags and braces close. */
export const mdxInlineSoup: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...pieces(
        'a¦b ¦ ¦*¦**¦_¦`a`¦`{`¦[a](/u)¦[¦](/v)¦\n¦\n\n¦\n\n# ¦\n\n- ¦\n\n> ¦\n\n    ¦\n  a¦\n    - a¦\n    > a¦\n    # a\n¦\n1. a¦\\{¦\\<¦<b>a</b>¦<A/>¦<A b="c d" e={f} />¦{a}¦{/* a */}¦' +
          '{"}"}¦{`}`}¦{a ? <b>it\'s {c}</b> : d}¦{/[/}]/}¦\n\n<A>\n\na\n\n</A>\n\n¦\n\n<A>\na *b*\n</A>\n\n¦\n\n{\n\na}\n\n¦\n<A b={\n\n1}\nc/>\n¦<a href="/u">a</a>¦' +
          '\n\nimport a from "b"\n\n¦\n\nexport const a = {\n\n  b: <b>}</b>\n}\n\n¦\n\n    ```\n    {\n    ```\n\n¦<></>¦<A.b c:d="e"/>¦&amp;¦![a](/b)¦\n***\n',
      ),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

/** Any Markdown, other content of articles, and any MDX. */
export const mdxSoup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...INLINE, ...BLOCKS, ...EXTRAS, ...MDX, ...MDX, ...MDX), { maxLength: 30 })
  .map((parts) => parts.join(''));
