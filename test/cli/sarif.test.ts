import assert from 'node:assert/strict';
import * as v from 'valibot';
import { fitResults } from '../../server/src/cli/formats/sarifLimits.ts';
import { descriptions } from '../../server/src/rules/engine/index.ts';
import { command } from '../support/command.ts';
import { article } from '../support/program.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const schema = v.object({
  runs: v.array(
    v.object({
      originalUriBaseIds: v.record(v.string(), v.unknown()),
      tool: v.object({
        driver: v.object({
          rules: v.array(
            v.object({
              id: v.string(),
              helpUri: v.optional(v.string()),
              help: v.object({ text: v.string(), markdown: v.string() }),
            }),
          ),
        }),
      }),
      results: v.array(
        v.object({
          ruleId: v.string(),
          partialFingerprints: v.object({ 'glosswright/v1': v.string() }),
          locations: v.array(
            v.object({ physicalLocation: v.object({ artifactLocation: v.object({ uriBaseId: v.string() }) }) }),
          ),
        }),
      ),
    }),
  ),
});

async function sarif(body: string, ...args: readonly string[]) {
  let out = '';
  await withTemporaryTree(
    { 'glossary/en/a.md': article('A', body), 'glossary/en/b.md': article('B', body) },
    async ({ root }) => {
      ({ out } = await command(root, 'check', '--format', 'sarif', ...args));
    },
  );
  const [run] = v.parse(schema, JSON.parse(out)).runs;
  assert.ok(run);
  return run;
}

const fingerprints = async (body: string, ...args: readonly string[]): Promise<string[]> =>
  (await sarif(body, '--rule', 'split-link=off', ...args)).results.map(
    ({ partialFingerprints }) => partialFingerprints['glosswright/v1'],
  );

describe('a SARIF log', () => {
  it('describes each rule with its page, and contains no dead URLs', async () => {
    const { rules } = (await sarif('')).tool.driver;
    assert.deepEqual(
      rules.map(({ id }) => id),
      descriptions.map(({ code }) => code),
    );
    for (const { id, help, helpUri } of rules) {
      assert.ok(help.markdown.startsWith(`# ${id}\n`) && help.text !== '');
      assert.equal(helpUri, undefined);
      assert.doesNotMatch(help.markdown.replace(/^```.*?^```|`[^`\n]*`/gms, ''), /\]\(/);
    }
  });

  it('declares the base of relative paths', async () => {
    const { originalUriBaseIds, results } = await sarif('[x](/nowhere)');
    for (const { locations } of results)
      for (const { physicalLocation } of locations)
        assert.ok(physicalLocation.artifactLocation.uriBaseId in originalUriBaseIds);
  });
});

describe('the fingerprint of a result', () => {
  it('does not change if its line moves', async () =>
    assert.deepEqual(await fingerprints('[x](/nowhere)'), await fingerprints('New.\n\nText.\n\n[x](/nowhere)')));

  it('changes if its line changes', async () => {
    const [before] = await fingerprints('[x](/nowhere)');
    assert.ok(!(await fingerprints('See [x](/nowhere)')).includes(before ?? ''));
  });

  it('differs for equal findings, in one line, in equal lines and in equal files', async () => {
    const all = await fingerprints('[x](/nowhere) [x](/nowhere)\n\n[x](/nowhere)\n\n[x](/nowhere)');
    assert.equal(all.length, 8);
    assert.equal(new Set(all).size, 8);
  });

  it('does not depend on other findings', async () => {
    const body = '##Heading\n\n[x](/nowhere)';
    const errors = await fingerprints(body, '--quiet');
    const all = await fingerprints(body);
    assert.ok(errors.length < all.length && errors.every((print) => all.includes(print)));
  });
});

const result = (level: string, at: number): string =>
  JSON.stringify({ ruleId: 'x', level, message: { text: `${at}` } });

describe('the limits of code scanning', () => {
  const texts = ['note', 'warning', 'error', 'note', 'error'].map(result);
  const limits = { results: 10, size: 10_000_000 };

  it('do not omit results that fit', () => assert.equal(fitResults(texts, limits), undefined));

  it('keep the most severe results in their order, with a notice', () => {
    const fitted = fitResults([texts.slice(0, 3).join(',\n'), '', texts.slice(3).join(',\n')], {
      ...limits,
      results: 3,
    });
    assert.deepEqual(fitted?.texts, [texts[1], texts[2], texts[4]]);
    assert.match(fitted?.notice ?? '', /^2 of 5 results are omitted/);
    const log = `{"runs":[{"results":[${fitted?.texts.join(',')}${fitted?.ending}`;
    assert.match(JSON.stringify(JSON.parse(log)), /"invocations":\[\{.*2 of 5 results are omitted/);
  });

  it('keep a log below the compressed size', () => {
    let state = 1;
    const noise = (): string => String((state = (state * 48_271) % 2_147_483_647));
    const many = Array.from({ length: 2000 }, (_, at) =>
      result(at === 1999 ? 'error' : 'note', at).replace(
        '"text":"',
        `"text":"${Array.from({ length: 20 }, noise).join('')}`,
      ),
    );
    const fitted = fitResults(many, { results: 10_000, size: 300_000 });
    assert.ok(fitted && fitted.texts.length > 100 && fitted.texts.length < 1500);
    assert.match(fitted.texts.at(-1) ?? '', /"level":"error"/);
  });
});
