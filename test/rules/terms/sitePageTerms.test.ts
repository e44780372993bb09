import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { rootOf } from '../../support/tree.ts';

const LAYOUT = {
  sourceLocale: 'en',
  articles: ['glossary/{locale}/{slug}.md'],
  site: ['docs/{locale}/{any**}.md'],
};

const TITLES = {
  en: { request: 'Request', trace: 'Trace' },
  ja: { request: 'リクエスト', trace: 'トレース' },
  es: { request: 'Solicitud', trace: 'Traza' },
} as const;

/** The lines and severities of the findings in a page. */
async function found(path: string, text: string): Promise<string[]> {
  const articles = Object.entries(TITLES).flatMap(([locale, titles]) =>
    Object.entries(titles).map(([slug, title]) => [`glossary/${locale}/${slug}.md`, `---\ntitle: ${title}\n---\n`]),
  );
  const root = await rootOf(
    {
      ...Object.fromEntries(articles),
      'glosswright.config.json': JSON.stringify({ layouts: [LAYOUT] }),
      [path]: text,
    },
    ['untranslated-term'],
  );
  const { findings, lines } = checkFile(root, path) ?? assert.fail(path);
  return findings.map(({ severity, span }) => {
    return `${lines.positionAt(span.start).line + 1}: ${severity} ${text.slice(span.start, span.end)}`;
  });
}

describe('untranslated-term on pages of the site', () => {
  it('reports each term once, as information', async () => {
    const text = 'この request は重要です。request です。\n\nその trace です。\n';
    assert.deepEqual(await found('docs/ja/guide.md', text), ['1: information request', '3: information trace']);
  });

  it('does not report a word that the page keeps', async () => {
    assert.deepEqual(await found('docs/ja/guide.md', 'この request です。request です。\n\nその request です。\n'), []);
  });

  for (const [times, expected] of [
    [2, ['1: information request']],
    [3, []],
  ] as const)
    it(`counts ${times} occurrences in a long page too`, async () => {
      const lines = Array.from({ length: 900 }, (_, at) =>
        at % 400 === 0 && at / 400 < times ? 'この request です。' : 'です。',
      );
      assert.deepEqual(await found('docs/ja/guide.md', `${lines.join('\n\n')}\n`), expected);
    });

  it('reports every occurrence in an article as a warning', async () => {
    const text = '---\ntitle: トレース\n---\nこの request です。request です。\n';
    assert.deepEqual(await found('glossary/ja/trace.md', text), ['4: warning request', '4: warning request']);
  });

  const meant: readonly (readonly [what: string, locale: string, text: string])[] = [
    ['the first column of a table', 'ja', '| 名前 | 意味 |\n|---|---|\n| Request | 情報 |\n'],
    ['the first column in bold', 'ja', '| 名前 | 意味 |\n|---|---|\n| **Request** | 情報 |\n'],
    ['a word beside another foreign one', 'ja', 'この Helm request の名前です。'],
    ['a word before another foreign one', 'ja', 'この request handler です。'],
    ['a label', 'ja', 'Request:\n\n```\nx\n```\n'],
    ['a command among others', 'ja', '## install/trace/request に役立つオプション\n'],
    ['a word before an abbreviation', 'es', 'El trace ID se usa aquí.'],
    ['a borrowed phrase', 'es', 'Abre un pull request en el repositorio.'],
    ['a borrowed phrase in italics', 'es', 'Cada _stack trace_ se guarda.'],
    ['a borrowed phrase in the plural', 'es', 'Los pull requests se revisan.'],
  ];
  for (const [what, locale, text] of meant)
    it(`does not report ${what}`, async () => {
      assert.deepEqual(await found(`docs/${locale}/guide.md`, text), []);
    });

  const reported: readonly (readonly [what: string, locale: string, text: string])[] = [
    ['another column of a table', 'ja', '| 名前 | 意味 |\n|---|---|\n| 情報 | request |\n'],
    ['a word beside a native one', 'es', 'El trace se usa aquí.'],
  ];
  for (const [what, locale, text] of reported)
    it(`reports ${what}`, async () => {
      assert.equal((await found(`docs/${locale}/guide.md`, text)).length, 1);
    });
});
