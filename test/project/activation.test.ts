import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { presets } from '../../server/src/glossary/layouts/index.ts';
import { CONFIGURATION_FILE } from '../../server/src/config/configurationFile.ts';

const command = v.object({
  command: v.string(),
  category: v.literal('Glosswright'),
  title: v.string(),
  enablement: v.optional(v.string()),
});
const manifestSchema = v.object({
  activationEvents: v.array(v.string()),
  contributes: v.object({ commands: v.array(command) }),
  capabilities: v.object({
    untrustedWorkspaces: v.object({ supported: v.literal('limited'), description: v.string() }),
  }),
});
const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
const { activationEvents, contributes } = v.parse(manifestSchema, JSON.parse(manifest));

/** The layout's articles as a glob. */
function globOf(articles: string): string {
  return articles
    .replace('{slug**}', '**')
    .replaceAll(/\{\w+\}/g, '*')
    .replace(/\.md$/, '.{md,mdx}');
}

describe('the extension starts', () => {
  const cases = [
    ['for Markdown', 'onLanguage:markdown'],
    ['for MDX', 'onLanguage:mdx'],
    ['for the coverage page of an earlier session', 'onWebviewPanel:glosswright.coverage'],
    ['in a folder with a configuration', `workspaceContains:${CONFIGURATION_FILE}`],
    [
      'in a folder with a page or data file that is named glossary',
      'workspaceContains:**/{glossary,Glossary,GLOSSARY}.{md,mdx,yml,yaml,json,csv}',
    ],
    [
      'in a folder with a folder of articles that is named glossary',
      'workspaceContains:**/{glossary,Glossary,_glossary}/*.{md,mdx}',
    ],
    ...presets.map(({ name, articles }) => [
      `in a folder of the layout ${name}`,
      `workspaceContains:${globOf(articles[0]?.path ?? '')}`,
    ]),
  ] as const;
  for (const [when, event = ''] of cases) it(when, () => assert.ok(activationEvents.includes(event), event));

  it('for nothing else', () => assert.ok(activationEvents.length <= 12));
});

describe('the commands', () => {
  const source = ['commands.ts', 'views/index.ts', 'start/sampleFiles.ts']
    .map((file) => readFileSync(join(import.meta.dirname, '../../client/src', file), 'utf8'))
    .join('\n');
  for (const { command: name } of contributes.commands)
    it(`${name} is implemented`, () => assert.ok(source.includes(`'${name}':`)));

  it('of the walkthrough are always enabled, and no others', () => {
    const always = contributes.commands.filter(({ enablement }) => enablement === undefined);
    assert.deepEqual(
      always.map(({ command: name }) => name.replace('glosswright.', '')),
      ['openSample', 'tryHover', 'tryCompletion', 'tryQuickFix', 'tryCheck'],
    );
  });
});
