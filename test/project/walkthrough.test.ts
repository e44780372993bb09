import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { EXERCISE_FILE, exercises, SAMPLE_FOLDER, sampleFiles } from '../../client/src/start/sampleFiles.ts';

const project = join(import.meta.dirname, '../..');
const manifestSchema = v.object({
  contributes: v.object({
    commands: v.array(v.object({ command: v.string() })),
    views: v.record(v.string(), v.array(v.object({ id: v.string() }))),
    walkthroughs: v.array(
      v.object({
        steps: v.array(
          v.object({
            id: v.string(),
            description: v.string(),
            media: v.object({ svg: v.string(), altText: v.string() }),
            completionEvents: v.pipe(v.array(v.string()), v.minLength(1)),
          }),
        ),
      }),
    ),
  }),
});
const { contributes } = v.parse(manifestSchema, JSON.parse(read('package.json')));
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const views = Object.values(contributes.views).flatMap((some) => some.map(({ id }) => id));
const commands = [...contributes.commands.map(({ command }) => command), ...views.map((view) => `${view}.focus`)];
const languages = readdirSync(project).filter((name) => /^package\.nls\..*json$/.test(name));

describe('the walkthrough', () => {
  for (const { id, description, media, completionEvents } of steps) {
    it(`has a step '${id}' with commands that exist, in each language`, () => {
      const english = commandsOf('package.nls.json', description);
      assert.notDeepEqual(english, []);
      assert.deepEqual(
        english.filter(isOwn).filter((command) => !commands.includes(command)),
        [],
      );
      for (const file of languages) assert.deepEqual(commandsOf(file, description), english, file);
    });

    it(`has a step '${id}' that an existing command, view or state completes`, () => {
      const known = new Set([
        ...commands.map((command) => `onCommand:${command}`),
        ...views.map((view) => `onView:${view}`),
        'onContext:glosswright.indexState == ready',
      ]);
      assert.deepEqual(
        completionEvents.filter((event) => !known.has(event)),
        [],
      );
    });

    it(`has a step '${id}' with a picture that follows the theme and loads nothing`, () => {
      const picture = read(media.svg);
      assert.match(picture, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox/);
      assert.match(picture, /fill="var\(--vscode-/);
      // High contrast themes have no color for selected text, which is then that of other text.
      assert.doesNotMatch(picture, /activeSelectionForeground, #/);
      assert.doesNotMatch(picture, /<script|href|url\(|<style|<foreignObject|\son\w+=/i);
    });
  }
});

describe('the sample glossary', () => {
  it('consists of the files that the command creates', () => {
    const files = readdirSync(join(project, SAMPLE_FOLDER), { recursive: true, encoding: 'utf8' });
    const pages = files.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.md'));
    assert.deepEqual(pages.toSorted(), sampleFiles);
  });

  for (const [command, { text }] of Object.entries(exercises)) {
    it(`has the text of ${command} once`, () =>
      assert.equal(read(join(SAMPLE_FOLDER, EXERCISE_FILE)).split(text).length, 2));
  }
});

function isOwn(command: string): boolean {
  return command.startsWith('glosswright.');
}

/** The commands of the links in a text, which is a key of `file`. */
function commandsOf(file: string, key: string): string[] {
  const texts = v.parse(v.record(v.string(), v.string()), JSON.parse(read(file)));
  return Array.from(texts[key.slice(1, -1)]?.matchAll(/\]\(command:([\w.]+)\)/g) ?? [], ([, command = '']) => command);
}

function read(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}
