import assert from 'node:assert/strict';
import { isQualified, namesInTitle } from '../../server/src/terms/titles.ts';

describe('namesInTitle', () => {
  const abbreviations: readonly (readonly [title: string, slug: string])[] = [
    ['Cascading Style Sheets (CSS)', 'x'],
    ['Key Performance Indicator (KPI)', 'x'],
    ['Service Level Agreements (SLAs)', 'x'],
    ['KPI (Key Performance Indicator)', 'x'],
    ['Extensible Markup Language (XML)', 'x'],
    ['Hypertext Markup Language (HTML)', 'x'],
    ['Internationalization (i18n)', 'x'],
    ['World Wide Web Consortium (W3C)', 'x'],
    ['Return on Investment (ROI)', 'x'],
    ['Database (DB)', 'x'],
    ['node package manager (npm)', 'x'],
    ['Wskaźnik zwrotu (ROI)', 'return-on-investment'],
    ['Wartość bieżąca netto (NPV)', 'npv'],
    ['Wartość bieżąca netto (NPV)', '1040'],
    ['Maillage de services (service mesh)', 'service-mesh'],
    ['클러스터 (Cluster)', 'cluster'],
    ['继续交付 (CD)', 'continuous-delivery'],
  ];
  for (const [title, slug] of abbreviations)
    it(`finds two names in '${title}'`, () => {
      assert.equal(namesInTitle(title, slug).length, 2);
      assert.equal(isQualified(title, slug), false);
    });

  const qualifiers: readonly (readonly [title: string, slug: string])[] = [
    ['Block (CSS)', 'block-css'],
    ['Block (CSS)', 'block'],
    ['Boolean attribute (HTML)', 'boolean-html'],
    ['Boolesches Attribut (HTML)', 'boolean/html'],
    ['Gossip (LN)', 'gossip'],
    ['Platform (Social Media)', 'platform-social-media'],
    ['Platform (Social Media)', 'x'],
    ['Function call (JS)', 'function-call'],
    ['Блок (CSS)', 'block/css'],
    ['Блок (Scripting)', 'block/scripting'],
    ['ブロック (CSS)', 'block/css'],
    ['块 (CSS)', 'block'],
    ['Marketing (dział)', 'marketing'],
    ['CSS (language)', 'css'],
  ];
  for (const [title, slug] of qualifiers)
    it(`finds one name in '${title}', which has a qualifier`, () => {
      assert.equal(namesInTitle(title, slug).length, 1);
      assert.equal(isQualified(title, slug), true);
    });

  it('finds one name in a title with parentheses that are part of it', () => {
    assert.deepEqual(namesInTitle('401(k)', 'x'), ['401(k)']);
    assert.equal(isQualified('401(k)', 'x'), false);
  });
});
