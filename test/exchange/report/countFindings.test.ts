import assert from 'node:assert/strict';
import { type CountedFile, countFindings } from '../../../server/src/exchange/report/countFindings.ts';

const files: readonly CountedFile[] = [
  {
    path: 'pl/a.md',
    counts: [
      ['broken-link', 'error', 'pl', 1],
      ['list-marker', 'information', 'pl', 4],
    ],
  },
  { path: 'fi/a.md', counts: [['untranslated-link', 'warning', 'fi', 3]] },
  { path: 'fi/b.md', counts: [['untranslated-link', 'warning', 'fi', 2]] },
  { path: 'pl/b.md', counts: [['untranslated-link', 'warning', 'pl', 2]] },
  { path: 'README.md', counts: [['broken-link', 'error', null, 1]] },
  { path: 'pl/c.md', counts: [['unlinked-term', 'hint', 'pl', 9]] },
  { path: 'pl/d.md', counts: [] },
];

describe('counting findings', () => {
  it('adds up severities without hints', () => {
    const { errors, warnings, informations } = countFindings(files, { locales: [], limit: 9 });
    assert.deepEqual({ errors, warnings, informations }, { errors: 2, warnings: 7, informations: 4 });
  });

  it('lists rules by severity, then by count, with their locales', () => {
    const { rules } = countFindings(files, { locales: [], limit: 9 });
    assert.deepEqual(
      rules.map(({ code, count, locales }) => [code, count, locales]),
      [
        ['broken-link', 2, { pl: 1 }],
        ['untranslated-link', 7, { fi: 5, pl: 2 }],
        ['list-marker', 4, { pl: 4 }],
      ],
    );
  });

  it('lists the files with the most severe findings first, and equal ones by path', () => {
    const { files: counted } = countFindings(files, { locales: [], limit: 9 });
    assert.deepEqual(
      counted.items.map(({ path }) => path),
      ['pl/a.md', 'README.md', 'fi/a.md', 'fi/b.md', 'pl/b.md'],
    );
  });

  it('returns the number of files if it does not list all of them', () => {
    const { files: counted } = countFindings(files, { locales: [], limit: 1 });
    assert.deepEqual([counted.total, counted.items.length], [5, 1]);
  });

  it('counts only the requested locales', () => {
    const { errors, warnings, files: counted } = countFindings(files, { locales: ['fi'], limit: 9 });
    assert.deepEqual([errors, warnings, counted.total], [0, 5, 2]);
  });

  it('accepts a locale with any name', () => {
    const strange: CountedFile = { path: 'x.md', counts: [['broken-link', 'error', '__proto__', 2]] };
    const { rules } = countFindings([strange], { locales: [], limit: 9 });
    assert.deepEqual(Object.entries(rules[0]?.locales ?? {}), [['__proto__', 2]]);
  });
});
