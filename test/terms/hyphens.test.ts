import assert from 'node:assert/strict';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import { JointSearch } from '../../server/src/terms/jointSearch.ts';
import type { LocaleTermIndex } from '../../server/src/terms/termIndex.ts';

function indexOf(locale: string, titles: readonly string[]): LocaleTermIndex {
  const index = createTermIndex(locale);
  for (const title of titles) index.add({ concept: title, text: title, status: 'preferred', kind: 'term' });
  return index;
}

function textsFound(index: LocaleTermIndex, text: string): string[] {
  return index.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('hyphens', () => {
  const cases: readonly (readonly [locale: string, titles: string, text: string, found: string])[] = [
    ['en', 'Startup', 'A start-up and two start-ups.', 'start-up, start-ups'],
    ['en', 'Start-up', 'A startup and two startups.', 'startup, startups'],
    ['en', 'E-mail', 'An email, an e-mail, an E-Mail.', 'email, e-mail, E-Mail'],
    ['en', 'Cloud startup', 'A cloud start-up.', 'cloud start-up'],
    ['en', 'Web, Server, Webserver', 'A web-server.', 'web-server'],
    ['en', 'Start up, Startup', 'A start-up.', 'start-up'],
    ['de', 'Webserver', 'Der Web-Server und die Web-Servern.', 'Web-Server, Web-Servern'],
    ['de', 'E-Mail-Adresse', 'Die E-Mail-Adresse.', 'E-Mail-Adresse'],
    ['hu', 'Startup', 'A start-up.', 'start-up'],
    ['en', 'Startup', 'A re-start-up, a start–up, a start- up, a start -up.', ''],
    ['en', 'Co-op', 'A coop.', ''],
    ['en', 'Up', 'A start-up.', ''],
  ];
  for (const [locale, titles, text, found] of cases) {
    it(`finds ${titles} in ${text} (${locale})`, () => {
      assert.equal(textsFound(indexOf(locale, titles.split(', ')), text).join(', '), found);
    });
  }

  it('finds the same in several languages at once', () => {
    const indexes = [indexOf('en', ['Startup']), indexOf('de', ['Start up']), indexOf('sv', ['Start'])];
    const text = 'Start a start-up, a Start-up.';
    assert.deepEqual(
      new JointSearch(indexes).find(text).matches,
      indexes.map((index) => index.find(text)),
    );
  });
});
