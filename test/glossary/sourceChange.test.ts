import assert from 'node:assert/strict';
import { sourceChange } from '../../server/src/glossary/sourceChange.ts';

const HEAD = '---\ntitle: A\n---\n\n';
const BEFORE = `${HEAD}One two three [four](/four).\n\n\`\`\`\ncode\n\`\`\`\n`;

describe('a change of a source article', () => {
  const cases: readonly (readonly [what: string, after: string, expected: string])[] = [
    ['of a word', BEFORE.replace('two', 'six'), 'prose 1'],
    ['of added words', BEFORE.replace('two', 'two and a half'), 'prose 3'],
    ['of removed words', BEFORE.replace('One two ', ''), 'prose 2'],
    ['of the order of words', BEFORE.replace('two three', 'three two'), 'prose 2'],
    ['of code', BEFORE.replace('code', 'other code'), 'code'],
    ['of a link', BEFORE.replace('/four', '/for'), 'markup'],
    ['of emphasis', BEFORE.replace('two', '*two*'), 'markup'],
    ['of the front matter', BEFORE.replace('title: A', 'title: A\ntags: [x]'), 'front-matter'],
    ['of white space', BEFORE.replace('two three', 'two\nthree').replace('title: A', 'title:  A'), 'space'],
    ['of nothing', BEFORE, 'space'],
    ['of words and links', BEFORE.replace('two', 'six').replace('/four', '/for'), 'prose 1'],
  ];
  for (const [what, after, expected] of cases)
    it(`${what} is rated`, () => {
      const change = sourceChange(BEFORE, after);
      assert.equal(change.kind === 'prose' ? `prose ${change.words}` : change.kind, expected);
    });
});
