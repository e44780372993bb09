import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../server/src/cli/exit.ts';
import { checkFormats, formats, linkFormats, mergeFormats } from '../../server/src/cli/formats/names.ts';
import { takeOptionalValue } from '../../server/src/cli/optionalValue.ts';
import { checkCommand, commands, linkCommand, mergeCommand } from '../../server/src/cli/options/commands.ts';
import { readArguments } from '../../server/src/cli/options/declaration.ts';
import { commandHelp, programHelp } from '../../server/src/cli/options/help.ts';
import { withoutLanguage } from '../../server/src/cli/start/interfaceLanguage.ts';
import { command as runInProcess } from '../support/command.ts';

const project = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

describe('the declared commands', () => {
  for (const command of commands) {
    const help = commandHelp(command);
    const names = Object.keys(command.options);

    it(`${command.name}: help, the program's help and docs/command-line.md contain it and all its options`, () => {
      for (const text of [help, programHelp()]) assert.match(text, new RegExp(`^ {2}glosswright ${command.name}`, 'm'));
      const page = read('docs/command-line.md').split(`## glosswright ${command.name}\n`)[1]?.split('\n## ')[0] ?? '';
      for (const name of names) {
        assert.match(help, new RegExp(`^ {4}--${name}\\b`, 'm'));
        assert.match(programHelp(), new RegExp(`^ {4}--${name}\\b`, 'm'));
        assert.match(page, new RegExp(`^\\| \`--${name}[\` ]`, 'm'));
      }
    });

    it(`${command.name}: the program prints this help`, async () => {
      for (const args of [
        [command.name, '--help'],
        ['help', command.name],
      ])
        assert.deepEqual(await runInProcess('.', ...args), { code: 0, out: help, err: '' });
    });

    it(`${command.name}: the parser accepts all its options and no others`, () => {
      const args = Object.entries(command.options).flatMap(([name, { type }]) =>
        type === 'boolean' ? [`--${name}`] : [`--${name}`, 'x'],
      );
      const parsed = readArguments(command, args);
      assert.deepEqual('values' in parsed && Object.keys(parsed.values).toSorted(), names.toSorted());
      assert.deepEqual(
        readArguments(command, ['--no-such-option']),
        new Refusal(`${command.name}: Unknown option '--no-such-option'`),
      );
    });
  }

  it('fit in a terminal of 100 columns', () => {
    for (const line of programHelp().split('\n')) assert.ok(line.length <= 100, line);
  });
});

describe('the declared formats', () => {
  const listed: readonly [command: (typeof commands)[number], names: readonly string[]][] = [
    [checkCommand, formats],
    [mergeCommand, mergeFormats],
    [linkCommand, Object.keys(linkFormats)],
  ];
  for (const [command, names] of listed) {
    it(`${command.name}: help lists all of them, and the program rejects others with the list`, async () => {
      assert.ok(
        commandHelp(command)
          .replace(/\s+/g, ' ')
          .includes(`The output format: ${names.join(', ')}. Default`),
      );
      const { code, err } = await runInProcess('.', command.name, '--format', 'xml', 'nowhere');
      assert.equal(code, 2);
      assert.equal(err, `glosswright: ${command.name}: --format takes ${names.join(', ')}, not 'xml'\n`);
    });
  }

  it('merge has those of check that need no text', () =>
    assert.deepEqual(
      formats.filter((name) => !mergeFormats.some((known) => known === name)),
      ['junit', 'rdjson'],
    ));

  it('docs/command-line.md lists each with its purpose', () => {
    const rows = read('docs/command-line.md').split('\n');
    for (const [name, purpose] of Object.entries(checkFormats))
      assert.ok(
        rows.some((row) => row.startsWith(`| \`${name}\``) && row.includes(`| ${purpose}`)),
        `docs/command-line.md has no row for ${name}: run npm run docs`,
      );
  });
});

describe('the commands that the documentation shows', () => {
  const texts = [
    'README.md',
    ...readdirSync(join(project, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ];
  const shown = texts.flatMap((path) =>
    [...read(path).matchAll(/^(?:.*\bnpx )?(?:- run: )?glosswright ([a-z]+)(.*)$/gm)].map(
      ([, name = '', rest = '']) => ({ path, name, rest }),
    ),
  );

  it('are found', () => assert.ok(shown.length >= 10));

  for (const { path, name, rest } of shown)
    it(`are accepted: glosswright ${name}${rest} (${path})`, () => {
      const command = commands.find((each) => each.name === name);
      assert.ok(command);
      const words =
        rest
          .split(/\s(?:#|\||>)/, 1)[0]
          ?.replaceAll(/\$\{\{.*?\}\}/g, '1')
          .split(/\s+/) ?? [];
      const called = withoutLanguage(
        words.filter((word) => word !== ''),
        {},
      );
      assert.ok(!(called instanceof Refusal));
      const args = takeOptionalValue([...called.args], '--changed').rest;
      const parsed = readArguments(command, args);
      assert.ok(!(parsed instanceof Refusal), parsed instanceof Refusal ? parsed.message : '');
    });
});
