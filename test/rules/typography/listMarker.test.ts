import assert from 'node:assert/strict';
import { assertMarked, assertUnmarked } from '../../support/markedTexts.ts';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('list-marker');

describe('list-marker', () => {
  it('reports items in files with Windows line breaks', async () => {
    await checkTree(
      `
      === glossary/sv/x.md "X"
      - Ett.

      – Två.
      ^ list-marker: '–' does not start a list item in Markdown. Use '-'.
    `,
      { lineBreak: '\r\n' },
    );
  });

  it('reports a dash or bullet in front of an item next to a list', async () => {
    await assertMarked('list-marker', {
      de: ['- Eins.\n\n⟦–⟧ Zwei.\n\n- Drei.'],
      en: ['- One.\n- Two.\n\n⟦•⟧ Three.', '* One.\n\n⟦—⟧ Two.', '  - One.\n\n  ⟦–⟧ Two.'],
      fi: ['⟦–⟧ Yksi.\n\n- Kaksi.'],
      ja: ['- 一\n\n⟦–⟧ 二'],
      sv: ['⟦–⟧ Ett.\n\n⟦–⟧ Två.\n\n⟦–⟧ Tre.\n\n- Fyra.', '- Ett\n\n⟦–⟧ Två\nfortsätter\n\n⟦–⟧ Tre'],
    });
  });

  it('does not report dashes elsewhere', async () => {
    await assertUnmarked('list-marker', {
      en: [
        '– One.\n\n– Two.',
        'A list\n– not this',
        '- One.\n\nText.\n\n– Two.',
        '- One.\n\n## Heading\n\n– Two.',
        '- One.\n\n  – inside',
        '- One.\n\n–Two.',
        '- One.\n\n```\n\n– Two.\n```',
        '- One.\n– lazy continuation',
      ],
    });
  });

  it('is fixed with the marker of the list', async () => {
    const tree = `
      === glossary/sv/x.md "X"
      * Ett.

      – Två.
    `;
    assert.deepEqual(await fixesOfTree(tree), ["*! Replace with '*'"]);
    await fixTree(tree, "Replace with '*'", '* Två.');
  });
});
