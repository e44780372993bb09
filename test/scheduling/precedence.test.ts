import assert from 'node:assert/strict';
import { Precedence } from '../../server/src/scheduling/precedence.ts';

describe('urgent work', () => {
  it('is over at once if there is none', async () => {
    await new Precedence().over();
  });

  it('is over after the last of it has ended', async () => {
    const urgent = new Precedence();
    const order: string[] = [];
    const ends: (() => void)[] = [];
    const work = async (name: string): Promise<void> => {
      await new Promise<void>((resolve) => {
        ends.push(resolve);
      });
      order.push(name);
    };
    const running = [urgent.run(async () => work('one')), urgent.run(async () => work('two'))];
    const over = urgent.over().then(() => order.push('over'));
    for (const end of ends) end();
    await Promise.all([...running, over]);
    assert.deepEqual(order, ['one', 'two', 'over']);
  });

  it('is over if it fails, which its caller sees', async () => {
    const urgent = new Precedence();
    const failing = urgent.run(async () => Promise.reject(new Error('no')));
    const over = urgent.over();
    await assert.rejects(failing, /no/);
    await over;
  });
});
