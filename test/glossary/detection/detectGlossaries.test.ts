import assert from 'node:assert/strict';
import { parseConfiguration } from '../../../server/src/config/configurationFile.ts';
import { configurationOf } from '../../../server/src/config/detectedConfiguration.ts';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { shown, siteOf } from './site.ts';
import { ARTICLES } from './sites/articles.ts';
import { DATA } from './sites/data.ts';
import { HEADINGS } from './sites/headings.ts';
import { LISTS_AND_TABLES } from './sites/listsAndTables.ts';
import { PRESETS } from './sites/presets.ts';

const SHAPES = [...ARTICLES, ...HEADINGS, ...LISTS_AND_TABLES, ...DATA];

describe('detectGlossaries', () => {
  it('returns translated IDs in NFC, like the index', () => {
    const name = 'A\u0308gypten';
    const site = siteOf(`=== en/glossary.md
      # Glossary

      %headings Rome, Egypt, Greece
     === de/glossary.md
      # Glossar

      %headings-de Rom, ${name}, Griechenland`);
    const [page] = detectGlossaries(site)[0]?.layout.pages ?? [];
    assert.deepEqual(page?.ids, { de: { rom: 'rome', ägypten: 'egypt', griechenland: 'greece' } });
  });

  it('finds the suffix that nearly all titles have', () => {
    const names = ['Niche', 'Market', 'Brand', 'Shop', 'Fee - the price'];
    const files = names.map(
      (name) => `=== glossary/${name.split(' ')[0]?.toLowerCase()}.md "${name} - Trade Guide" …\n`,
    );
    const [found] = detectGlossaries(siteOf(files.join('')));
    assert.equal(found?.layout.titleSuffix, ' - Trade Guide');
    assert.ok(found.evidence.includes("The titles end with ' - Trade Guide', which is no part of a name."));
  });

  it('finds no suffix if the suffixes of titles differ', () => {
    const names = ['Niche - small', 'Market - large', 'Brand - known', 'Shop - open', 'Fee - paid'];
    const files = names.map((name) => `=== glossary/${name.split(' ')[0]?.toLowerCase()}.md "${name}" …\n`);
    assert.equal(detectGlossaries(siteOf(files.join('')))[0]?.layout.titleSuffix, undefined);
  });

  for (const [what, files] of SHAPES) {
    it(`returns a valid configuration: ${what}`, () => {
      const configuration = configurationOf(detectGlossaries(siteOf(files)));
      const parsed = parseConfiguration(JSON.stringify(configuration));
      assert.ok('input' in parsed, 'errors' in parsed ? parsed.errors.map(({ message }) => message).join(' ') : '');
    });
  }

  for (const [group, cases] of Object.entries({ 'a glossary': SHAPES, 'the preset': PRESETS })) {
    for (const [what, files, found] of cases) {
      it(`finds ${group}: ${what}`, () => assert.deepEqual(detectGlossaries(siteOf(files)).map(shown), found));
    }
  }
});
