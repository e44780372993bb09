import assert from 'node:assert/strict';
import { checkRename, nameAt, RenameFixture, renameTree } from '../support/renaming.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/en/market.md "Market"
=== glossary/pl/brand.md "Marka"
`;

describe('renaming a slug', () => {
  it('renames the file of every locale, and the links from each', async () =>
    checkRename(
      `
      === glossary/en/brand.md "Brand"
      === glossary/en/market.md "Market"
      A [br¦and](/brand) of many, a [maker's mark](/brand "a title").
      === glossary/pl/brand.md "Marka"
      === glossary/pl/market.md "Rynek"
      Jedna [marka](/brand) z wielu.
      `,
      'trade-mark',
      `
      glossary/en/brand.md > glossary/en/trade-mark.md
      glossary/pl/brand.md > glossary/pl/trade-mark.md
      glossary/en/market.md: A [brand](/trade-mark) of many, a [maker's mark](/trade-mark "a title").
      glossary/pl/market.md: Jedna [marka](/trade-mark) z wielu.
      `,
    ));

  it('joins a translation without a source article with the concept that its locale lacks', async () =>
    checkRename(
      `
      === glossary/en/container.md "Container"
      === glossary/de/containers.md "Behälter"
      Ein [Behäl¦ter](/containers).
      === glossary/de/pod.md "Pod"
      Viele [Behälter](/containers).
      === glossary/pl/container.md "Kontener"
      `,
      'container',
      `
      glossary/de/containers.md > glossary/de/container.md
      glossary/de/containers.md: Ein [Behälter](/container).
      glossary/de/pod.md: Viele [Behälter](/container).
      `,
    ));

  it('renames the links of the article to itself', async () =>
    checkRename(
      `
      === glossary/en/brand.md "Brand"
      A [br¦and](/brand#history) is a name.
      `,
      'mark',
      `
      glossary/en/brand.md > glossary/en/mark.md
      glossary/en/brand.md: A [brand](/mark#history) is a name.
      `,
    ));

  const links: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a bare link', '[x](/brand)', '[x](/mark)'],
    ['a link with a final slash', '[x](/brand/)', '[x](/mark/)'],
    ['a link that names its locale', '[x](/pl/brand)', '[x](/pl/mark)'],
    ['a link to a locale without the article', '[x](/sv/brand)', '[x](/sv/mark)'],
    ['a query and a fragment', '[x](/brand?a=b&amp;c=/brand#brand)', '[x](/mark?a=b&amp;c=/brand#brand)'],
    ['a relative link to a file', '[x](brand.md)', '[x](mark.md)'],
    ['a relative link to a file of another locale', '[x](../pl/brand.md#top)', '[x](../pl/mark.md#top)'],
    ['a relative link to a page', '[x](./brand)', '[x](./mark)'],
    ['a link in angle brackets', '[x](</brand>)', '[x](</mark>)'],
    ['a link with needless escapes', '[x](/bran\\d)', '[x](/bran\\d)'],
    ['a link with escapes', '[x](/b%72and/)', '[x](/mark/)'],
    ['a link with an entity', '[x](/b&#114;and)', '[x](/mark)'],
    ['a link with a title', "[x](/brand 'brand')", "[x](/mark 'brand')"],
    ['several links in a line', '[x](/brand) [y](/market) [z](/brand)', '[x](/mark) [y](/market) [z](/mark)'],
    ['a picture that is a link', '[![x](/brand.png)](/brand)', '[![x](/brand.png)](/mark)'],
    ['a link of HTML', '<a href="/brand">x</a>', '<a href="/mark">x</a>'],
    ['a link of HTML without quotes', '<A class=x HREF=/brand>x</A>', '<A class=x HREF=/mark>x</A>'],
    ['a link in a block of HTML', "<p>\n<a href='/brand#a'>x</a>\n</p>", "<p>\n<a href='/mark#a'>x</a>\n</p>"],
    ['a link in a footnote', '[^a]: b\n\n    [x](/brand)', '[^a]: b\n\n    [x](/mark)'],
    ['a link in a definition', 'a\n: b\n\n    [x](/brand)', 'a\n: b\n\n    [x](/mark)'],
    ['a link in an admonition', '!!! note\n    [x](/brand)', '!!! note\n    [x](/mark)'],
    ['a link in the title of an admonition', '!!! note "[x](/brand)"', '!!! note "[x](/mark)"'],
    ['a link in a tab', ' === "a"\n\n     [x](/brand)', ' === "a"\n\n     [x](/mark)'],
    ['a link in a heading', '## [x](/brand)', '## [x](/mark)'],
    ['a link in a table', '| a |\n|---|\n| [x](/brand) |', '| a |\n|---|\n| [x](/mark) |'],
    ['a link in a quote', '> [x](/brand)', '> [x](/mark)'],
  ];
  for (const [what, before, after] of links) {
    it(`rewrites ${what}`, async () => {
      const tree = `${GLOSSARY}\n=== glossary/en/share.md "Share"\n[cur¦sor](/brand)\n\n${before}\n`;
      const changed = (await renameTree(tree, 'mark')).split('\n').filter((line) => line.includes('share.md: '));
      const expected = after.split('\n').filter((line) => !before.split('\n').includes(line));
      assert.deepEqual(
        changed.map((line) => line.slice('glossary/en/share.md: '.length)),
        ['[cursor](/mark)', ...expected],
      );
    });
  }

  it('rewrites a definition once, for any number of links', async () =>
    checkRename(
      `
      === glossary/en/brand.md "Brand"
      === glossary/en/share.md "Share"
      A [brand], the [br¦and][brand] and [a name][brand].

      [brand]: /brand#top "Brand"
      `,
      'mark',
      `
      glossary/en/brand.md > glossary/en/mark.md
      glossary/en/share.md: [brand]: /mark#top "Brand"
      `,
    ));

  const others: readonly (readonly [what: string, text: string])[] = [
    ['code', '`[x](/brand)`'],
    ['other sites', '[x](https://example.com/brand)'],
    ['pictures', '![x](/brand)'],
    ['slugs that only start with it', '[x](/brand-new)'],
    ['a link in the wrong case, which is broken', '[x](/Brand)'],
    ['words', 'brand'],
    ['a fragment', '[x](#brand)'],
  ];
  for (const [what, text] of others) {
    it(`does not change ${what}`, async () =>
      checkRename(
        `${GLOSSARY}\n=== glossary/en/share.md "Share"\n${text} [x](/br¦and)\n`,
        'mark',
        `
        glossary/en/brand.md > glossary/en/mark.md
        glossary/pl/brand.md > glossary/pl/mark.md
        glossary/en/share.md: ${text} [x](/mark)
        `,
      ));
  }

  it('rewrites links of other files, in the folders of the glossary and at its root', async () =>
    checkRename(
      `
      === glossary/en/brand.md "Br¦and"
      === glossary/en/_index.md
      Read of the [brand](/brand).
      === glossary/en/guides/style.md
      Read of the [brand](/en/brand).
      === README.md
      Read [of it](glossary/en/brand.md) or [here](/brand).
      === NEWS.md
      A brand is a brand.
      `,
      'mark',
      `
      glossary/en/brand.md > glossary/en/mark.md
      README.md: Read [of it](glossary/en/mark.md) or [here](/mark).
      glossary/en/_index.md: Read of the [brand](/mark).
      glossary/en/guides/style.md: Read of the [brand](/en/mark).
      `,
    ));

  it('encodes characters that an address requires encoded, and keeps letters if the link had letters', async () =>
    checkRename(
      `
      === glossary/pl/łódź.md "Łódź"
      [a](/łó¦dź), [b](/%C5%82%C3%B3d%C5%BA)
      `,
      'żółć (1)',
      `refused: A slug of this glossary cannot contain spaces.`,
    ));

  it('encodes a slug like the link', async () =>
    checkRename(
      `
      === glossary/pl/łódź.md "Łódź"
      [a](/łó¦dź), [b](/%C5%82%C3%B3d%C5%BA)
      `,
      'żółć(1)',
      `
      glossary/pl/łódź.md > glossary/pl/żółć(1).md
      glossary/pl/łódź.md: [a](/żółć%281%29), [b](/%C5%BC%C3%B3%C5%82%C4%87%281%29)
      `,
    ));

  it('does not change line ends and the rest of the file', async () => {
    const editor = await RenameFixture.of({
      'glossary/en/brand.md': '\uFEFF---\r\ntitle: Brand\r\n---\r\n[x](/brand)\r\n',
    });
    const plan = await editor.plan('brand', 'mark');
    assert.ok(!('refused' in plan));
    await editor.carryOut(plan);
    assert.deepEqual(editor.files.paths(), ['glossary/en/mark.md']);
    const read = editor.root.read('glossary/en/mark.md');
    assert.ok(read?.kind === 'text' && read.bom);
    assert.equal(read.text, '---\r\ntitle: Brand\r\n---\r\n[x](/mark)\r\n');
  });

  it('is refused if a file with links cannot be read without loss', async () => {
    const editor = await RenameFixture.of({
      'glossary/en/brand.md': '---\ntitle: Brand\n---\n',
      'glossary/en/share.md': Buffer.from('[x](/brand) \xff', 'latin1'),
    });
    assert.deepEqual(await editor.plan('brand', 'mark'), {
      refused: "'glossary/en/share.md' cannot be read and may link to the article.",
    });
  });
});

describe('a slug is renamed from', () => {
  const places: readonly (readonly [what: string, marked: string, found: string])[] = [
    ['the text of a link', '[the br¦and](/brand)', 'the brand -> brand'],
    ['its target', '[x](/en/br¦and/)', 'brand -> brand'],
    ['what is around the slug in its target', '[x](/e¦n/brand/)', '/en/brand/ -> brand'],
    ['the text of a reference', '[br¦and]\n\n[brand]: /brand', 'brand -> brand'],
    ['the target of a definition', '[brand]\n\n[brand]: /bra¦nd', 'brand -> brand'],
    ['the title of the article', '# The sh¦are', 'The share -> share'],
  ];
  for (const [what, marked, found] of places)
    it(what, async () => {
      assert.equal(await nameAt(`${GLOSSARY}\n=== glossary/en/share.md "Share"\n${marked}`), found);
    });

  it('anywhere in the front matter', async () => {
    assert.equal(await nameAt('=== glossary/en/brand.md\n---\nti¦tle: Brand\n---\n'), 'title -> brand');
    assert.equal(await nameAt('=== glossary/en/brand.md\n---\ntitle: Br¦and\n---\n'), 'Brand -> brand');
    assert.equal(await nameAt('=== glossary/en/brand.md\n---\ntitle: Brand\n-¦--\n'), ' -> brand');
  });

  const nowhere: readonly (readonly [what: string, marked: string, refused: string])[] = [
    ['in plain text', 'a br¦and', 'There is nothing to rename here.'],
    ['on other sites', '[x](https://ex¦ample.com)', 'There is nothing to rename here.'],
    ['on lesser headings', '## The sh¦are', 'There is nothing to rename here.'],
    ['on a link to nothing', '[x](/bra¦ndy)', "There is no article 'brandy' to rename."],
    ['on a link in another case', '[x](/Bra¦nd)', "There is no article 'Brand' to rename."],
  ];
  for (const [what, marked, refused] of nowhere)
    it(`but not ${what}`, async () => {
      const found = await nameAt(`${GLOSSARY}\n=== glossary/en/share.md "Share"\n${marked}`);
      assert.ok(found.startsWith(`refused: ${refused}`), found);
    });

  it('but not the title of a file that is not an article', async () =>
    assert.match(await nameAt(`${GLOSSARY}\n=== README.md\n# The glos¦sary`), /^refused: There is nothing/));
});

describe('a new slug is refused', () => {
  const names: readonly (readonly [name: string, reason: string])[] = [
    ['', 'A slug cannot be empty.'],
    ['  ', 'A slug cannot be empty.'],
    ['market', "The article 'market' already exists in English."],
    ['Market', "The article 'market' already exists in English."],
    ['a/b', "A slug of this glossary cannot contain '/'."],
    ['.brand', 'A slug cannot start with a dot.'],
    ['brand.', 'A slug cannot end with a dot.'],
    ['..', 'A slug cannot start with a dot.'],
    ['a\\b', "A slug cannot contain '\\'."],
    ['a\u0007b', 'A slug cannot contain control characters.'],
    ['a:b', "A slug cannot contain ':'."],
    ['two words', 'A slug of this glossary cannot contain spaces.'],
    ['x'.repeat(201), 'A slug cannot be longer than 200 characters.'],
    ['half \ud83d', 'A slug of this glossary cannot contain spaces.'],
    ['half\ud83d', 'A slug must be valid Unicode.'],
    ['_brand', "'glossary/en/_brand.md' would not be an article of the glossary."],
    ['README', "'glossary/en/README.md' would not be an article of the glossary."],
    ['pl', "The page 'pl' already exists on the site."],
    ['guides', "The page 'guides' already exists on the site."],
  ];
  for (const [name, reason] of names)
    it(`${JSON.stringify(name.slice(0, 20))}: ${reason}`, async () => {
      const tree = `${GLOSSARY}\n=== glossary/en/guides/_index.md\nHow to.\n=== glossary/en/share.md "Share"\n[x](/br¦and)`;
      assert.equal(await renameTree(tree, name), `refused: ${reason}`);
    });

  it('but not for spaces if other slugs have spaces', async () =>
    checkRename(
      `
      === glossary/en/brand.md "Br¦and"
      [x](/brand)
      === glossary/en/market.md "Market"
      [x](</target group>)
      === glossary/en/group.md
      `,
      'trade mark',
      'refused: A slug of this glossary cannot contain spaces.',
    ));

  it('but not if it differs from the old one only in case', async () =>
    checkRename(
      `
      === glossary/en/brand.md "Br¦and"
      [x](/brand)
      `,
      'Brand',
      `
      glossary/en/brand.md > glossary/en/Brand.md
      glossary/en/brand.md: [x](/Brand)
      `,
    ));
});
