/** Texts whose length in UTF-16 units is about `count`, or a multiple of it, that could make a parser of macro links backtrack repeatedly. */
export const macroShapes: Readonly<Record<string, (count: number) => string>> = {
  'signs alone': (count) => '@'.repeat(count),
  'names without a space between': (count) => '@a'.repeat(count),
  hyphens: (count) => `@a${'-a'.repeat(count)}`,
  apostrophes: (count) => "@a'a'a'a ".repeat(count / 8),
  'letters without spaces': (count) => '@节'.repeat(count),
  'opening braces': (count) => '{{'.repeat(count),
  'shortcodes that never end': (count) => '{{< glossary_tooltip term_id="a '.repeat(count / 8),
  'quotes that never end': (count) => `{{< glossary_tooltip ${'a="'.repeat(count)} >}}`,
  'attributes without a value': (count) => `{{< glossary_tooltip ${'a= '.repeat(count)} >}}`,
  'macros whose quotes never end': (count) => '{{Glossary("a)}} '.repeat(count / 8),
  'a block of HTML': (count) => `<div>\n${'{{< glossary_tooltip term_id="a" '.repeat(count / 8)}</div>`,
  'comments in a block of HTML': (count) => `<div>\n${'<!-- {{ '.repeat(count / 8)}`,
  'tags of templates': (count) => '{% include disclaimer.html '.repeat(count / 8),
};
