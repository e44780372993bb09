import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { titleNames } from '../../server/src/glossary/titleNames.ts';

type Expected = readonly [
  name: string,
  qualifier?: string | undefined,
  abbreviation?: string | undefined,
  ...otherNames: string[],
];

describe('titleNames', () => {
  const cases: readonly (readonly [title: string, concept: string, expected: Expected])[] = [
    ['Market', 'market', ['Market']],
    ['Block (CSS)', 'block-css', ['Block', 'CSS']],
    ['Platform (social media)', 'platform', ['Platform', 'social media']],
    ['Marketing (dział)', 'marketing', ['Marketing', 'dział']],
    ['ブロック（CSS）', 'block', ['ブロック', 'CSS']],
    ['Cascading Style Sheets (CSS)', 'css', ['Cascading Style Sheets', undefined, 'CSS']],
    ['Wartość bieżąca netto (NPV)', 'net-present-value', ['Wartość bieżąca netto', undefined, 'NPV']],
    ['有向无环图（DAG）', 'directed-acyclic-graph', ['有向无环图', undefined, 'DAG']],
    ['継続的デリバリー(CD)', 'continuous-delivery', ['継続的デリバリー', undefined, 'CD']],
    ['ROI (Return on Investment)', 'roi', ['ROI', undefined, undefined, 'Return on Investment']],
    ['클러스터 (Cluster)', 'x', ['클러스터', undefined, undefined, 'Cluster']],
    ['Chart (Чарт)', 'chart', ['Chart', undefined, undefined, 'Чарт']],
    ['Baggage（行李）', 'baggage', ['Baggage', undefined, undefined, '行李']],
    ['(ইভেন্ট) Event', 'event', ['Event', undefined, undefined, 'ইভেন্ট']],
    [
      'Maillage de services (service mesh)',
      'service-mesh',
      ['Maillage de services', undefined, undefined, 'service mesh'],
    ],
    ['Continuous integration (CI) (testing)', 'ci', ['Continuous integration', 'testing', 'CI']],
    ['স্থাপনা (Continuous Deployment (CD))', 'x', ['স্থাপনা', undefined, 'CD', 'Continuous Deployment']],
    ['Livraison (Continuous Delivery - CD)', 'x', ['Livraison', undefined, 'CD', 'Continuous Delivery']],
    ['एकीकरण (Continuous Integration; CI)', 'x', ['एकीकरण', undefined, 'CI', 'Continuous Integration']],
    ['Repository (Repo, Chart Repository)', 'x', ['Repository', undefined, undefined, 'Repo', 'Chart Repository']],
    ['Lint (Linting)', 'x', ['Lint', undefined, undefined, 'Linting']],
    ['Helm (and helm)', 'x', ['Helm']],
    ['Бібліотека (або SDK)', 'x', ['Бібліотека', undefined, undefined, 'SDK']],
    ['Helm ライブラリ (または SDK)', 'helm-library-or-sdk', ['Helm ライブラリ', undefined, undefined, 'SDK']],
    ['Files (Файлы конфигурации, XDG)', 'x', ['Files', undefined, undefined, 'Файлы конфигурации']],
    ['401(k)', '401k', ['401(k)']],
    ['term(s)', 'term', ['term(s)']],
    ['printf(format)', 'printf', ['printf(format)']],
    ['close()', 'close', ['close()']],
    ['(s), (es)', 's', ['(s), (es)']],
    ['(CSS)', 'css', ['(CSS)']],
    ['Block (CSS', 'block', ['Block (CSS']],
    ['Граничные (edge) вычисления', 'edge', ['Граничные (edge) вычисления']],
    ['Ampersand (&)', 'ampersand', ['Ampersand', '&']],
  ];
  for (const [title, concept, [name, qualifier, abbreviation, ...otherNames]] of cases)
    it(`reads ${title}`, () => {
      assert.deepEqual(titleNames(title, concept), { name, qualifier, abbreviation, otherNames });
    });

  it('reads any title', () => {
    const parts = fc.constantFrom(
      '(',
      ')',
      '（',
      '）',
      ' ',
      'CSS',
      'Block',
      'a',
      'блок',
      '文',
      ',',
      ';',
      ' - ',
      'or ',
      '&',
      '1',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (pieces) => {
        const title = pieces.join('');
        const { name, abbreviation, otherNames } = titleNames(title, 'block-css');
        assert.ok(title.includes(name));
        assert.ok(![abbreviation, ...otherNames].includes(''));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads hostile titles', () => {
    const titles = [
      '('.repeat(50_000),
      `a${'(b)'.repeat(50_000)}`,
      `${'a '.repeat(90)}(AAAAAAAAAA)`,
      `a ${'('.repeat(90)}${')'.repeat(90)}`,
    ];
    for (const title of titles) assert.equal(typeof titleNames(title, 'a').name, 'string');
  });
});
