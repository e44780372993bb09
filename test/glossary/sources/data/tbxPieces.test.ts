import assert from 'node:assert/strict';
import { type TbxPart, tbxParts, tbxPartsOfPieces } from '../../../../server/src/glossary/sources/data/tbxConcepts.ts';

const AWKWARD = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b > c">]>
<tbx xml:lang="en"><tbxHeader><fileDesc><titleStmt><title>A &amp; b</title></titleStmt></fileDesc></tbxHeader><text><body>
<!-- <conceptEntry id="no"> --><conceptEntry id='a>b'><descrip type="definition">One <hi>two</hi> <![CDATA[<three>]]> &lt;four&#62;</descrip>
<langSec xml:lang="en"><termSec><term>  A long   term
</term></termSec></langSec></conceptEntry><conceptEntry id="b"></conceptEntry></body>
<back><refObjectSec type="respPerson"><refObject id="p"><item type="fn">P.</item></refObject></refObjectSec></back></text></tbx>`;

/** A text, which may be broken. */
const texts: readonly (readonly [title: string, text: string])[] = [
  ['a whole file', AWKWARD],
  ['a file that ends in a term', AWKWARD.slice(0, AWKWARD.indexOf('long'))],
  ['a file that ends in a tag', AWKWARD.slice(0, AWKWARD.indexOf('<langSec') + 5)],
  ['a comment that is not closed', '<tbx><!-- <conceptEntry id="a">'],
  ['a text that is not XML', 'a < b > c'],
  ['nothing', ''],
];

describe('a TBX file in pieces', () => {
  for (const [title, text] of texts)
    for (const size of [1, 2, 3, 7, 64, 1000])
      it(`gives the same: ${title}, ${size} letters at once`, () => {
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
          text.slice(at * size, (at + 1) * size),
        );
        assert.deepEqual([...tbxPartsOfPieces(pieces)].map(withoutOpenEnd), [...tbxParts(text)].map(withoutOpenEnd));
      });

  it('with a text as long as the file is read in linear time', () => {
    const piece = 'x'.repeat(1 << 16);
    let letters = 0;
    function* pieces(): Generator<string> {
      yield '<tbx><conceptEntry id="a"><langSec xml:lang="en"><termSec><term>';
      for (let count = 0; count < 200; count++) yield piece;
      yield '</term></termSec></langSec></conceptEntry></tbx>';
    }
    for (const part of tbxPartsOfPieces(pieces()))
      if (part.kind === 'concept') letters += part.concept.languages[0]?.terms[0]?.name?.text.length ?? 0;
    assert.equal(letters, 200 * piece.length);
  });
});

/** The end of a language that the file does not close is not known before the file ends. */
function withoutOpenEnd(part: TbxPart): TbxPart {
  if (part.kind !== 'concept') return part;
  const languages = part.concept.languages.map((language) => ({ ...language, span: { ...language.span, end: 0 } }));
  return { kind: 'concept', concept: { ...part.concept, languages } };
}
