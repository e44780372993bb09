import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Client, program, pullClient } from '../support/client.ts';
import { commandWith } from '../support/command.ts';
import { article, type Run } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';

const tree = temporaryTree({
  'glossary/en/customer.md': article('Customer', 'A [market](/markt) is made of them.'),
  'glossary/en/market.md': article('Market'),
  'glossary/pl/market.md': article('Rynek'),
  'glossary/pl/customer.md': article('Klient'),
});
after(tree.remove);

const ENGLISH = "There is no article 'markt'. Did you mean 'market'?";
const GERMAN = 'Es gibt keinen Artikel "markt". Meinten Sie "market"?';

describe('the language of the server', () => {
  const locales: readonly (readonly [locale: string | undefined, message: string, title: string])[] = [
    ['de', GERMAN, 'Link in "market" ändern (Market)'],
    ['de-AT', GERMAN, 'Link in "market" ändern (Market)'],
    ['en', ENGLISH, "Change link to 'market' (Market)"],
    ['fr', ENGLISH, "Change link to 'market' (Market)"],
    [undefined, ENGLISH, "Change link to 'market' (Market)"],
  ];
  for (const [locale, message, title] of locales) {
    it(`is that of the client: ${locale ?? 'none'}`, async () => {
      const client = Client.connect(tree.root);
      await client.initialize({ ...(locale === undefined ? {} : { locale }), capabilities: pullClient });
      const uri = client.uri('glossary/en/customer.md');
      await client.open('glossary/en/customer.md');
      const { items } = await client.request<{ items: { message: string; range: object; code: string }[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri } },
      );
      const found = items.filter(({ code }) => code === 'broken-link');
      assert.deepEqual(
        found.map((item) => item.message),
        [message],
      );
      const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: found[0]?.range,
        context: { diagnostics: found, only: ['quickfix'] },
      });
      assert.ok(
        actions.some((action) => action.title === title),
        actions.map((action) => action.title).join('\n'),
      );
      await client.stop();
    });
  }
});

describe('the language of the command line', () => {
  const check = ['check', '--quiet'];
  const german = { LC_ALL: '', LANG: 'de_DE.UTF-8' };
  const runs: readonly (readonly [
    what: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    text: string,
  ])[] = [
    ['is that of the environment', check, german, GERMAN],
    ['is English for the locale C', check, { LC_ALL: 'C' }, ENGLISH],
    ['is that of --language', [...check, '--language', 'de'], { LC_ALL: 'C' }, GERMAN],
    ['is that of --language=', [...check, '--language=en'], german, ENGLISH],
    ['is that of --language before the command', ['--language', 'de', ...check], {}, GERMAN],
    ['is English in formats for programs', [...check, '--format', 'json'], german, ENGLISH],
    [
      'is that of --language in formats for programs',
      [...check, '--format', 'json', '--language', 'de'],
      {},
      'Meinten Sie',
    ],
    ['is English in a language that has no translations', check, { LC_ALL: 'fr_FR.UTF-8' }, ENGLISH],
    ['is that of the help', ['link', '--help', '--language', 'de'], {}, 'Nur Artikel in dieser Sprache.'],
    ['counts in German', check, german, '1 Fehler'],
    ['refuses in German', ['check', '--rule', 'x=off'], german, 'check: es gibt keine Regel "x"'],
  ];
  for (const [what, args, env, text] of runs)
    it(what, async () => {
      const { out, err } = await run(args, env);
      assert.ok(`${out}${err}`.includes(text), `${out}${err}`);
    });

  it('rejects an unknown language', async () => {
    const { code, err } = await run(['check', '--language', 'xx'], {});
    assert.deepEqual([code, err], [2, "glosswright: --language takes en, de, fi, pl, ru, sv, uk, not 'xx'\n"]);
  });

  it('does not use the cache of another language', async () => {
    const cached = [...check, '--cache', '--language'];
    for (const [language, text] of [
      ['de', GERMAN],
      ['en', ENGLISH],
      ['de', GERMAN],
    ] as const)
      assert.ok((await run([...cached, language], {})).out.includes(text), language);
  });

  it('does not affect a baseline', async () => {
    const known = [...check, '--baseline', 'known.json', '--language'];
    assert.equal((await run([...known, 'de', '--update-baseline'], {})).code, 0);
    for (const language of ['en', 'pl', 'de']) assert.equal((await run([...known, language], {})).code, 0, language);
  });

  for (const [what, args, env] of [
    ['is that of the environment in the built program', check, german],
    ['is that of the threads that check', [...check, '--language', 'de'], { GLOSSWRIGHT_THREADS: '2' }],
  ] as const)
    it(what, () => {
      const out = runProgram(args, env);
      assert.ok(out.includes(GERMAN), out);
    });
});

async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  return commandWith({ XDG_CACHE_HOME: tree.path('home'), ...env }, tree.root, ...args);
}

/** What the built program prints. */
function runProgram(args: readonly string[], env: Readonly<Record<string, string>>): string {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: tree.root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: tree.path('home'), ...env },
  }).stdout;
}
