import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import type { Term, TermIndex } from '../../server/src/terms/types.ts';

/** Work on four times as much may take this many times as long; noise is generously allowed for, quadratic growth is not. */
const mostForFourTimes = 9;
/** Less is noise. In milliseconds. */
const leastMeasured = 3;

function term(concept: string, text: string, kind: Term['kind'] = 'term'): Term {
  return { concept, text, status: 'preferred', kind };
}

function indexWith(locale: string, terms: readonly Term[]): TermIndex {
  const index = createTermIndex(locale);
  for (const each of terms) index.add(each);
  return index;
}

function numbered<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, number) => make(number));
}

/** Milliseconds of the processor that the work takes, the best of a few times. */
function cost(work: () => void, times = 3): number {
  let best = Infinity;
  for (let time = 0; time < times; time++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** `prepare` makes everything that is not measured; it is given the size. */
function growsLinearly(what: string, size: number, prepare: (size: number) => () => void): void {
  it(what, () => {
    cost(prepare(size), 1);
    const once = Math.max(cost(prepare(size)), leastMeasured);
    const fourTimes = cost(prepare(size * 4));
    assert.ok(fourTimes <= once * mostForFourTimes, `${size}: ${once} ms, ${size * 4}: ${fourTimes} ms`);
  });
}

describe('time grows with the text only', () => {
  const market = indexWith('pl', [term('market', 'Rynek'), term('target', 'Rynek docelowy')]);
  const texts: readonly (readonly [what: string, index: TermIndex, piece: string])[] = [
    ['words', market, 'na rynku docelowym '],
    ['a text without a space', market, 'rynek'],
    ['decomposed text', market, 'pro\u0301gu ryn\u0301ku a\u0301\u0301\u0301 '],
    ['marks without letters', market, '\u0301'],
    ['hyphens', market, 'rynek-'],
    ['apostrophes and colons', indexWith('fi', [term('eu', 'EU')]), "EU:n'"],
    ['invisible marks', market, 'r\u00AD\u00AD'],
    ['hyphens and invisible marks', market, 'a-\u00AD\u00AD'],
    ['letters without spaces', indexWith('ja', [term('market', '市場'), term('markets', '市場市')]), '市'],
    ['lone surrogates', market, '\uD800 \uDC00'],
    ['unbroken terms of one word', indexWith('en', [term('x', `${'a '.repeat(60)}b`)]), 'a '],
    [
      'many terms that nearly fit',
      indexWith(
        'en',
        numbered(60, (number) => term(`c${number}`, `${'market '.repeat(number + 2)}end`)),
      ),
      'market ',
    ],
    [
      // Each word of the text is two words of terms, so that the ways through the terms double with each.
      'words that lead many ways',
      indexWith(
        'en',
        numbered(1 << 10, (number) => {
          const words = numbered(10, (at) => ((number >> at) & 1 ? 'market' : 'markets'));
          return term(`c${number}`, `${words.join(' ')} end`);
        }),
      ),
      'markets ',
    ],
    [
      'one name of many concepts',
      indexWith(
        'en',
        numbered(5000, (number) => term(`c${number}`, 'target market')),
      ),
      'target markets, ',
    ],
  ];
  for (const [what, index, piece] of texts) {
    growsLinearly(what, 3000, (size) => {
      const text = piece.repeat(size);
      return () => index.find(text);
    });
  }
});

describe('time grows with the number of terms only', () => {
  const sets: readonly (readonly [what: string, locale: string, make: (number: number) => Term])[] = [
    ['of all kinds', 'pl', (number) => term(`c${number}`, `Rynek${number.toString(36)} docelowy`)],
    ['with the same first word', 'pl', (number) => term(`c${number}`, `Rynek numer${number}`)],
    ['with the same last word', 'pl', (number) => term(`c${number}`, `numer${number} rynek`)],
    ['with the same name', 'pl', (number) => term(`c${number}`, 'Rynek docelowy')],
    ['that are link texts', 'pl', (number) => term(`c${number}`, 'rynek docelowy', 'attested')],
    ['of one concept', 'xx', (number) => term('c', `пазар${number}`, 'attested')],
    [
      'that are learned from',
      'xx',
      (number) =>
        term(`c${number >> 1}`, number % 2 === 0 ? 'пазар' : 'пазарите', number % 2 === 0 ? 'term' : 'attested'),
    ],
    ['of 200 words', 'en', (number) => term(`c${number}`, `word${number} `.repeat(200))],
    ['that begin each other', 'en', (number) => term(`c${number}`, 'market '.repeat((number % 60) + 1))],
  ];
  for (const [what, locale, make] of sets) {
    growsLinearly(`adding and removing terms ${what}`, 1000, (size) => {
      const terms = numbered(size, make);
      return () => {
        const index = indexWith(locale, terms);
        assert.equal(index.size, size);
        for (const each of terms) index.remove(each);
        assert.equal(index.size, 0);
      };
    });
  }

  growsLinearly('changing one term after another, with a text to read each time', 200, (size) => {
    const index = indexWith('pl', numbered(2000, sets[0]?.[2] ?? (() => term('c', 'Rynek'))));
    return () => {
      for (let number = 0; number < size; number++) {
        index.add(term('x', `Nowy${number} termin`));
        index.find('na rynku docelowym nowego terminu');
        index.remove(term('x', `Nowy${number} termin`));
      }
    };
  });
});

describe('14,000 terms', () => {
  const many = 14_000;
  const syllables = ['mar', 'ket', 'rin', 'dol', 'ves', 'tan', 'pos', 'lur', 'gem', 'hik'];
  const word = (number: number): string =>
    Array.from(String(number % 9973), (digit) => syllables[Number(digit)]).join('');
  const name = (number: number): string =>
    numbered((number % 3) + 1, (at) => word(number * 7919 + at * 104_729)).join(' ');
  const terms = numbered(many, (number) => term(`c${number}`, name(number)));
  // One word in twenty stands for a term, as in an article.
  const text = numbered(60_000, (number) => (number % 20 === 0 ? name(number) : `w${number % 3000}`)).join(' ');

  it('take hardly longer to find than 100', () => {
    const few = indexWith('en', terms.slice(0, 100));
    const all = indexWith('en', terms);
    few.find(text);
    all.find(text);
    const ratios = numbered(7, () => cost(() => all.find(text), 1) / cost(() => few.find(text), 1));
    // What the matches themselves take is in it; the benchmark holds the closer bound.
    assert.ok(Math.min(...ratios) < 2, `${ratios.join()} times`);
  });

  it('leave nothing behind', () => {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    const used = (): number => {
      if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
      return process.memoryUsage().heapUsed / 2 ** 20;
    };
    const index = createTermIndex('pl');
    const round = (): void => {
      for (const each of terms) index.add(each);
      index.find(text);
      for (const each of terms) index.remove(each);
    };
    round();
    const before = used();
    for (let time = 0; time < 3; time++) round();
    const megabytes = used() - before;
    assert.ok(megabytes < 4, `${megabytes.toFixed(1)} MB`);
    assert.equal(index.size, 0);
  });

  it('are forgotten, though one stays and is found', () => {
    const index = indexWith('en', [term('market', 'Market')]);
    for (let time = 0; time < 3; time++) {
      for (const each of terms) index.add(each);
      index.find(text);
      for (const each of terms) index.remove(each);
      assert.equal(index.find(`${text} markets`).length, 1);
    }
  });
});
