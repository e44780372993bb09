import assert from 'node:assert/strict';
import { dumpHeadings, dumpLinks, dumpSpans } from './dump.ts';

type Case = [text: string, found: string];

function check(title: string, dump: (text: string) => string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [text, found] of cases) {
      it(`parses ${JSON.stringify(text)}`, () => assert.equal(dump(text), found));
    }
  });
}

describe('parseMarkdown', () => {
  check('inline links', dumpLinks, [
    ['a [b](/c) d', 'b -> /c @2-9 =6-8'],
    ['[x]()', 'x ->  @0-5 =4-4'],
    ['[x]( )', 'x ->  @0-6 =4-4'],
    ['[x](<>)', 'x ->  @0-7 =5-5'],
    ['[x](<a b>)', 'x -> a b @0-10 =5-8'],
    ['[x](/a "t")', 'x -> /a @0-11 =4-6'],
    ["[x](/a 't')", 'x -> /a @0-11 =4-6'],
    ['[x](/a (t))', 'x -> /a @0-11 =4-6'],
    ['[x]( /a )', 'x -> /a @0-9 =5-7'],
    ['[x](\n/a\n"t")', 'x -> /a @0-12 =5-7'],
    ['[x](/a#b?c)', 'x -> /a#b?c @0-11 =4-10'],
    ['[x](/a(b)c)', 'x -> /a(b)c @0-11 =4-10'],
    ['[x](/a\\)b)', 'x -> /a)b @0-10 =4-9'],
    ['[x](/a&amp;b)', 'x -> /a&b @0-13 =4-12'],
    ['[x](/a&eacute;)', 'x -> /aé @0-15 =4-14'],
    ['[x](/a%20b)', 'x -> /a%20b @0-11 =4-10'],
    ['[x](/a b)', ''],
    ['[x](/a', ''],
    ['[x] (/a)', ''],
    ['[x](/a))', 'x -> /a @0-7 =4-6'],
    ['[a [b] c](/d)', 'a [b] c -> /d @0-13 =10-12'],
    ['[a [b](/c) d](/e)', 'b -> /c @3-10 =7-9'],
    ['[a \\] b](/c)', 'a ] b -> /c @0-12 =9-11'],
    ['\\[a](/b)', ''],
    ['[*a* **b** ~~c~~ `d`](/e)', 'a b c d -> /e @0-25 =22-24'],
    ['*[a*](/b)', 'a* -> /b @1-9 =6-8'],
    ['[a\n  b](/c)', 'a b -> /c @0-11 =8-10'],
    ['[a&nbsp;b &#39;](/c)', "a b ' -> /c @0-20 =17-19"],
    ['[a<br>b <i>c</i>](/d)', 'a b c -> /d @0-21 =18-20'],
    ['[](/a)', ' -> /a @0-6 =3-5'],
    ['[a](/b)[c](/d)', 'a -> /b @0-7 =4-6; c -> /d @7-14 =11-13'],
    ['[👍](/a) [b](/c)', '👍 -> /a @0-8 =5-7; b -> /c @9-16 =13-15'],
    ['[`]`](/a)', '] -> /a @0-9 =6-8'],
    ['[a`](/b)`', ''],
    ['a\r\n[b\r\nc](/d)', 'b c -> /d @3-13 =10-12'],
    ['a\r[b](/c)', 'b -> /c @2-9 =6-8'],
    ['\uFEFF[b](/c)', 'b -> /c @1-8 =5-7'],
    ['---\ntitle: x\n---\n[b](/c)', 'b -> /c @17-24 =21-23'],
    ['---\r\ntitle: x\r\n---\r\n[b](/c)', 'b -> /c @20-27 =24-26'],
    ['> a\n> [b](/c)\n\n- [d](/e)', 'b -> /c @6-13 =10-12; d -> /e @17-24 =21-23'],
    ['> [a\n> b](/c)', 'a b -> /c @2-13 =10-12'],
    ['| a | [b](/c) |\n|---|---|\n| [d\\|e](/f) | `g` |', 'b -> /c @6-13 =10-12; d|e -> /f @28-38 =35-37'],
    ['# [a](/b)', 'a -> /b @2-9 =6-8'],
    ['- [x] [a](/b)', 'a -> /b @6-13 =10-12'],
    ['[a]({{< ref "b c" >}})', 'a -> {{< ref "b c" >}} @0-22 =4-21'],
    ['[a]({{ site.url }}/b)', 'a -> {{ site.url }}/b @0-21 =4-20'],
  ]);

  check('links of HTML', dumpLinks, [
    ['a <a href="/b">c</a> d', 'html c -> /b @2-20 =11-13'],
    ["<A\nclass=x HREF = ' /b ' >*c* `d`</A>", 'html c d -> /b @0-37 =20-22'],
    ['<a href=/b>c', 'html  -> /b @0-11 =8-10'],
    ['<a href="/b">c <a href="/d">e</a>', 'html  -> /b @0-13 =9-11; html e -> /d @15-33 =24-26'],
    ['<a href="/b?c&amp;d">e</a>', 'html e -> /b?c&d @0-26 =9-19'],
    ['<a id="b">c</a> <abbr href="/d">e</abbr>', ''],
    ['<a href={b}>c</a>', ''],
    ['`<a href="/b">c</a>` <!-- <a href="/b">c</a> -->', ''],
    ['<a href="/b">![c](/d)</a>', 'html c -> /b @0-25 =9-11'],
    ['> <a\n> href="/b">c</a>', 'html c -> /b @2-22 =13-15'],
    ['<p>\n<a href="/b"><b>c</b>\n&amp;</a>\n</p>\n\n[d](/e)', 'html c & -> /b @4-35 =13-15; d -> /e @42-49 =46-48'],
    ['<script>\n"<a href=\'/b\'>"\n</script>', ''],
  ]);

  check('reference links', dumpLinks, [
    ['[a][b]\n\n[b]: /c', 'ref a -> /c @0-6 =13-15'],
    ['[b][]\n\n[b]: /c', 'ref b -> /c @0-5 =12-14'],
    ['[b]\n\n[b]: /c', 'ref b -> /c @0-3 =10-12'],
    ['[x]', ''],
    ['[x][y]', ''],
    ['[b]: /c\n[b]', 'ref b -> /c @8-11 =5-7'],
    ['[b]: /c\n[b]: /d\n\n[b]', 'ref b -> /c @17-20 =5-7'],
    ['[Foo  Bar]\n\n[foo bar]: /c', 'ref Foo Bar -> /c @0-10 =23-25'],
    ['[ẞ]\n\n[SS]: /c', 'ref ẞ -> /c @0-3 =11-13'],
    ['[b]\n\n[b]: <c d> "t"', 'ref b -> c d @0-3 =11-14'],
    ['[b]\n\n[b]:\n/c\n"t\nu"', 'ref b -> /c @0-3 =10-12'],
    ['[b]\n\n[b]: /c "t" x', ''],
    ['[b]\n\n> [b]: /c', 'ref b -> /c @0-3 =12-14'],
    ['[a [b]]\n\n[b]: /c', 'ref b -> /c @3-6 =14-16'],
    ['[a][b] c\n\n[a]: /d', ''],
    ['[b]\n\na\n[b]: /c', ''],
    ['[b]: /c\n===\n\n[b]', 'ref b -> /c @13-16 =5-7'],
    ['# [b]: /c\n\n[b]', ''],
    ['a[^1]\n\n[^1]: Note', ''],
    ['![b] ![a][b]\n\n[b]: /c', ''],
    ['- [x] a\n\n[x]: /b', ''],
    ['__proto__ [__proto__] [constructor]', ''],
  ]);

  check('autolinks', dumpLinks, [
    ['<https://a.b/c?d>', 'auto https://a.b/c?d -> https://a.b/c?d @0-17 =1-16'],
    ['<a@b.c>', 'auto a@b.c -> mailto:a@b.c @0-7 =1-6'],
    ['<a b>', ''],
    ['https://a.b', ''],
  ]);

  check('no links', dumpLinks, [
    ['![a](/b)', ''],
    ['![a [b](/c)](/d)', ''],
    ['[![a](/b)](/c)', 'a -> /c @0-14 =11-13'],
    ['`[a](/b)`', ''],
    ['``[a](/b)` c``', ''],
    ['`[a](/b)', 'a -> /b @1-8 =5-7'],
    ['    [a](/b)', ''],
    ['```\n[a](/b)\n```', ''],
    ['<div>\n[a](/b)\n</div>', ''],
    ['<div>\n\n[a](/b)\n\n</div>', 'a -> /b @7-14 =11-13'],
    ['<div>\r\n\r\n[a](/b)', 'a -> /b @9-16 =13-15'],
    ['<a title="[a](/b)">', ''],
    ['a <!-- [a](/b) --> b', ''],
    ['<!-- [a](/b)\n\n[c](/d) -->', ''],
    ['{{< x "[a](/b)" >}}', ''],
    ['{{% x %}}[a](/b){{% /x %}}', 'a -> /b @9-16 =13-15'],
    ['{{ "[a](/b)" }}', ''],
    ['{% x [a](/b) %}', ''],
    ['{{ [a](/b)', 'a -> /b @3-10 =7-9'],
    ['---\ntitle: "[a](/b)"\n---\n', ''],
  ]);

  check('headings', dumpHeadings, [
    ['# A', '1 A |A|'],
    ['##  A b  ##  ', '2 A b |A b|'],
    ['# *A* `b` \\* &amp; [c](/d)', '1 A b * & c |*A* `b` \\* &amp; [c](/d)|'],
    ['A\n===', '1 A |A|'],
    ['*A*\nb\n---', '2 A b |*A*\nb|'],
    ['> A\n> ===', '1 A |A|'],
    ['#', '1  ||'],
    ['#A', ''],
    ['####### A', ''],
    ['# A {#anchor}', '1 A |A {#anchor}|'],
    ['# A\r\nb', '1 A |A|'],
    ['```\n# A\n```', ''],
    ['---\ntitle: A\n---\n# B', '1 B |B|'],
  ]);

  check('quotes', (text) => dumpSpans(text, 'quotes'), [
    ['a\n\n> b\n> c\n\nd', '> b\n> c'],
    ['> a\n> > b', '> a\n> > b; > b'],
  ]);

  check('comments', (text) => dumpSpans(text, 'comments'), [
    ['a <!-- b --> c', '<!-- b -->'],
    ['<!-- a -->\nb\n\n<!-- c --> <!-- d -->', '<!-- a -->; <!-- c -->; <!-- d -->'],
    ['<!-- a\n\nb', '<!-- a\n\nb'],
    ['<div>\n<!-- a -->\n</div>', '<!-- a -->'],
    ['`<!-- a -->`', ''],
    ['<!--> a', '<!-->'],
  ]);

  check('code', (text) => dumpSpans(text, 'code'), [
    ['a $b$ c `d`', '$b$; `d`'],
    ['$$\n- a\n$$\nb', '$$\n- a\n$$'],
    ['$$\na\n\nb', ''],
    ['[^a]: b\n\n    c\n\n        d', 'd'],
    ['`a` ``b ` c``', '`a`; ``b ` c``'],
    ['~~~ x\na\n~~~\nb', '~~~ x\na\n~~~'],
    ['a\n\n    b\n    c\n\nd', 'b\n    c'],
    ['a `b', ''],
  ]);

  check('shortcodes', (text) => dumpSpans(text, 'shortcodes'), [
    ['a {{< b "c" >}} {{% d %}} {{e("f")}} {% g %}', '{{< b "c" >}}; {{% d %}}; {{e("f")}}; {% g %}'],
    ['{{< a\nb >}}', '{{< a\nb >}}'],
    ['`{{ a }}` {{ b', ''],
  ]);
});
