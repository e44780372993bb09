import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseBlocks } from '../../server/src/markdown/blocks.ts';
import { findBlocks } from '../../server/src/markdown/plainBlocks.ts';
import { articleSoup } from './soup.ts';

const RUNS = 4000;

/** Lines that start, continue or end blocks; between bars, because white space matters. */
const LINES = (
  '¦¦¦Text.¦Text.¦Text.¦# Heading¦## Heading ##¦###¦#tag¦####### x¦#\theading #¦# #¦## # ¦- item¦-¦--¦---¦- - -¦-5¦* item¦***¦* * *¦**bold** text¦' +
  '*¦+ item¦+1¦___¦_a_¦_ _¦1. item¦1) item¦2019 was¦3.5¦123456789012. x¦1.¦> quote¦>¦>}}¦===¦= 3¦==¦[a]: /b¦[a](/b)¦```¦``` js¦`code`¦~~~¦~a¦' +
  '<div>¦<br>¦<!-- c -->¦<!--¦-->¦</div>¦<https://a.b>¦| a |¦|---|¦    code¦\tcode¦x   ¦x\\¦\u00A0¦\u2028¦\f¦\0¦- # a¦> - a¦- > a¦- ```¦- Ж¦- é¦* a *¦+ a  ¦- a <b>¦- a\\¦-  a¦- 1¦1. <div>¦{{< a¦' +
  '$$¦$$ a¦a $$¦$$ a $$¦$¦\\[¦\\]¦\\begin{a}¦\\end{a}¦[^a]: b¦[^a]:¦: a¦:  - a¦:¦!!! note¦!!! note "a"¦!!!¦???+ note¦=== "a"¦=== a¦:::note'
).split('¦');
const INDENTS = ['', '', '', ' ', '   ', '    ', '\t', ' \t', '> ', '- ', '      ', '\u00A0'];
const anyLine = fc.tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...LINES)).map(([indent, text]) => indent + text);
const anyLines = fc.array(anyLine, { maxLength: 14 }).map((lines) => lines.join('\n'));

function assertLikeTree(text: string): void {
  assert.deepEqual({ ...findBlocks(text) }, { text, ...parseBlocks(text, 'markdown').blocks });
}

describe('findBlocks returns the blocks of the syntax tree', () => {
  it('for any lines', () => {
    fc.assert(fc.property(anyLines, assertLikeTree), { numRuns: RUNS });
  });

  it('for any Markdown', () => {
    fc.assert(
      fc.property(articleSoup, (text) => assertLikeTree(text.replaceAll('\r', ''))),
      { numRuns: RUNS },
    );
  });
});
