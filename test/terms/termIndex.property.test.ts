import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { languageTables } from '../../server/src/terms/languages/index.ts';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import type { Candidate, Term, TermIndex } from '../../server/src/terms/types.ts';
import { BARRIER, TRANSPARENT } from '../../server/src/terms/types.ts';

/** Words that are forms of each other, in languages with and without a table, so that random terms collide. */
const wordsByLocale: Readonly<Record<string, string>> = {
  pl: 'rynek rynku rynki docelowy docelowego Targ targami próg progu API APIs ROI roi na z 7 lat rok wartość',
  en: "market markets Market's target targets A API APIs API-er roi ROI B analysis analyses are over C++ vs. node.js cost-benefit",
  sv: 'mål målet målgrupp målgruppen marknad marknaden SWOT SWOT-analys EU EU:s nyckel nycklar stor stora',
  fi: 'markkina markkinan kohde kohteen EU EU:n hinta hinnan hintaa tili tilillä',
  de: 'Markt Märkte Markts Straße STRASSE strasse Kosten Nutzen Kosten-Nutzen bis waren Ware',
  fr: "l'indice indice indices marché marchés d'un L'API API coût coûts",
  tr: "ISPARTA ısparta İstanbul istanbul'da pazar pazarlar NATO NATO'nun",
  xx: 'пазар пазарите продукт продуктите баланс балансите сметка ЕС',
  ja: '市場 目標 目標市場 API クラスター の は サービス',
};

type Change = readonly [kind: 'add' | 'remove', term: Term] | readonly [kind: 'find', text: string];

function phrase(words: readonly string[], longest: number): fc.Arbitrary<string> {
  const separators = [
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '-',
    '–',
    '\n',
    ', ',
    '  ',
    '/',
    '\n\n',
    ' (',
    '(',
    ')',
    ' „',
    '” ',
    '. ',
  ];
  const separator = fc.constantFrom(...separators);
  return fc
    .array(fc.tuple(fc.constantFrom(...words), separator), { minLength: 1, maxLength: longest })
    .map((pairs) => pairs.map(([word, between]) => word + between).join(''))
    .map((text) => text.slice(0, -1));
}

function termOf(words: readonly string[]): fc.Arbitrary<Term> {
  return fc.record({
    concept: fc.constantFrom('a', 'b', 'c'),
    text: phrase(words, 3),
    status: fc.constantFrom('preferred', 'preferred', 'admitted', 'deprecated'),
    kind: fc.constantFrom('term', 'term', 'attested', 'form'),
  });
}

function changesOf(words: readonly string[]): fc.Arbitrary<Change[]> {
  const term = termOf(words);
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.tuple(fc.constant('add' as const), term),
    fc.tuple(fc.constant('remove' as const), term),
    fc.tuple(fc.constant('find' as const), phrase(words, 12)),
  );
  return fc.array(change, { maxLength: 40 });
}

/** Applies the changes. Returns the index and the remaining terms. */
function run(locale: string, changes: readonly Change[]): { index: TermIndex; left: Term[] } {
  const index = createTermIndex(locale);
  const left: Term[] = [];
  for (const change of changes) {
    if (change[0] === 'find') index.find(change[1]);
    else if (change[0] === 'add') {
      index.add(change[1]);
      left.push(change[1]);
    } else {
      // Every second removal is of an existing term.
      const known = left.length % 2 === 0 ? left[0] : undefined;
      const term = known ?? change[1];
      const at = left.findIndex((other) => JSON.stringify(other) === JSON.stringify(term));
      if (at >= 0) left.splice(at, 1);
      index.remove(term);
    }
  }
  return { index, left };
}

function matchesOf(index: TermIndex, text: string): { text: string; candidates: readonly Candidate[] }[] {
  return index.find(text).map(({ start, end, candidates }) => ({ text: text.slice(start, end), candidates }));
}

function assertSound(index: TermIndex, text: string): void {
  let previousEnd = 0;
  for (const { start, end, candidates } of index.find(text)) {
    assert.ok(previousEnd <= start && start < end && end <= text.length, `${start}-${end} in ${JSON.stringify(text)}`);
    assert.ok(candidates.length > 0);
    const concepts = candidates.map(({ concept }) => concept);
    assert.equal(new Set(concepts).size, concepts.length);
    previousEnd = end;
  }
}

