import assert from 'node:assert/strict';
import { lensData } from '../../server/src/features/codeLens.ts';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/en/loyalty.md "Loyalty"
To a [brand](/brand), this [brand](/brand).
=== glossary/fi/loyalty.md "Uskollisuus"
Katso [tuotemerkki](/brand).
=== glossary/pl/brand.md "Marka"
=== glossary/pl/loyalty.md "Lojalność"
=== glossary/sv/loyalty.md "Lojalitet"
`;
const TEXT = '---\ntitle: Marka\n---\n# Nagłówek\n';
const URI = 'glossary:glossary/pl/brand.md';

let polish: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/brand.md');
});

describe('lenses', () => {
  it('show the number of references, the locales with an article and the missing ones', () => {
    assert.deepEqual(polish.lenses(TEXT), ['3 references |', 'Open in: English |', 'Create: Finnish · Swedish |']);
  });

  it('have the commands that the client supports', () => {
    const commands = { showReferences: 'show', openInLocale: 'open', createTranslation: 'create' };
    assert.deepEqual(polish.lenses(TEXT, commands), [
      `3 references | show "${URI}" {"line":1,"character":7}`,
      'Open in: English | open',
      `Create: Finnish · Swedish | create "${URI}"`,
    ]);
  });

  it('offer one locale each if the server creates the translation', () => {
    assert.deepEqual(polish.lenses(TEXT, { createIn: 'create' }).slice(2), [
      `Create: Finnish | create "${URI}" "fi"`,
      `Create: Swedish | create "${URI}" "sv"`,
    ]);
  });

  it('follow the working locales; the source locale is always included', () => {
    assert.deepEqual(polish.lenses(TEXT, {}, ['pl', 'sv']).slice(1), ['Open in: English |', 'Create: Swedish |']);
    assert.deepEqual(polish.lenses(TEXT, {}, ['pl']).slice(1), ['Open in: English |']);
    assert.deepEqual(polish.at('glossary/en/loyalty.md').lenses(TEXT, {}, ['pl', 'fi']).slice(1), [
      'Open in: Finnish · Polish |',
    ]);
  });

  it('show the number of references in words', async () => {
    assert.equal(polish.at('glossary/pl/loyalty.md').lenses(TEXT)[0], 'no references |');
    const lone = await EditorFixture.of(
      '=== glossary/en/a.md "A"\n[b](/b)\n=== glossary/en/b.md "B"\n',
      'glossary/en/b.md',
    );
    assert.deepEqual(lone.lenses(TEXT), ['1 reference |'], 'one locale is not worth a lens');
  });

  it('are above the title in the front matter, otherwise above the heading, otherwise at the start', () => {
    assert.equal(polish.lensedText(TEXT), 'Marka');
    assert.equal(polish.lensedText('Tekst.\n\n# Nagłówek\n'), 'Nagłówek');
    assert.equal(polish.lensedText('Tekst.\n'), '');
  });

  it('are not shown in files that are not articles', () => {
    assert.deepEqual(polish.at('README.md').lenses(TEXT), []);
  });

  for (const data of [undefined, null, 'x', {}, { uri: 1, kind: 'missing' }, { uri: 'x', kind: 'other' }])
    it(`ignore invalid data ${JSON.stringify(data)}`, () => assert.equal(lensData(data), undefined));
});
