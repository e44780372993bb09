import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { command } from '../support/command.ts';
import { article, jsonReport } from '../support/program.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const field = v.optional(v.number());
const manifest = v.parse(
  v.object({
    contributes: v.object({
      problemMatchers: v.tuple([
        v.object({
          pattern: v.tuple([
            v.object({ regexp: v.string(), file: v.number() }),
            v.object({ regexp: v.string(), line: field, column: field, severity: field, message: field, code: field }),
          ]),
        }),
      ]),
    }),
  }),
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')),
);
const [{ pattern }] = manifest.contributes.problemMatchers;
const [ofFile, ofFinding] = pattern;

/** What VS Code reads from the output of a task: a line with a file, then a line for each problem, while they match. */
function problemsIn(output: string): string[] {
  let file: string | undefined;
  return output.split('\n').flatMap((line) => {
    const match = file === undefined ? null : new RegExp(ofFinding.regexp).exec(line);
    if (match) {
      const { line: at = 0, column = 0, severity = 0, message = 0, code = 0 } = ofFinding;
      return [[file, match[at], match[column], match[severity], match[message], match[code]].join('|')];
    }
    file = new RegExp(ofFile.regexp).exec(line)?.[ofFile.file];
    return [];
  });
}

describe('the problem matcher $glosswright', () => {
  it('reads what glosswright check prints', async () => {
    const body = '[x](/nowhere)  and  [y](/elsewhere)\n\n##Heading';
    const files = { 'glossary/en/a b.md': article('A', body), 'glossary/pl/c.md': article('C', 'A  [x,](/a b).') };
    await withTemporaryTree(files, async ({ root }) => {
      const printed = await command(root, 'check', '--hints');
      const { findings } = jsonReport((await command(root, 'check', '--hints', '--format', 'json')).out);
      assert.ok(findings.length >= 4);
      assert.deepEqual(
        problemsIn(printed.out),
        findings.map(({ path, range: { start }, severity, message, code }) =>
          [path, start.line + 1, start.character + 1, severity, message, code].join('|'),
        ),
      );
    });
  });
});
