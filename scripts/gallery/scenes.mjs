// The scenes of the gallery, in order: each continues from the previous one. Commands have keys here because their titles depend on the language.

/** @typedef {import('../vscode/screen.mjs').Screen} Screen */

/** Closes everything, saved or not. */
const clearing = [
  'workbench.action.focusFirstEditorGroup',
  'workbench.action.revertAndCloseActiveEditor',
  'workbench.action.closeAllEditors',
];

/** @type {readonly { key: string, command: string, args?: unknown }[]} */
export const keybindings = [
  { key: 'ctrl+alt+1', command: 'glosswright.showCoverage' },
  { key: 'ctrl+alt+2', command: 'glosswright.compareWithSource' },
  { key: 'ctrl+alt+3', command: 'markdown.showPreview' },
  { key: 'ctrl+alt+4', command: 'glosswright.glossary.focus' },
  { key: 'ctrl+alt+5', command: 'workbench.action.openWalkthrough', args: 'glosswright.glosswright#start' },
  { key: 'ctrl+alt+6', command: 'workbench.action.openSettings', args: { query: '@ext:glosswright.glosswright' } },
  { key: 'ctrl+alt+7', command: 'glosswright.showMenu' },
  { key: 'ctrl+alt+8', command: 'runCommands', args: { commands: clearing } },
  { key: 'ctrl+alt+9', command: 'glosswright.newConcept' },
  { key: 'ctrl+alt+0', command: 'workbench.actions.view.problems' },
  { key: 'ctrl+alt+q', command: 'glosswright.chooseLanguages' },
  { key: 'ctrl+alt+w', command: 'workbench.action.closePanel' },
  { key: 'ctrl+alt+a', command: 'glosswright.newLocale' },
  { key: 'ctrl+alt+s', command: 'workbench.action.closeActiveEditor' },
];

const STEPS = 7;
/** Groups of settings of the extension, below "Extensions" and its name. */
const SETTINGS_GROUPS = 4;
const GROUPS_ABOVE = 2;
/** Of the mouse wheel, for about a page. */
const TURNS_OF_PAGE = 10;

/** @type {readonly { name: string, show: (screen: Screen) => Promise<void> }[]} */
export const scenes = [
  {
    name: 'views',
    async show(screen) {
      await screen.see('.view-lines', /title/, 'The article should open.');
      await screen.status(/pl/);
      await screen.press('Control+Alt+4');
      await screen.views(/%/);
      await screen.click('.pane-body .monaco-list-row .monaco-tl-twistie.collapsed');
      await screen.photo('views');
    },
  },
  {
    name: 'hover',
    async show(screen) {
      await screen.click('.editor-group-container.active .view-lines');
      await screen.hover('bieżącą netto', /./);
      await screen.photo('hover');
    },
  },
  {
    name: 'quick fixes',
    async show(screen) {
      await screen.goToLine(29, 150);
      await screen.press('Control+.');
      await screen.see('.action-widget .monaco-list-row', /./, 'The quick fixes should open.');
      await screen.photo('quick fixes');
    },
  },
  {
    name: 'completion',
    async show(screen) {
      await screen.press('Control+End', 'Enter', 'Enter');
      await screen.type('Na [ryn');
      await screen.see('.suggest-widget .monaco-list-row', /ryn/i, 'The list should open.');
      await screen.press('Control+Space'); // shows the documentation
      await screen.photo('completion');
    },
  },
  {
    name: 'menu',
    async show(screen) {
      await screen.press('Control+Alt+7');
      await screen.see('.quick-input-widget', /./, 'The menu should open.');
      await screen.photo('menu');
    },
  },
  {
    name: 'new concept',
    async show(screen) {
      await screen.press('Control+Alt+9');
      await screen.see('.quick-input-widget', /./, 'The name should be asked.');
      await screen.photo('new concept');
    },
  },
  {
    name: 'languages',
    async show(screen) {
      await screen.press('Control+Alt+q');
      await screen.see('.quick-input-widget .monaco-list-row', /./, 'The languages should be listed.');
      await screen.photo('my languages');
    },
  },
  {
    name: 'problems',
    async show(screen) {
      await screen.press('Control+Alt+0');
      await screen.see('.markers-panel .monaco-list-row', /./, 'The findings should be listed.');
      await screen.photo('problems');
      await screen.press('Control+Alt+w');
    },
  },
  {
    name: 'preview',
    async show(screen) {
      await screen.press('Control+1', 'Control+Alt+3');
      await screen.seeInWebview(
        '.glosswright-missing, a[data-href]',
        /./,
        'The preview should have links to concepts.',
      );
      await screen.photo('preview');
      await screen.press('Control+Alt+s');
    },
  },
  {
    name: 'compare',
    async show(screen) {
      await screen.press('Control+1', 'Control+Alt+2');
      await screen.see(
        '.editor-group-container:nth-of-type(2), .split-view-view:nth-of-type(2) .editor-group-container',
        /./,
        'The source should open.',
      );
      await screen.photo('compare with source');
      await screen.press('Control+Alt+8');
      // Otherwise, the editor of the next scene would be closed, too.
      await screen.see('.tabs-container .tab', /^$/, 'All editors should close.');
    },
  },
  {
    name: 'settings',
    async show(screen) {
      await screen.press('Control+Alt+6');
      await screen.see('.settings-editor .setting-item-contents', /./, 'The settings should open.');
      for (let group = 0; group < SETTINGS_GROUPS; group++) {
        await screen.page
          .locator('.settings-toc-container .monaco-list-row')
          .nth(GROUPS_ABOVE + group)
          .click();
        await screen.photo(`settings ${group + 1}`);
        await screen.page.locator('.settings-tree-container').hover();
        for (let turn = 0; turn < TURNS_OF_PAGE; turn++) await screen.page.mouse.wheel(0, 450);
        await screen.photo(`settings ${group + 1} below`);
      }
    },
  },
  {
    name: 'coverage',
    async show(screen) {
      await screen.press('Control+Alt+1');
      await screen.seeInWebview('.matrix .body .row', /./, 'The page should list concepts.');
      await screen.photo('coverage');
    },
  },
  {
    name: 'walkthrough',
    async show(screen) {
      await screen.press('Control+B'); // makes room for the pictures beside the steps
      await screen.press('Control+Alt+5');
      await screen.see('.gettingStartedContainer', /Glosswright/, 'The walkthrough should open.');
      for (let step = 0; step < STEPS; step++) {
        await screen.page.locator('.getting-started-step').nth(step).click();
        await screen.photo(`walkthrough ${step + 1}`);
      }
    },
  },
];
