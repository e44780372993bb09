import assert from 'node:assert/strict';
import { checkText } from '../../server/src/root/checkFile.ts';
import { rules } from '../../server/src/rules/engine/index.ts';
import { applyEdits, rootOf } from './tree.ts';

/** Texts by locale. In each text, `⟦` and `⟧` enclose expected findings. */
export type MarkedTexts = Readonly<Record<string, readonly string[]>>;

/** Articles that texts can link to. */
const GLOSSARY = {
  'glossary/en/market.md': '---\ntitle: Market\ndescription: A place.\n---\n',
  'glossary/en/target-market.md': '---\ntitle: Target market\ndescription: The people a product is for.\n---\n',
  'glossary/en/and.md': '---\ntitle: And\ndescription: An operator.\n---\n',
};

/** Checks each text as the body of an article of its locale with one rule, and compares the positions of the findings with the marks. */
export async function assertMarked(code: string, texts: MarkedTexts): Promise<void> {
  const cases = Object.entries(texts).flatMap(([locale, each]) =>
    each.map((marked, number) => ({ locale, marked, number })),
  );
  const files = cases.map(({ locale, marked, number }) => [pathOf(locale, number), articleOf(marked)] as const);
  const root = await rootOf({ ...GLOSSARY, ...Object.fromEntries(files) }, [code]);
  const rule = rules.find((each) => each.code === code);
  for (const { locale, marked, number } of cases) {
    const text = articleOf(marked);
    const findings = checkText(root, pathOf(locale, number), text);
    const marks = findings.flatMap(({ span: { start, end } }) => [
      { span: { start: end, end }, newText: '⟧' },
      { span: { start, end: start }, newText: '⟦' },
    ]);
    assert.equal(applyEdits(text, marks).slice(HEAD.length), marked, locale);
    const subject = root.subject(pathOf(locale, number), text);
    if (findings.length > 0 && subject)
      assert.notEqual(rule?.mayReport?.(text, subject), false, `'mayReport' denies what is reported: ${marked}`);
  }
}

/** Asserts that nothing is reported in any of the texts. */
export async function assertUnmarked(code: string, texts: MarkedTexts): Promise<void> {
  for (const text of Object.values(texts).flat()) assert.ok(!text.includes('⟦'), text);
  await assertMarked(code, texts);
}

const HEAD = '---\ntitle: T\ndescription: D\n---\n\n';

function articleOf(marked: string): string {
  return HEAD + marked.replaceAll(/[⟦⟧]/g, '');
}

function pathOf(locale: string, number: number): string {
  return `glossary/${locale}/text-${number}.md`;
}
