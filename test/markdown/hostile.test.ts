import assert from 'node:assert/strict';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { maskProse } from '../../server/src/markdown/prose.ts';
import { inDoubtAgain } from '../support/inDoubtAgain.ts';

// Each shape made some Markdown parser quadratic, or a natural way to write this one.

/** A text of a number of UTF-16 units. */
type Shape = (length: number) => string;

const repeat =
  (unit: string): Shape =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const after =
  (head: string, unit: string, tail = ''): Shape =>
  (length) =>
    head + repeat(unit)(length) + tail;
const halves =
  (first: string, second: string): Shape =>
  (length) =>
    repeat(first)(length / 2) + repeat(second)(length / 2);
const growing =
  (piece: (index: number) => string): Shape =>
  (length) => {
    const pieces: string[] = [];
    for (let total = 0; total < length; total += pieces.at(-1)?.length ?? 1) pieces.push(piece(pieces.length));
    return pieces.join('');
  };

const shapes: Record<string, Shape> = {
  'open brackets': repeat('['),
  'closing brackets': repeat(']'),
  'nested brackets': halves('[', ']'),
  'nested images': halves('![', ']'),
  'nested targets': halves('[a](', 'b)'),
  'nested links': halves('[', '](b)'),
  'links after open brackets': halves('[', '[a](b)'),
  'links after open images': halves('![', '[a](b)'),
  'unclosed targets': repeat('[a](b'),
  'unclosed angled targets': repeat('[a](<b'),
  'unclosed titles': repeat('[a](b "c'),
  'unclosed titles of two kinds': repeat(`[a](b 'c "d`),
  'unclosed titles in parentheses': repeat('[a](b (c'),
  'unclosed labels': repeat('[a]['),
  'references to one definition': after('[a]: b\n\n', '[a] '),
  'nested references': (length) => `[a]: b\n\n${halves('[', 'a]')(length)}`,
  'long labels': after('[a]: b\n\n', `[${'x'.repeat(900)}]`),
  definitions: repeat('[a]: b\n'),
  'different definitions': growing((index) => `[a${index}]: b\n`),
  'a definition whose title never ends': after('[a]: b "', 'x\n'),
  'definitions whose titles never end': repeat('[a]: b "c\n'),
  'a label that never ends': after('[', 'x\n'),

  'unclosed tags': repeat('<ty '),
  'unclosed tags without spaces': repeat('<ty'),
  'one tag of many attributes': after('<a', ' b'),
  'one tag of many spaces': after('<a', ' ', 'x'),
  'attributes whose quotes never end': repeat('<a b="'),
  'attributes in two kinds of quotes': repeat(`<a x='<a y="' z="' w='`),
  'unclosed links of HTML': repeat('<a href="b">'),
  'links of HTML in a block': after('<p>\n', '<a href="b">c</a>\n'),
  'scripts that never end': after('<p>\n<a href="b">', '<script>'),
  'unclosed components': repeat('<A b={c'),
  'unclosed comments': repeat('a <!-- '),
  'unclosed comment blocks': repeat('<!-- a --> <!-- \n'),
  'a comment in every block': repeat('<!-- a -->\n\n'),
  'blocks of HTML without comments': repeat('<div>\n\n'),
  'unclosed instructions': repeat('a <? '),
  'unclosed declarations': repeat('a <!A '),
  'unclosed character data': repeat('a <![CDATA['),
  'unclosed autolinks': repeat('<a:b'),
  'a long mail address': after('<', 'a', '@'),
  'a long host': after('<a@', 'a.'),
  'code elements in one another': after('', '<code>', '</code>'),

  backticks: repeat('`'),
  'runs of backticks that grow': growing((index) => `${'`'.repeat(index + 1)}a`),
  'runs of backticks of two lengths': repeat('`a``b'),

  stars: repeat('*'),
  openers: repeat('*a '),
  closers: repeat('a* '),
  'openers of two kinds': repeat('*a _b '),
  'closers of two kinds': halves('a_ ', 'a* '),
  'openers, then closers': halves('**a _b ', 'a_ b** '),
  'runs of several lengths': repeat('***a**b*'),
  'runs between letters': repeat('a**b'),
  'runs of both kinds': repeat('*_'),
  tildes: repeat('~~a ~b '),

  'deep quotes': repeat('>'),
  'deep lists': after('', '- ', 'a'),
  'deep lists of stars': after('', '* ', 'a'),
  'deep ordered lists': repeat('1. '),
  'lists and paragraphs in turn': repeat('- a\n\nb\n\n'),
  'underlines and paragraphs in turn': repeat('a\n=\n\nb\n\n'),
  'lines that nearly begin a list': repeat('**********a\n'),
  'deep quotes and lists': repeat('> - '),
  'lists, each line deeper': growing((index) => `${' '.repeat((index % 200) * 2)}- a\n`),
  'empty lines in a deep list': after(`${'> - '.repeat(200)}\n`, '\n'),
  'lines in a deep list': after(`${'- '.repeat(96)}a\n`, `${' '.repeat(96)}b\n`),
  'deep quotes, line by line': repeat(`${'>'.repeat(200)}\n`),
  'a quote of many lines': repeat('> a\n'),
  'a lazy quote of many lines': after('> a\n', 'b\n'),
  'emphasis over many lines of a quote': after('> *a\n', '> b\n', '> c*'),
  'a table in a quote': after('> a|b\n> -|-\n', '> a|b\n'),
  'code in a quote': after('> ```\n', '> a\n'),
  'indented code in a quote': after('>     a\n', '>\n'),

  spaces: after('a', ' ', 'b'),
  'spaces at every end': repeat(`a${' '.repeat(50)}\n`),
  tabs: repeat('\t'),
  'line feeds': repeat('\n'),
  'carriage returns': repeat('a\r'),
  'line breaks of two units': repeat('a\r\n'),
  'mixed line breaks': repeat('\r\r\n'),
  'one line': repeat('word '),
  'many lines': repeat('word\n'),
  'NUL bytes': repeat('\0'),
  'lone surrogates': repeat('*\udc00\ud800'),

  'a table': after('|a|b|\n|-|-|\n', '|a|b|\n'),
  pipes: repeat('|'),
  'lines of pipes': repeat('|\n'),
  'spaces where a delimiter row would be': after('a|b\n', ' ', 'x'),
  'a long delimiter row': after('|\n', '-|'),
  'delimiter rows': repeat('a|b\n-|-\n'),

  rulers: repeat('- - - '),
  'number signs': repeat('#'),
  'closing number signs': after('# a', ' #'),
  'braces after a heading': after('# a', '{', '}'),
  underlines: repeat('a\n=\n'),
  'an underline that is none': after('a\n', '=', 'x'),
  digits: repeat('1'),
  'empty items': repeat('-\n'),
  fences: repeat('```\n'),

  entities: repeat('&amp;'),
  ampersands: repeat('&#'),
  backslashes: repeat('\\'),
  dollars: repeat('$'),
  'dollars around nothing': repeat('$ '),
  'dollars that only open': repeat(' $a'),
  'dollars that only close': repeat('a$ '),
  'dollars around code': repeat('$a`b'),
  'dollars around links': repeat('$[a](/b)$ '),
  'pairs of dollars': repeat('$$ '),
  'lines that begin and end formulas': repeat('x $$\n$$ a\n'),
  'unclosed formulas': repeat('$$\n\n'),
  'lines of a formula': after('$$\n', 'a\n'),
  'formulas of TeX': repeat('\\( '),
  'commands of TeX': repeat('\\a{'),
  'environments of TeX': repeat('\\begin{a} '),
  'blocks of TeX': repeat('\\begin{a}\n'),
  'attributes that never end': after('{', 'a="b" '),
  'lists of attributes that never end': repeat('{a="b" '),
  'attributes whose values never end': repeat(`{a="{b='`),
  'classes that never end': after('{', '.a'),
  'names that are no attributes': repeat(']{a b '),
  'lists of kramdown': repeat('{:'),
  'comments of MDX': repeat('{/* '),
  'imports that never end': after('import a', ' b'),
  'unresolved references': repeat('[a][b]'),
  'labels of footnotes': repeat('[^a]'),
  'unclosed labels of footnotes': repeat('[^a'),
  'nested labels of footnotes': halves('[^', ']'),
  footnotes: repeat('[^a]: b\n'),
  'footnotes in one another': repeat('[^a]: '),
  'definitions of terms': repeat('a\n: b\n'),
  'definitions of terms in one another': after('', ': ', 'a'),
  'admonitions, each line deeper': growing((index) => `${' '.repeat((index % 100) * 4)}!!! note\n`),
  'lines in an admonition': after('!!! note\n', '    a\n\n'),
  'names of an admonition': after('!!!', ' a', '"'),
  'fences of directives': repeat(':::a\n'),
  abbreviations: repeat('*[a]: b\n'),
  'unclosed shortcodes': repeat('{{< '),
  'unclosed tags of templates': repeat('{% '),
  braces: repeat('{'),
  'targets in unclosed shortcodes': repeat('[a]({{ '),
  'targets in one shortcode': after('', '[a]({{ ', '}}'),
  addresses: repeat('https://a.b '),
  'one long address': after('https://', 'a.'),

  'a front matter of one key': after('---\na:', ' b', '\n---\n'),
  'a front matter of many keys': (length) => `---\n${growing((index) => `k${index}: b\n`)(length)}---\n`,
  'an unclosed front matter': after('---\n', 'a: b\n'),
  'fences that are none': after('---\na: b\n', '---         ', 'x\n---\n'),
};

const LENGTH = 10_000;
/** Below this, times say nothing; ms. Four times the length in quadratic time takes far longer. */
const SHORT = 40;
/** Linear is 4; what makes it more is memory. Quadratic is 16. */
const MAX_RATIO = 9;

/** Of the processor: other work on the machine makes the clock's many times as long. */
function milliseconds(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3 && best > SHORT / 4; run++) {
    const before = process.cpuUsage();
    assert.equal(maskProse(parseMarkdown(text)).length, text.length);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('hostile texts take time linear in their length', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(name, async () =>
      inDoubtAgain(() => {
        const once = milliseconds(shape(LENGTH));
        const fourTimes = milliseconds(shape(4 * LENGTH));
        if (fourTimes < SHORT || fourTimes < once * MAX_RATIO) return undefined;
        return `${LENGTH} units take ${once.toFixed(1)} ms, four times as many ${fourTimes.toFixed(1)} ms`;
      }),
    );
  }

  it('an article of 10 MB', () => {
    const sentence = 'Rynek docelowy to grupa osób, do których firma kieruje produkt lub usługę. ';
    const article = `## Rynek\n\n${sentence.repeat(6)}[Link](/rynek), *emphasis*, \`code\`.\n\n- one\n\n> quote\n\n`;
    const text = article.repeat(Math.ceil(10_000_000 / article.length));
    const document = parseMarkdown(text);
    assert.equal(document.links.length, text.length / article.length);
    assert.equal(maskProse(document).length, text.length);
  });
});
