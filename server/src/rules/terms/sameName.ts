import { createTermIndex } from '../../terms/termIndex.ts';
import { resembles } from '../translation/resembles.ts';

/** Whether one text is a form of the other, a derived word, or a longer name with it. */
export function isSameName(one: string, other: string, locale: string): boolean {
  return resembles(one, other, locale) || resembles(other, one, locale) || isForm(one, other, locale);
}

/** By the table of the language. Either text can be the inflected one. */
function isForm(one: string, other: string, locale: string): boolean {
  return [
    [one, other],
    [other, one],
  ].some(([name = '', form = '']) => {
    const index = createTermIndex(locale);
    index.add({ concept: name, text: name, status: 'preferred', kind: 'term' });
    return index.lookup(form).some(({ evidence }) => evidence !== 'learned');
  });
}
