/** Contents of front matter that have made YAML parsers slow. The length is in UTF-16 units, approximately; parsers do not get more than 64 Ki. */
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
  'blank lines': (length) => `a: |\n b${'\n'.repeat(length)}`,
};

/** The same for TOML. */
export const tomlShapes: Readonly<Record<string, (length: number) => string>> = {
  keys: (length) => Array.from({ length: length / 8 }, (_, index) => `k${index} = 1`).join('\n'),
  'dotted keys': (length) => `${'a.'.repeat(length / 2)}b = 1`,
  tables: (length) => Array.from({ length: length / 12 }, (_, index) => `[t.u${index}]\na = 1`).join('\n'),
  'lists of tables': (length) => '[[a]]\n'.repeat(length / 6),
  'nested lists': (length) => `a = ${'['.repeat(length)}`,
  'nested tables': (length) => `a = ${'{a = '.repeat(length / 5)}`,
  'open lists': (length) => 'a = [1,\n'.repeat(length / 8),
  'open texts': (length) => 'a = "\n'.repeat(length / 6),
  'open texts of several lines': (length) => `a = """\nb = '''\n`.repeat(length / 16),
  escapes: (length) => `a = "${String.raw`\n`.repeat(length / 2)}"`,
  spaces: (length) => `a =${' '.repeat(length)}`,
  'blank lines': (length) => `a = 1${'\r'.repeat(length)}`,
};
