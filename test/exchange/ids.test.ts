import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { slugOfXmlId, xmlId } from '../../server/src/exchange/ids.ts';
import { languageTags } from '../../server/src/exchange/languageTags.ts';

describe('ids in XML', () => {
  const cases: readonly (readonly [slug: string, id: string])[] = [
    ['target-market', 'target-market'],
    ['401k', '_401k'],
    ['_draft', '__draft'],
    ['css/block', '_css.2f.block'],
    ['żywy', '_.17c.ywy'],
  ];
  for (const [slug, id] of cases)
    it(`${slug} is ${id}`, () => {
      assert.equal(xmlId(slug), id);
      assert.equal(slugOfXmlId(id), slug);
    });

  it('are valid, and can be mapped back to any slug', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (slug) => {
        assert.match(xmlId(slug), /^[A-Za-z_][\w.-]*$/);
        assert.equal(slugOfXmlId(xmlId(slug)), slug);
      }),
    ));

  it('of other programs are kept', () => {
    for (const id of ['c5', 'term.12.a', '_x.zz.', '_.110000.']) assert.equal(slugOfXmlId(id), id);
  });
});

describe('language tags', () => {
  it('are valid and unique', () =>
    assert.deepEqual(
      languageTags(['en', 'pt_BR', 'pt-br', 'my drafts', '…']).map(({ tag }) => tag),
      ['en', 'pt-BR', 'pt-br-x-2', 'x-mydrafts', 'x-unknown'],
    ));
});
