import assert from 'node:assert/strict';
import { formats, linkFormats } from '../../server/src/cli/formats/names.ts';
import { glossaryReportFormatNames } from '../../server/src/exchange/report/names.ts';
import { printable, printableLines } from '../../server/src/cli/safeText.ts';
import { command } from '../support/command.ts';
import { article } from '../support/program.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';

/** Moves the cursor, rings, changes the text direction, and contains workflow commands of GitHub Actions. */
const NAME = 'x\u001b[2J\u0007\u009b31m\u202e\n::error title=owned::x ##[add-mask]y';
const COMMAND_NAME = '::error::z';

const tree = (): TemporaryTree =>
  temporaryTree({
    'glossary/en/market.md': article('Market'),
    'glossary/pl/market.md': article('Rynek'),
    [`glossary/pl/${NAME}.md`]: article(
      'Nazwa',
      `Rynek i [x](/${encodeURIComponent(NAME)}y), [y](</##[error]z>).\n\n##Heading`,
    ),
    [`${COMMAND_NAME}.md`]: article('Z', '[x](/nowhere)'),
    'glossary/en/price.md': article(`"Price \\e[31m \\u202e ##[error]x"`, 'A [market,](/market) and [](/nowhere).'),
  });

/** The file that is named first in a line would be a command. */
const PATHS = ['glossary', `${COMMAND_NAME}.md`];

function assertHarmless(text: string, what: string): void {
  for (const line of text.split('\n')) {
    assert.doesNotMatch(line, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/, what); // oxlint-disable-line no-control-regex -- they are what must not be there
    if (!/^::(?:error|warning|notice) file=/.test(line)) {
      assert.doesNotMatch(line, /^\s*::/, what);
      assert.doesNotMatch(line, /##\[/, what);
    }
  }
}

describe('hostile names', () => {
  const commands: readonly (readonly string[])[] = [
    ...formats.map((format) => ['check', '--hints', '--format', format].concat(PATHS)),
    ...Object.keys(linkFormats).map((format) => ['link', '--format', format].concat(PATHS)),
    // Tables contain unescaped texts, except on a terminal.
    ...['tbx', 'skos-turtle', 'skos-jsonld', 'json', 'xliff'].map((format) => [
      'export',
      'glossary',
      '--format',
      format,
      '--locale',
      'en,pl',
    ]),
    ...glossaryReportFormatNames.map((format) => ['report', '--format', format, '--title', NAME]),
    ['report', '--base', NAME],
    ['export', '--format', 'tbx', '--locale', NAME],
    ['import', `${NAME}.csv`],
    ['terms', NAME],
    ['mcp', NAME],
    ['export', '--format', 'tbx', '--output', `${NAME}/x`],
    ['check', ...PATHS, '--fix'],
    ['link', ...PATHS, '--write'],
    ['check', ...PATHS, '--baseline', `${NAME}.json`],
    ['check', ...PATHS, '--baseline', `${NAME}.json`, '--update-baseline'],
    ['check', `nowhere ${NAME}`],
    ['check', `--${NAME}`],
    ['check', '--format', NAME],
    ['check', '--rule', NAME],
    ['check', '--changed', NAME],
    ['link', '--locale', NAME],
    ['link', '--concept', NAME],
    ['new', NAME, '--locale', 'en', '--from', 'pl', '--write'],
    ['new', `${NAME}?`, '--locale', 'pl'],
    ['match', '--locale', 'pl', '--terms', NAME],
    ['merge', NAME],
    ['explain', NAME],
    ['lsp', `--${NAME}`],
    [NAME],
  ];
  for (const args of commands)
    it(`are escaped: ${JSON.stringify(args.slice(0, 6).join(' '))}`, async () => {
      const files = tree();
      try {
        const { code, out, err } = await command(files.root, ...args);
        assert.ok(code !== null && out + err !== '');
        // A patch contains unescaped lines after the sign.
        assertHarmless(args.includes('diff') ? out.replace(/^[-+](?![-+]{2} ).*$/gm, '') : out, 'on standard output');
        assertHarmless(err, 'on standard error');
      } finally {
        files.remove();
      }
    });
});

describe('text for a terminal', () => {
  const cases: readonly [text: string, shown: string][] = [
    ['Zwykły tekst: a::b', 'Zwykły tekst: a::b'],
    ['a\nb\u001b[31m\u0085', 'a\uFFFDb\uFFFD[31m\uFFFD'],
    ['\u202eabc\u2069', '\uFFFDabc\uFFFD'],
    ['  ::error::x', '  : :error::x'],
    ['a ##[error]x', 'a ## [error]x'],
  ];
  for (const [text, shown] of cases) it(`shows ${JSON.stringify(text)}`, () => assert.equal(printable(text), shown));

  it('keeps line breaks and tabs of a multi-line text', () =>
    assert.equal(printableLines('a\tb\u0007\nc'), 'a\tb\uFFFD\nc'));
});
