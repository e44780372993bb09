import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { foreignText } from '../../../server/src/rules/translation/foreignText.ts';
import { stretchesToRead } from '../../../server/src/rules/translation/stretchesToRead.ts';
import { blocksInStretches, textBlocks } from '../../../server/src/rules/translation/textBlocks.ts';
import { rootOf } from '../../support/tree.ts';

const WORDS =
  "the|of|THE|there|cost|**th**e|t*h*e|the1of|the·of|the\u00ADof|the-of|it's|don’t|and|is|rynek|hinta|市场|ตลาด|the市场of|[the](/niche)|[of](https://example.org)|x[the](https://example.org)of|<b>the</b>of|`of`|&amp;the|\\_of|the\u0301".split(
    '|',
  );
const BREAKS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\n \t\n',
  '\r\n\r\n',
  '\n# ',
  '\n## ',
  '\n- ',
  '\n- # ',
  '\n> ',
  '\n> ## ',
  '\n===\n',
  '\n\n1. ',
  '\n| ',
  ' | ',
  '\n|---|---|\n',
  '\n#the',
  '\n####### ',
  '\n    ',
  '\n```\n',
  '\n<h2>',
  '</h2>\n',
];
const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BREAKS)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('It is the price of all the goods.\n\n', 'The cost of it is\nthe best one '),
      },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.flat().join(''));

function article(title: string): string {
  return `---\ntitle: ${title}\n---\n`;
}

describe('the stretches of a translation that are read', () => {
  for (const locale of ['pl', 'fi', 'sv', 'de', 'ja', 'th'])
    it(`contain all headings and all text of the source language, in ${locale}`, async () => {
      const path = `glossary/${locale}/market.md`;
      const root = await rootOf({
        'glossary/en/market.md': article('Market'),
        'glossary/en/niche.md': article('The-of'),
        [path]: article('Rynek'),
      });
      const language = foreignText('en', locale);
      fc.assert(
        fc.property(anyText, (text) => {
          const subject = root.subject(path, article('Rynek') + text);
          assert.ok(subject);
          const all = [...textBlocks(subject)].filter(
            (block) => block.kind === 'heading' || language.isForeign(block.text),
          );
          const read = [...blocksInStretches(subject, stretchesToRead(subject))].filter(
            (block) => block.kind === 'heading' || language.isForeign(block.text),
          );
          assert.deepEqual(read, all);
        }),
        { numRuns: 300 },
      );
    });
});
