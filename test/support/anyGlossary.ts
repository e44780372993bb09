import * as fc from 'fast-check';
import { article } from './program.ts';

/** Few names, to make conflicts likely: articles, pages, files outside the layouts, and a name that differs only in case. */
const paths = [
  ...['en', 'pl', 'de'].flatMap((locale) => ['a', 'b', 'c-d', 'x'].map((slug) => `glossary/${locale}/${slug}.md`)),
  'glossary/pl/_index.md',
  'glossary/en/A.md',
  ...['en', 'pl'].flatMap((locale) => ['a', 'b'].map((slug) => `content/${locale}/${slug}.md`)),
  'glossary/notes.md',
  'README.md',
];

const titles = ['Market', 'Target market', 'Rynek docelowy', 'Zysk', 'a: b'];
const bodies = [
  '',
  'The [market](/a) is no [target market](/b).',
  'Na [rynkach docelowych](/b), a nie na [zysku,](/x) i [tak](/en/a).',
  '[?](/none) target market ,. [A](/A) [b](/pl/b) &amp; [](/c-d)',
  'The [market](/a#market) and [more](/b#risks).\n\n## Risks\n\n## Risks',
  '[a](#risks) [b](/pl/a#zysk) [c](b.md#target-market)\n\n## Risks {#danger}',
  '[a](/bazaar/) [b](/pl/bazaar/) [c](/old/path)',
  '##Heading\n\n[x](/x)\n\n<!-- glosswright-disable-next-line broken-link -->\n[y](/y)',
];

export const anyArticle: fc.Arbitrary<string> = fc
  .record({
    title: fc.constantFrom(...titles),
    draft: fc.boolean(),
    addresses: fc.constantFrom('', '', 'aliases: [/bazaar/, /old/path]\n', 'slug: bazaar\n'),
    body: fc.constantFrom(...bodies),
  })
  .map(({ title, draft, addresses, body }) => {
    const text = article(title, body).replace('---\n', `---\n${addresses}`);
    return draft ? text.replace('\n---\n', '\ndraft: true\n---\n') : text;
  });

export const anyPath: fc.Arbitrary<string> = fc.constantFrom(...paths);

/** The files of a small glossary, by path; at least one is an article. */
export const anyGlossary: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .dictionary(anyPath, anyArticle, { maxKeys: 10, noNullPrototype: true })
  .map((files) => Object.assign({ 'glossary/en/a.md': article('Market', '[x](/x)') }, files));
