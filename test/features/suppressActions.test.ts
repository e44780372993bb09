import assert from 'node:assert/strict';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { ruleOffEdits } from '../../server/src/config/ruleOff.ts';
import { suppressActions } from '../../server/src/features/suppress/suppressActions.ts';
import { LineIndex } from '../../server/src/markdown/lineIndex.ts';
import { checkFile, checkText } from '../../server/src/root/checkFile.ts';
import type { Root } from '../../server/src/root/root.ts';
import { descriptions } from '../../server/src/rules/engine/index.ts';
import { ruleExample } from '../support/ruleExamples.ts';
import { applyEdits, filesOfTree, rootOf } from '../support/tree.ts';

const GLOSSARY = `
  === glossary/en/market.md "Market"
  === glossary/en/target-market.md "Target market"
  === glossary/pl/target-market.md "Rynek docelowy"
  === glossary/pl/market.md "Rynek"
`;
const PL = 'glossary/pl/market.md';
const HEAD = '---\ntitle: Rynek\ndescription: d\n---\n';

/** The title of each action at the mark `|`, and the texts of the files that it changes. */
async function actionsAt(marked: string, path = PL): Promise<Record<string, Record<string, string>>> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const files = { ...filesOfTree(GLOSSARY), [path]: text };
  return actionsOf(await rootOf(files), files, path, offset);
}

function actionsOf(
  root: Root,
  files: Readonly<Record<string, string>>,
  path: string,
  offset: number,
): Record<string, Record<string, string>> {
  const text = files[path] ?? '';
  const subject = root.subject(path, text) ?? assert.fail();
  const findings = checkFile(root, path)?.findings ?? [];
  const position = new LineIndex(text).positionAt(offset);
  const target = { uri: path, version: 1, documentChanges: false, createsFiles: false, renamesFiles: false };
  const actions = suppressActions(subject, findings, { start: position, end: position }, target, {
    articles: { uriOf: (other) => other, textOf: (other) => files[other] },
    findingsIn: (other) => checkText(root, path, other),
    ruleOff: () => undefined,
  });
  return Object.fromEntries(actions.map(({ title, edit }) => [title, changed(files, edit)]));
}

function changed(files: Readonly<Record<string, string>>, edit: WorkspaceEdit | undefined): Record<string, string> {
  const changes = Object.entries(edit?.changes ?? {});
  return Object.fromEntries(changes.map(([path, edits]) => [path, applied(files[path] ?? '', edits)]));
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  const spans = edits.map(({ range, newText }) => ({
    span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
    newText,
  }));
  return applyEdits(text, spans);
}

/** A front matter that disables the codes, and a link that one of them suppresses. */
function disabling(codes: string): string {
  return `---\ntitle: Rynek\ndescription: d\nglosswrightDisable: ${codes}\n---\n[y](/Market)`;
}

const LINE = "Ignore 'broken-link' in this line";
const FILE = "Ignore 'broken-link' in this file";

