import assert from 'node:assert/strict';
import { Root } from '../../../server/src/root/root.ts';
import type { Span } from '../../../server/src/markdown/types.ts';
import type { Subject } from '../../../server/src/rules/engine/subject.ts';
import {
  type Mention,
  mentionsAt,
  mentionsOf,
  ownPlacesAt,
  sourceMentionsOf,
} from '../../../server/src/rules/terms/mentions.ts';
import { generate } from '../../support/generator/generate.ts';
import { layoutNames } from '../../support/generator/layouts.ts';
import { MEMORY_ROOT, MemoryFiles } from '../../support/memoryFiles.ts';

interface Found {
  readonly own: readonly Mention[];
  readonly source: readonly Mention[];
}

function ownFirst(subject: Subject): Found {
  return { own: mentionsOf(subject), source: sourceMentionsOf(subject) };
}

function sourceFirst(subject: Subject): Found {
  const source = sourceMentionsOf(subject);
  return { own: mentionsOf(subject), source };
}

/** The words of the text, which the prose may contain. */
function wordsOf({ document: { text } }: Subject): Span[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

describe('the mentions in an article', () => {
  for (const layout of layoutNames)
    it(`are the same for any order of requests: ${layout}`, async () => {
      const root = new Root(MEMORY_ROOT, new MemoryFiles(generate({ layout, concepts: 12, seed: 3 }).files));
      await root.load();
      let found = 0;
      for (const path of root.articlePaths()) {
        const result = root.read(path);
        if (result?.kind !== 'text') continue;
        const [one, other] = [root.subject(path, result.text), root.subject(path, result.text)];
        if (!one || !other) continue;
        const expected = ownFirst(one);
        assert.deepEqual(sourceFirst(other), expected, path);
        found += expected.own.length;
      }
      assert.ok(found > 0);
    });

  for (const layout of layoutNames)
    it(`are found at each word without searching the whole text: ${layout}`, async () => {
      const root = new Root(MEMORY_ROOT, new MemoryFiles(generate({ layout, concepts: 12, seed: 5 }).files));
      await root.load();
      let found = 0;
      for (const path of root.articlePaths()) {
        const result = root.read(path);
        if (result?.kind !== 'text') continue;
        const [whole, subject] = [root.subject(path, result.text), root.subject(path, result.text)];
        if (!whole || !subject) continue;
        for (const span of wordsOf(subject)) {
          const expected: readonly Span[] = mentionsAt(mentionsOf(whole), span).map((mention) => mention.span);
          assert.deepEqual(ownPlacesAt(subject, span), expected, path);
          found += expected.length;
        }
      }
      assert.ok(found > 0);
    });
});
