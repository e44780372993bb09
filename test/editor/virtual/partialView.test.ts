import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import * as driver from '../uiDriver.ts';
import { article, putTexts, SMALL } from './files/glossaries.ts';
import { activePath } from '../workspace.ts';
import { testFiles } from './testFiles.ts';

const FOLDER = '/small';
const ROWS = '.pane-body .monaco-list-row';
const READING = 'Reading the glossary…';

/** A language that is read last, with a concept of its own. */
const SWEDISH = {
  'glossary/sv/price.md': article('Pris', 'Det som en [kund](/customer) betalar.'),
  'glossary/sv/customer.md': article('Kund', 'Betalar [priset](/price).'),
  'glossary/sv/only.md': article('Bara här', 'Finns inte på engelska.'),
};

/** A row of a view whose accessible name contains the texts. */
function row(...texts: readonly string[]): string {
  return ROWS + texts.map((text) => `[aria-label*="${text}"]`).join('');
}

async function appears(...texts: readonly string[]): Promise<void> {
  await eventually(`a row with ${texts.join(' and ')}`, async () => driver.isThere(row(...texts)), 15_000);
}

async function viewSays(): Promise<string> {
  return driver.visibleText('.pane-body');
}

driver.describeWithDriver('the Glossary view while a language is still read', function () {
  this.timeout(60_000);
  let release: (() => void) | undefined;

  before(async () => {
    const { files } = await testFiles();
    files.clear();
    putTexts(files, FOLDER, { ...SMALL, ...SWEDISH });
    release = files.hold(`${FOLDER}/glossary/sv/only.md`);
    await vscode.commands.executeCommand('glosswright.restartServer');
    await vscode.commands.executeCommand('glosswright.glossary.focus');
    await appears('Price');
  });
  after(() => release?.());

  it('shows the concepts, and that it is not complete', async () => {
    await appears('Customer', 'English: complete', 'Swedish: not read yet');
    await eventually('the view says so', async () => (await viewSays()).includes(READING));
  });

  it('shows the language as not read yet in an expanded concept, and never as missing', async () => {
    if (!(await driver.isThere(row('Swedish, Pris')))) await driver.click(`${row('Price, ')} .monaco-tl-twistie`);
    await appears('Swedish, Pris, not read yet');
    await appears('Polish, Cena');
    await driver.screenshot('partial view');
    if (await driver.isThere(row('missing'))) throw new Error('A row says that an entry is missing.');
    if ((await viewSays()).includes('Bara här')) throw new Error('The concept has not been read yet.');
  });

  it('opens the article of a clicked concept', async () => {
    await driver.click(row('Customer, '));
    await eventually('the article is open', () => activePath() === 'glossary/en/customer.md');
  });

  it('shows everything when the language has been read', async () => {
    release?.();
    await appears('Customer', 'Swedish: complete');
    await appears('Bara här');
    await eventually('the message is gone', async () => !(await viewSays()).includes(READING));
    if (await driver.isThere(row('not read yet'))) throw new Error('A row still says that it has not been read.');
  });
});
