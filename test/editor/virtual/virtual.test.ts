import { hoverText, serverKnows } from '../language.ts';
import { open } from '../workspace.ts';

describe('a virtual workspace', () => {
  it('a hover shows the concept of a link', async () => {
    const { document } = await open('glossary/pl/customer.md');
    await serverKnows(document);
    const text = await hoverText(document, '/price');
    if (!text.includes('Cena')) throw new Error(text);
  });
});
