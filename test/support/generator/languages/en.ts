import { adjectives, nouns } from '../meanings.ts';
import type { Language } from './language.ts';

export const en: Language = {
  name: 'English',
  nouns,
  adjectives: [...adjectives, 'provincial'],
  phrase: (noun, words) => {
    const title = [...words, noun].join(' ');
    return { title, one: `the |${title}` };
  },
  sentences: [
    'The board discusses {one} once every quarter.',
    'Without {one} the next step is hard to prepare.',
    'New employees learn about {one} during their first week.',
    'Several teams work on {one} at the same time.',
    'A team should not decide before {one} has been examined.',
    'Experience shows that {one} needs more time than people expect.',
  ],
  fillers: [
    'Small companies often start with a list on paper.',
    'The numbers are checked carefully when the year ends.',
    'Good examples are easier to remember than long rules.',
    'Most mistakes come from haste and not from ignorance.',
    'It helps to write down who is responsible for what.',
    'Customers notice quickly when something has changed.',
    'Two colleagues read every document before it is published.',
    'A short conversation can save a whole day of work.',
  ],
  description: 'explained in a few sentences.',
  headings: ['How it works', 'An example', 'Common mistakes', 'What to read next'],
  gloss: 'in full',
  or: 'or',
  which: 'which',
  whatIs: 'What is',
};
