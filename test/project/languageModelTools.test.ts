import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { z } from 'zod';
import { TOOLS } from '../../server/src/lsp/clientToolRequests.ts';
import { schemasOf } from '../../server/src/mcp/schemas.ts';

const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
const toolSchema = v.object({
  name: v.string(),
  toolReferenceName: v.string(),
  canBeReferencedInPrompt: v.literal(true),
  when: v.string(),
  inputSchema: v.record(v.string(), v.unknown()),
});
const { contributes } = v.parse(
  v.object({ contributes: v.object({ languageModelTools: v.array(toolSchema) }) }),
  manifest,
);
const tools = contributes.languageModelTools;
const { lookUp, translate, check, missing, read } = schemasOf(z);
/** In the order of the tools. */
const inputs = [lookUp, translate, check, missing, read].map(({ input }) => z.object(input));

describe('the language model tools of the manifest', () => {
  it('are those that the extension registers', () =>
    assert.deepEqual(
      tools.map(({ name }) => name),
      TOOLS.map((name) => `glosswright_${name}`),
    ));

  it('have distinct names in prompts', () =>
    assert.equal(new Set(tools.map(({ toolReferenceName }) => toolReferenceName)).size, tools.length));

  it('are offered if there is a glossary', () =>
    assert.deepEqual([...new Set(tools.map(({ when }) => when))], ['glosswright.indexState == ready']));

  for (const [at, { name, inputSchema }] of tools.entries())
    it(`${name} has the input of the tool of the MCP server`, () => {
      const input = inputs[at];
      assert.ok(input);
      const { $schema: _, additionalProperties: __, ...wanted } = z.toJSONSchema(input, { io: 'input' });
      assert.deepEqual(withoutDescriptions(inputSchema), withoutDescriptions(wanted));
    });
});

function withoutDescriptions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'description');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutDescriptions(inner)]));
}
