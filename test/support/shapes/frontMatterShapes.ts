/**
 * Contents of a front matter that have made YAML parsers slow. The length is in UTF-16 units, about; what is longer than 64 Ki is not
 * given to a parser.
 */
export const frontMatterShapes: Readonly<Record<string, (length: number) => string>> = {
  'nested lists': (length) => `a: ${'['.repeat(length / 2)}`,
  'nested maps': (length) => `a: ${'{a: '.repeat(length / 4)}`,
  'nested items': (length) => `a:\n ${'- '.repeat(length / 2)}`,
  'nested keys': (length) => '? '.repeat(length / 2),
  aliases: (length) => `a: &a b\nc: [${'*a,'.repeat(length / 3)}]`,
  anchors: (length) => '&a '.repeat(length / 3),
  tags: (length) => '!a '.repeat(length / 3),
  directives: (length) => '%A b\n'.repeat(length / 5),
  keys: (length) => Array.from({ length: length / 8 }, (_, index) => `k${index}:`).join('\n'),
  'the same key': (length) => 'a: b\n'.repeat(length / 5),
  colons: (length) => `a: ${'b: '.repeat(length / 3)}`,
  spaces: (length) => `a: b${' '.repeat(length)}c`,
  'quotes and commas': (length) => `a: [${'",'.repeat(length / 2)}]`,
};
