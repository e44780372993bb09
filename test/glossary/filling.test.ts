import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type ArticleFacts, unreadFacts } from '../../server/src/glossary/articleFacts.ts';
import { Tally } from '../../server/src/glossary/collections.ts';
import { Filling } from '../../server/src/glossary/filling.ts';

/** Counts added items that were not removed. */
class Counts {
  readonly tally = new Tally();
  added = 0;

  add(item: string): void {
    this.added++;
    this.tally.add(item);
  }

  remove(item: string): void {
    assert.ok(this.tally.has(item), `'${item}' is removed before it is there`);
    this.tally.delete(item);
  }
}

const itemsOf = ({ title }: ArticleFacts): string[] => (title === undefined ? [] : [title]);

function article(slug: string, title: string, locale = 'pl'): ArticleFacts {
  return { ...unreadFacts({ path: `${locale}/${slug}.md`, locale, slug }), title };
}

function filling(...articles: ArticleFacts[]): { index: Counts; filling: Filling<string, Counts> } {
  const index = new Counts();
  return { index, filling: new Filling(index, { locale: 'pl', itemsOf }, articles) };
}

describe('Filling', () => {
  it('adds up to the requested number of articles, and returns false when none is left', () => {
    const { index, filling: pieces } = filling(article('a', 'A'), article('b', 'B'), article('c', 'C'));
    assert.deepEqual([pieces.fill(2), index.tally.dump()], [true, 'A:1 B:1']);
    assert.deepEqual([pieces.fill(2), index.tally.dump()], [true, 'A:1 B:1 C:1']);
    assert.equal(pieces.fill(2), false);
  });

  it('adds nothing before it is filled', () => {
    assert.equal(filling(article('a', 'A')).index.added, 0);
  });

  it('is complete when it is read', () => {
    const { filling: pieces } = filling(article('a', 'A'), article('b', 'B'), article('x', 'X', 'en'));
    pieces.fill(1);
    assert.equal(pieces.whole.tally.dump(), 'A:1 B:1');
  });

  it('has the same content for any order of changes and steps', () => {
    const anyEvent = fc.oneof(
      fc.record({ fill: fc.nat(3) }),
      fc.record({
        slug: fc.constantFrom('a', 'b', 'c', 'd'),
        locale: fc.constantFrom('pl', 'en'),
        title: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const first = ['a', 'b', 'c'].map((slug) => article(slug, slug.toUpperCase()));
        const articles = new Map(first.map((facts) => [facts.path, facts]));
        const { filling: pieces } = filling(...first);
        for (const event of events) {
          if ('fill' in event) {
            pieces.fill(event.fill);
            continue;
          }
          const { slug, locale, title } = event;
          const path = `${locale}/${slug}.md`;
          const after = title === undefined ? undefined : article(slug, title, locale);
          pieces.replace(articles.get(path), after);
          if (after) articles.set(path, after);
          else articles.delete(path);
        }
        const expected = new Tally();
        for (const facts of articles.values())
          if (facts.locale === 'pl') for (const item of itemsOf(facts)) expected.add(item);
        assert.equal(pieces.whole.tally.dump(), expected.dump());
      }),
    );
  });
});
