import assert from 'node:assert/strict';
import { Client } from '../support/client.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';
import { article } from '../support/serverFixture.ts';

/** The number of concepts: preparing the terms of one locale takes several time slices. */
const CONCEPTS = 1500;
const PL = 'glossary/pl/concept-7.md';
const TEXT = article('Pojęcie 7', 'Tu jest pojęcie 8, a tu concept 9.\n\n[Pojęcie](/con');

function largeGlossary(): MemoryFiles {
  const files = new MemoryFiles();
  for (let at = 0; at < CONCEPTS; at++) {
    files.write(`glossary/en/concept-${at}.md`, article(`Concept ${at}`));
    files.write(`glossary/pl/concept-${at}.md`, article(`Pojęcie ${at}`));
  }
  files.write(PL, TEXT);
  return files;
}

describe('the first requests in a large glossary', () => {
  it('wait only for the terms that they need: hover comes before findings, and so does completion', async () => {
    const client = await Client.startInProcess(MEMORY_ROOT, largeGlossary());
    await client.open(PL, TEXT);
    const order: string[] = [];
    const note =
      (what: string) =>
      <T>(answer: T): T => {
        order.push(what);
        return answer;
      };
    const lines = TEXT.split('\n');
    const line = lines.findIndex((each) => each.startsWith('Tu'));
    const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const [findings, completion, hover] = await Promise.all([
      client.findings(PL).then(note('findings')),
      client.at<unknown>('completion', PL, end).then(note('completion')),
      client.hover(PL, { line, character: 10 }).then(note('hover')),
    ]);
    assert.deepEqual(order, ['hover', 'completion', 'findings']);
    assert.match(hover ?? '', /Pojęcie 8/);
    assert.ok(completion);
    assert.ok(
      findings.some((finding) => finding.startsWith('unlinked-term')),
      findings.join('\n'),
    );
    await client.stop();
  });
});