describe('a finding is suppressed', () => {
  it('in its line and in its file', async () => {
    assert.deepEqual(await actionsAt(`${HEAD}\n[x](/n|one)\n`), {
      [LINE]: { [PL]: `${HEAD}\n<!-- glosswright-disable-next-line broken-link -->\n[x](/none)\n` },
      [FILE]: { [PL]: `${HEAD.replace('d\n', 'd\nglosswrightDisable: [broken-link]\n')}\n[x](/none)\n` },
    });
  });

  const lists: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a list in brackets', '[slug-case]', '[slug-case, broken-link]'],
    ['a list of lines', '\n  - slug-case', '\n  - slug-case\n  - broken-link'],
    ['a code', 'slug-case', '[slug-case, broken-link]'],
    ['codes with quotes', '["slug-case"]', '["slug-case", "broken-link"]'],
  ];
  for (const [what, before, after] of lists)
    it(`in its file, in addition to ${what}`, async () => {
      const actions = await actionsAt(`${disabling(before)}[x](/n|one)\n`);
      assert.deepEqual(actions[FILE], { [PL]: `${disabling(after)}[x](/none)\n` });
    });

  it('in a quote, in MDX, with CRLF, and without front matter', async () => {
    const quote = await actionsAt(`${HEAD}\n> [x](/n|one)\n`);
    assert.deepEqual(quote[LINE], {
      [PL]: `${HEAD}\n> <!-- glosswright-disable-next-line broken-link -->\n> [x](/none)\n`,
    });
    const crlf = await actionsAt(`${HEAD}\n[x](/n|one)\n`.replaceAll('\n', '\r\n'));
    assert.ok(crlf[LINE]?.[PL]?.includes('broken-link -->\r\n[x]'));
    const bare = await actionsAt('# Rynek\n\n[x](/n|one)\n');
    assert.deepEqual(bare[FILE], {
      [PL]: '<!-- glosswright-disable-file broken-link -->\n\n# Rynek\n\n[x](/none)\n',
    });
  });

  it('not in a line of a table, and not in the front matter', async () => {
    const table = await actionsAt(
      `${HEAD}\n| a |\n|---|\n| [x](/n|one) |\n`.replace('/n|one', '/none').replace('(/none', '(/n|one'),
    );
    assert.equal(table[LINE], undefined);
    const head = await actionsAt('---\ntitle: R|ynek\n---\n');
    assert.deepEqual(
      Object.keys(head).filter((title) => title.endsWith('line')),
      [],
    );
  });

  it('for the concept: never translate, or never link', async () => {
    const term = await actionsAt(`${HEAD}\nMały target mar|ket.\n`);
    assert.deepEqual(term["Keep 'Target market' untranslated in all articles"], {
      'glossary/en/target-market.md':
        '---\ntitle: Target market\ndescription: Target market.\ndoNotTranslate: true\n---\n',
    });
    const mention = await actionsAt(`${HEAD}\nTo rynek doce|lowy.\n`);
    assert.deepEqual(mention["Never link 'Target market' automatically"], {
      'glossary/en/target-market.md': '---\ntitle: Target market\ndescription: Target market.\nautoLink: false\n---\n',
    });
  });
});

/** Findings that no comment can suppress: of files whose front matter or entries cannot be read, and of comments. */
const IN_CONFIGURATION: ReadonlySet<string> = new Set(['invalid-front-matter', 'invalid-entry', 'unused-suppression']);

describe('a finding of each other rule is suppressed in its file', () => {
  for (const { code, severity, documentation } of descriptions) {
    const { wrong } = documentation;
    if (wrong === undefined || IN_CONFIGURATION.has(code)) continue;
    it(code, async () => {
      const { root, paths, texts } = await ruleExample(wrong, code, severity === 'off');
      const starts = paths.flatMap((path) =>
        (checkFile(root, path)?.findings ?? []).flatMap((found) => (found.code === code ? [{ path, found }] : [])),
      );
      assert.notEqual(starts.length, 0);
      for (const { path, found } of starts) {
        const titles = Object.keys(actionsOf(root, texts, path, found.span.start));
        assert.ok(titles.includes(`Ignore '${code}' in this file`), titles.join(', '));
      }
    });
  }
});

describe('a rule is turned off in the configuration', () => {
  const cases: readonly (readonly [what: string, before: string, after: string | undefined])[] = [
    ['without a file', '', '{\n  "rules": {\n    "broken-link": "off"\n  }\n}\n'],
    [
      'without rules',
      '{\n  "sourceLocale": "en"\n}\n',
      '{\n  "sourceLocale": "en",\n  "rules": {\n    "broken-link": "off"\n  }\n}\n',
    ],
    ['that is already there', '{ "rules": { "broken-link": "hint" } }', '{ "rules": { "broken-link": "off" } }'],
    [
      'beside comments',
      '{\n\t// ours\n\t"rules": {\n\t\t"slug-case": "off"\n\t}\n}',
      '{\n\t// ours\n\t"rules": {\n\t\t"slug-case": "off",\n\t\t"broken-link": "off"\n\t}\n}',
    ],
    ['with errors', '{ "rules": ', undefined],
  ];
  for (const [what, before, after] of cases)
    it(`in a file ${what}`, () => {
      const edits = ruleOffEdits(before, 'broken-link');
      assert.equal(edits && applyEdits(before, edits), after);
    });
});
