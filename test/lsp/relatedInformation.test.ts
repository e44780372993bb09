import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Client, pullClient } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const PL = 'glossary/pl/rynek.md';
const GLOSSARY = {
  'glossary/en/rynek.md': article('Market'),
  'glossary/en/cena.md': article('Price'),
  [PL]: article('Rynek', '[c](/cena)'),
};
const showingClient = {
  ...pullClient,
  textDocument: { ...pullClient.textDocument, publishDiagnostics: { relatedInformation: true } },
};

describe('the related information of a finding', () => {
  for (const [what, capabilities, isShown] of [
    ['leads to the other article', showingClient, true],
    ['is left out if the client does not show it', pullClient, false],
  ] as const)
    describe(what, () => {
      const fixture = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, capabilities));
      it('is in the findings of an open document', async () => {
        const { client } = fixture;
        await client.open(PL, GLOSSARY[PL]);
        const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
          textDocument: { uri: client.uri(PL) },
        });
        const finding = items.find(({ code }) => code === 'untranslated-link') ?? assert.fail();
        const title = { start: { line: 1, character: 7 }, end: { line: 1, character: 12 } };
        const place = { location: { uri: client.uri('glossary/en/cena.md'), range: title }, message: 'English: Price' };
        assert.deepEqual(finding.relatedInformation, isShown ? [place] : undefined);
      });
    });
});
