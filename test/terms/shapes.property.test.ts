import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { languageTables } from '../../server/src/terms/languages/index.ts';
import type { LanguageTable } from '../../server/src/terms/language.ts';
import { listed, type Problems } from '../../server/src/terms/notation.ts';
import { matchShape, parseLetterGroups, parseShape } from '../../server/src/terms/shapes.ts';

/** The regular expressions of the capitals of a table. */
function groupPatterns(letters: LanguageTable['letters']): Map<string, string> {
  const groups = new Map<string, string>();
  for (const [name, members] of Object.entries(letters ?? {})) {
    const [first = '', ...rest] = listed(members);
    const sorted = [first, ...rest].toSorted((a, b) => b.length - a.length);
    const alternatives = sorted.map((member) => patternOf(member, groups, false)).join('|');
    groups.set(name, first === 'not' ? `[^${rest.join('')}]` : `(?:${alternatives})`);
  }
  return groups;
}

function patternOf(shape: string, groups: ReadonlyMap<string, string>, captures: boolean): string {
  return Array.from(shape, (letter) => {
    const group = groups.get(letter);
    if (group === undefined) return letter.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
    return captures ? `(${group})` : group;
  }).join('');
}

/** Returns what the regular expression of a shape captures: the letters of the hyphen first. */
function capturedBy(shape: string, groups: ReadonlyMap<string, string>, word: string): string[] | undefined {
  if (shape.startsWith('-'))
    return new RegExp(`^(.*)${patternOf(shape.slice(1), groups, true)}$`, 'u').exec(word)?.slice(1);
  if (!shape.endsWith('-')) return new RegExp(`^()${patternOf(shape, groups, true)}$`, 'u').exec(word)?.slice(1);
  const captures = new RegExp(`^${patternOf(shape.slice(0, -1), groups, true)}(.*)$`, 'u').exec(word)?.slice(1);
  return captures && [captures.at(-1) ?? '', ...captures.slice(0, -1)];
}

/** The shapes of a table: the left sides of its rules, changes and beginnings. */
function shapesOf(table: LanguageTable): Set<string> {
  const rules = [...table.rules, ...(table.phraseRules ?? [])].map((rule) => /^[^\s:]+/.exec(rule)?.[0] ?? '');
  const changes = Object.values(table.changes ?? {}).flatMap((change) =>
    'first' in change ? change.first : change.all,
  );
  const rewritten = [...changes, ...(table.beginnings ?? [])].map((line) => line.split('>')[0]?.trim() ?? '');
  return new Set([...rules, ...rewritten]);
}

/** Words of the shape. */
function wordsOf(shape: string, letters: LanguageTable['letters']): fc.Arbitrary<string> {
  const pieces = Array.from(shape, (letter): fc.Arbitrary<string> => {
    if (letter === '-') return fc.constantFrom('', 'a', 'bok', 'sts', '😀', 'ąę');
    const members = letters?.[letter];
    if (members === undefined) return fc.constant(letter);
    if (members.startsWith('not ')) return fc.constantFrom('a', 'k', 's', 'ß', '😀');
    const [first = '', ...others] = listed(members);
    return fc.constantFrom(first, ...others).chain((member) => wordsOf(member, letters));
  });
  return fc.tuple(...pieces).map((parts) => parts.join(''));
}

describe('shapes of words', () => {
  for (const [tag, create] of Object.entries(languageTables)) {
    it(`capture what regular expressions would: ${tag}`, () => {
      const table = create();
      const problems: Problems = [];
      const groups = parseLetterGroups(table.letters, problems);
      const patterns = groupPatterns(table.letters);
      for (const shape of shapesOf(table)) {
        const parsed = parseShape(shape, groups, problems);
        const before = fc.constantFrom('', '', 'x', '😀');
        const after = fc.constantFrom('', '', 'e', '😀');
        fc.assert(
          fc.property(before, wordsOf(shape, table.letters), after, (start, middle, end) => {
            const word = start + middle + end;
            const match = matchShape(word, parsed);
            assert.deepEqual(match && [match.rest, ...match.captured], capturedBy(shape, patterns, word));
          }),
          { numRuns: 10 },
        );
      }
      assert.deepEqual(problems, []);
    });
  }
});
