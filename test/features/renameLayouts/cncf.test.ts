import assert from 'node:assert/strict';
import { checkRename, RenameFixture } from '../../support/renaming.ts';

function tomlWith(lines: string): string {
  return `+++\ntitle = "Brand"\n${lines}\n[params]\na = 1\n+++\n`;
}

const withLines = (lines: string): string => `---\ntitle: Brand\n${lines}\n---\n`;

describe('renaming in the layout cncf', () => {
  it('follows section pages, absolute addresses and autolinks', async () =>
    checkRename(
      `
      === content/en/brand.md "Brand"
      === content/en/market.md "Market"
      See [x](/br¦and/), [y](https://glossary.cncf.io/brand/#top), <https://glossary.cncf.io/pl/brand/> and [z](../brand/).
      === content/pl/brand.md "Marka"
      === content/pl/market.md "Rynek"
      [x](/pl/brand/), [y](/brand/), [z](../../pl/brand/)
      === content/pl/_index.md
      [x](/pl/brand/), [y](https://glossary.cncf.io/pl/brand)
      === content/en/guides/links.md
      [x](../../brand/)
      `,
      'trade-mark',
      `
      content/en/brand.md > content/en/trade-mark.md
      content/pl/brand.md > content/pl/trade-mark.md
      content/en/guides/links.md: [x](../../trade-mark/)
      content/en/market.md: See [x](/trade-mark/), [y](https://glossary.cncf.io/trade-mark/#top), <https://glossary.cncf.io/pl/trade-mark/> and [z](../trade-mark/).
      content/pl/_index.md: [x](/pl/trade-mark/), [y](https://glossary.cncf.io/pl/trade-mark)
      content/pl/market.md: [x](/pl/trade-mark/), [y](/trade-mark/), [z](../../pl/trade-mark/)
      `,
    ));

  it('changes a slug in the front matter only if it is the file’s name', async () =>
    checkRename(
      `
      === content/en/brand.md
      ---
      title: Br¦and
      slug: "brand"
      ---
      === content/pl/brand.md
      ---
      title: Marka
      slug: marka
      ---
      `,
      'mark',
      `
      content/en/brand.md > content/en/mark.md
      content/pl/brand.md > content/pl/mark.md
      content/en/brand.md: slug: "mark"
      `,
    ));

  const aliases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a list of lines', 'aliases:\n- /sign/', 'aliases:\n- /sign/\n- /brand/'],
    ['a list in brackets', 'aliases: [/sign/]', 'aliases: [/sign/, /brand/]'],
    ['an empty list', 'aliases: []', 'aliases: [/brand/]'],
    ['none, if others have some', 'tags: [a]', 'tags: [a]\naliases:\n  - /brand/'],
    ['an existing one', 'aliases:\n- /brand', 'aliases:\n- /brand'],
    ['the new address, which is one no longer', 'aliases:\n- /sign/\n- /mark/', 'aliases:\n- /sign/'],
    ['only the new address', 'aliases:\n- /mark/', 'tags: [b]'],
    ['the new address in brackets', 'aliases: [/mark/, /sign/]', 'aliases: [/sign/]'],
    ['the new address last in brackets', 'aliases: [/sign/, "/mark/"]', 'aliases: [/sign/]'],
  ];
  for (const [what, before, after] of aliases) {
    it(`keeps redirects among Hugo’s aliases: ${what}`, async () => {
      const without =
        before === 'aliases:\n- /mark/'
          ? withLines(before).replace('\ntitle', '\ntags: [b]\ntitle')
          : withLines(before);
      const editor = await RenameFixture.of({
        'content/en/brand.md': without,
        'content/en/other.md': '---\ntitle: Other\naliases: [/else/]\n---\n',
      });
      const plan = await editor.plan('brand', 'mark');
      assert.ok(!('refused' in plan));
      await editor.carryOut(plan);
      const expected = after === 'tags: [b]' ? '---\ntags: [b]\ntitle: Brand\n---\n' : withLines(after);
      assert.equal(editor.text('content/en/mark.md'), expected);
    });
  }

  const tomlAliases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a list', 'aliases = ["/sign/"]', 'aliases = ["/sign/", "/brand/"]'],
    ['an empty list', 'aliases = []', 'aliases = ["/brand/"]'],
    ['a list of lines', 'aliases = [\n  "/sign/", # a\n]', 'aliases = [\n  "/sign/", "/brand/", # a\n]'],
    ['none, if others have some', 'tags = ["a"]', 'tags = ["a"]\naliases = ["/brand/"]'],
    ['the new address', 'aliases = ["/sign/", "/mark/"]', 'aliases = ["/sign/"]'],
    [
      'the new address in a line',
      'aliases = [\n  "/mark/", # a\n  "/sign/",\n]',
      'aliases = [\n   # a\n  "/sign/",\n]',
    ],
    ['a slug', 'slug = "brand"\naliases = []', 'slug = "mark"\naliases = ["/brand/"]'],
    ['a slug in single quotes', "slug = 'brand'\naliases = []", 'slug = "mark"\naliases = ["/brand/"]'],
  ];
  for (const [what, before, after] of tomlAliases) {
    it(`keeps redirects and slugs in TOML: ${what}`, async () => {
      const editor = await RenameFixture.of({
        'content/en/brand.md': tomlWith(before),
        'content/en/other.md': '+++\ntitle = "Other"\naliases = ["/else/"]\n+++\n',
      });
      const plan = await editor.plan('brand', 'mark');
      assert.ok(!('refused' in plan));
      await editor.carryOut(plan);
      assert.equal(editor.text('content/en/mark.md'), tomlWith(after));
    });
  }

  it('adds a redirect for each locale, and none for drafts', async () =>
    checkRename(
      `
      === content/en/brand.md
      ---
      title: Br¦and
      aliases: [/sign/]
      ---
      [x](/pl/brand/)
      === content/pl/brand.md
      ---
      title: Marka
      ---
      === content/sv/brand.md "Varumärke" draft
      `,
      'mark',
      `
      content/en/brand.md > content/en/mark.md
      content/pl/brand.md > content/pl/mark.md
      content/sv/brand.md > content/sv/mark.md
      content/en/brand.md: aliases: [/sign/, /brand/]
      content/en/brand.md: [x](/pl/mark/)
      content/pl/brand.md: aliases:
      content/pl/brand.md:   - /pl/brand/
      `,
    ));

  it('does not change links by other addresses, which stay valid, and adds no redirect if the address stays', async () =>
    checkRename(
      `
      === content/en/brand.md
      ---
      title: Br¦and
      aliases: [/sign/]
      ---
      === content/pl/brand.md
      ---
      title: Marka
      slug: marka
      ---
      === content/pl/owner.md
      ---
      title: Właściciel
      ---
      [a](/pl/marka/) [b](/sign/) [c](/en/brand/)
      `,
      'mark',
      `
      content/en/brand.md > content/en/mark.md
      content/pl/brand.md > content/pl/mark.md
      content/en/brand.md: aliases: [/sign/, /brand/]
      content/pl/owner.md: [a](/pl/marka/) [b](/sign/) [c](/en/mark/)
      `,
    ));

  it('is refused for an address that another article has or had', async () =>
    checkRename(
      `
      === content/en/brand.md
      ---
      title: Br¦and
      ---
      === content/en/owner.md
      ---
      title: Owner
      aliases: [/holder/]
      ---
      `,
      'holder',
      "refused: 'holder' is already an address of the article 'owner'.",
    ));

  it('adds redirects to a redirect file if there is one', async () => {
    const editor = await RenameFixture.of({
      'content/en/brand.md': '---\ntitle: Brand\n---\n',
      'static/_redirects': '# from to\n/sign/ /brand/ 301\n/else/* /other/ 302\n',
    });
    const plan = await editor.plan('brand', 'mark');
    assert.ok(!('refused' in plan));
    await editor.carryOut(plan);
    assert.equal(
      editor.text('static/_redirects'),
      '# from to\n/sign/ /mark/ 301\n/else/* /other/ 302\n/brand/ /mark/\n',
    );
  });
});
