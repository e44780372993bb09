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