describe('a term index after any changes', () => {
  for (const [locale, list] of Object.entries(wordsByLocale)) {
    const words = list.split(' ');

    it(`equals a new index with the same terms (${locale})`, () => {
      fc.assert(
        fc.property(changesOf(words), fc.array(phrase(words, 12), { maxLength: 4 }), (changes, texts) => {
          const { index, left } = run(locale, changes);
          const fresh = createTermIndex(locale);
          for (const term of left.toReversed()) fresh.add(term);
          assert.equal(index.size, fresh.size);
          for (const text of [...texts, ...left.map((term) => term.text)]) {
            assert.deepEqual(index.find(text), fresh.find(text));
            assert.deepEqual(index.lookup(text), fresh.lookup(text));
          }
        }),
        { numRuns: 150 },
      );
    });

    it(`finds ordered matches that mean the same when looked up alone (${locale})`, () => {
      fc.assert(
        fc.property(changesOf(words), phrase(words, 20), (changes, text) => {
          const { index } = run(locale, changes);
          assertSound(index, text);
          for (const match of matchesOf(index, text)) assert.deepEqual(index.lookup(match.text), match.candidates);
        }),
        { numRuns: 150 },
      );
    });

    it(`finds the same offsets in any spelling of the text (${locale})`, () => {
      const cuts = fc.array(fc.tuple(fc.nat(), fc.constantFrom('\u00AD', TRANSPARENT, '\u200B')), { maxLength: 8 });
      fc.assert(
        fc.property(changesOf(words), phrase(words, 12), cuts, (changes, text, insertions) => {
          const { index } = run(locale, changes);
          const plain = text.normalize('NFC');
          let written = plain.normalize('NFD');
          for (const [at, invisible] of insertions) {
            const place = at % (written.length + 1);
            written = written.slice(0, place) + invisible + written.slice(place);
          }
          assertSound(index, written);
          const visible = matchesOf(index, written).map(({ text: found, candidates }) => ({
            text: found.replaceAll(/[\u00AD\u200B\uFDD0]/gu, '').normalize('NFC'),
            candidates,
          }));
          assert.deepEqual(visible, matchesOf(index, plain));
        }),
        { numRuns: 150 },
      );
    });

    it(`does not find matches across a barrier (${locale})`, () => {
      fc.assert(
        fc.property(changesOf(words), phrase(words, 6), phrase(words, 6), (changes, before, after) => {
          const { index } = run(locale, changes);
          const text = before + BARRIER + after;
          for (const { start, end } of index.find(text)) assert.ok(end <= before.length || start > before.length);
        }),
        { numRuns: 100 },
      );
    });
  }

  const locales = [...Object.keys(languageTables), 'xx', 'ja', 'ko', 'th'];
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(
      'a',
      'i',
      's',
      ' ',
      '-',
      "'",
      '.',
      '(',
      ')',
      '\uD83D',
      '\uDE00',
      'İ',
      'ß',
      '\u0301',
      '市',
      '\n',
      ':',
    ),
  );
  const anything = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));
  for (const locale of locales) {
    it(`accepts any UTF-16 (${locale})`, () => {
      fc.assert(
        fc.property(fc.array(anything, { maxLength: 6 }), anything, (names, text) => {
          const index = createTermIndex(locale);
          const terms = names.flatMap((name, number): Term[] =>
            (['term', 'attested', 'form'] as const).map((kind) => ({
              concept: `c${number}`,
              text: name,
              status: 'preferred',
              kind,
            })),
          );
          for (const term of terms) index.add(term);
          for (const each of [text, ...names, names.join(text), names.join(' ')]) {
            assertSound(index, each);
            index.lookup(each);
          }
          for (const term of terms) index.remove(term);
          assert.equal(index.size, 0);
          assert.deepEqual(index.find(names.join(' ')), []);
        }),
        { numRuns: 60 },
      );
    });
  }
});
