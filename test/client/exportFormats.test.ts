import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exportArguments, exportFormats as offered } from '../../client/src/exportFormats.ts';
import { exportFormat } from '../../server/src/exchange/formats/index.ts';
import { exportFormatNames, exportFormats } from '../../server/src/exchange/formats/names.ts';
import { command } from '../support/command.ts';
import { article } from '../support/program.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

describe('the formats that the extension exports', () => {
  for (const name of exportFormatNames)
    it(`hold as many locales as they say: ${name}`, () => {
      assert.equal(exportFormat(name, 'terms').kind === 'bilingual', exportFormats[name].isBilingual);
    });

  for (const format of offered)
    it(`are written by the program: ${format.label}`, async () => {
      const glossary = { 'glossary/en/market.md': article('Market'), 'glossary/pl/market.md': article('Rynek') };
      await withTemporaryTree(glossary, async ({ root, path }) => {
        const file = path(`my glossary.${format.extension}`);
        const locales = format.isBilingual ? ['pl'] : [];
        const { code } = await command(root, ...exportArguments({ folder: root, file, format, locales }));
        assert.equal(code, 0);
        assert.match(readFileSync(file, 'utf8'), /Market/);
      });
    });
});
