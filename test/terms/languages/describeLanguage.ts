import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Inflection } from '../../../server/src/terms/inflection.ts';
import { inflectionOf, languageTables } from '../../../server/src/terms/languages/index.ts';
import { createTermIndex } from '../../../server/src/terms/termIndex.ts';

/** A title and its forms, separated by commas: `['Rynek docelowy', 'rynku docelowego, rynkach docelowych']`. */
export type Forms = readonly [title: string, forms: string];

export interface LanguageCases {
  /** Forms that match the title. */
  readonly found: readonly Forms[];
  /** Words that must not match the title. */
  readonly notFound: readonly Forms[];
}

function isFound(locale: string, title: string, form: string): boolean {
  const index = createTermIndex(locale);
  index.add({ concept: 'concept', text: title, status: 'preferred', kind: 'term' });
  const [match] = index.find(form);
  return match?.start === 0 && match.end === form.length;
}

/** Whether the table allows the form, without the rules for short words and capitals. */
function isDerived(inflection: Inflection, title: string, form: string): boolean {
  const words = title.split(' ').map((word) => inflection.fold(word));
  const forms = form.split(' ').map((word) => inflection.fold(word));
  return (
    words.length === forms.length &&
    words.every((word, index) => {
      const text = forms[index] ?? '';
      return [word, ...inflection.readingsOf(word, true)]
        .flatMap((reading) => inflection.stemsOf(reading, true))
        .some(
          ({ stem, endings }) => text.startsWith(stem) && inflection.allows(endings, stem, text.slice(stem.length)),
        );
    })
  );
}

function split(forms: string): string[] {
  return forms.split(',').map((form) => form.trim());
}

/** The examples in the comments of a language table: `// e.g. rynek: rynku, rynkiem; pies: psa`. */
function examplesIn(source: string): Forms[] {
  const comments = source.match(/\/\/ .*\be\.g\. .*/g) ?? [];
  return comments.flatMap((comment) =>
    (comment.split('e.g. ')[1] ?? '').split(';').map((example) => {
      const [title = '', forms = ''] = example.split(':').map((part) => part.trim());
      return [title, forms] as const;
    }),
  );
}

/** Tests the table of a language: it has no errors, its own examples match, and so do the given cases. */
export function describeLanguage(name: string, locale: string, cases: LanguageCases): void {
  describe(`terms in ${name}`, () => {
    const inflection = inflectionOf(locale);

    it('has a table without errors', () => {
      assert.ok(Object.hasOwn(languageTables, locale));
      inflection.stemsOf('abc', true);
      inflection.readingsOf('abc', true);
      assert.deepEqual(inflection.problems, []);
    });

    for (const [title, forms] of examplesIn(readFileSync(`server/src/terms/languages/${locale}.ts`, 'utf8'))) {
      it(`finds the examples of the table: ${title}: ${forms}`, () => {
        for (const form of split(forms)) assert.ok(isDerived(inflection, title, form), form);
      });
    }

    for (const [title, forms] of cases.found) {
      it(`finds ${title} in ${forms}`, () => {
        for (const form of split(forms)) assert.ok(isFound(locale, title, form), form);
      });
    }

    for (const [title, forms] of cases.notFound) {
      it(`does not find ${title} in ${forms}`, () => {
        for (const form of split(forms)) assert.ok(!isFound(locale, title, form), form);
      });
    }
  });
}
