import assert from 'node:assert/strict';
import { unreadFacts } from '../../server/src/glossary/articleFacts.ts';
import { createGlossary, type Glossary } from '../../server/src/glossary/glossary.ts';
import { presets } from '../../server/src/glossary/layouts/index.ts';
import { Precedence } from '../../server/src/scheduling/precedence.ts';
import { Preparation } from '../../server/src/session/termPreparation.ts';

/** A glossary in two locales, with so many concepts that preparing its terms takes many time slices. */
function glossary(): Glossary {
  const layout = presets.find(({ name }) => name === 'glossary');
  const made = layout && createGlossary(layout, () => false);
  assert.ok(made);
  for (const locale of ['en', 'pl'])
    for (let at = 0; at < 1500; at++) {
      const slug = `concept-${at}`;
      const term = { concept: slug, text: `${locale} concept ${at}`, status: 'preferred', kind: 'term' } as const;
      const facts = { ...unreadFacts({ path: `glossary/${locale}/${slug}.md`, locale, slug }), terms: [term] };
      made.articles.set({ file: facts, entries: [] });
    }
  return made;
}

/** Whether the terms are prepared for the use. */
function isReady(of: Glossary, use: 'names' | 'findings' | 'completion', locale: string): boolean {
  return of.terms.preparing(use, locale).next().done === true;
}

const ignore = (error: unknown): void => assert.fail(String(error));

describe('the preparation of terms', () => {
  it('is done when the promise resolves', async () => {
    const made = glossary();
    await new Preparation(() => true, ignore).asked('findings', made, 'pl');
    assert.ok(isReady(made, 'findings', 'pl'));
  });

  it('yields to other work', async () => {
    let turns = 0;
    const preparation = new Preparation(() => true, ignore);
    const timer = setInterval(() => turns++, 1);
    await preparation.unasked(glossary(), 'pl');
    clearInterval(timer);
    assert.ok(turns > 1, `${turns} turns`);
  });

  it('starts with requested terms, and with names before findings', async () => {
    const made = glossary();
    const preparation = new Preparation(() => true, ignore);
    const order: string[] = [];
    const note = (what: string) => (): void => void order.push(what);
    await Promise.all([
      preparation.unasked(made, 'en').then(note('unasked')),
      preparation.asked('findings', made, 'pl').then(note('findings')),
      preparation.asked('completion', made, 'pl').then(note('completion')),
      preparation.asked('names', made, 'pl').then(note('names')),
    ]);
    assert.deepEqual(order, ['names', 'completion', 'findings', 'unasked']);
  });

  it('skips locales that are not requested', async () => {
    const made = glossary();
    await new Preparation(() => true, ignore).unasked(made, 'en');
    assert.ok(isReady(made, 'names', 'en'));
    assert.ok(!isReady(made, 'names', 'pl'));
  });

  it('waits for urgent work, unless a hover or completion needs terms', async () => {
    const made = glossary();
    const urgent = new Precedence();
    const preparation = new Preparation(() => true, ignore, urgent);
    const ends: (() => void)[] = [];
    const running = urgent.run(async () => {
      await new Promise<void>((resolve) => {
        ends.push(resolve);
      });
    });
    const unasked = preparation.unasked(made, 'en');
    const findings = preparation.asked('findings', made, 'pl');
    await preparation.asked('names', made, 'pl');
    await preparation.answered();
    assert.ok(!isReady(made, 'findings', 'en'));
    assert.ok(!isReady(made, 'findings', 'pl'));
    for (const end of ends) end();
    await Promise.all([running, unasked, findings]);
    assert.ok(isReady(made, 'findings', 'en'));
  });

  it('does not block requests if the glossary is closed', async () => {
    const made = glossary();
    let isWanted = true;
    const preparation = new Preparation(() => isWanted, ignore);
    const waiting = preparation.asked('findings', made, 'pl');
    isWanted = false;
    await waiting;
    assert.ok(!isReady(made, 'findings', 'pl'));
  });
});
