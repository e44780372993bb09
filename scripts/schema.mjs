// `npm run schema`: writes the JSON schema of glosswright.config.json, which editors use to complete and validate it.
// With `--check`, only reports whether the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { configurationSchema } from '../server/src/config/configurationSchema.ts';

const file = fileURLToPath(new URL('../glosswright.schema.json', import.meta.url));
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...toJsonSchema(configurationSchema, { errorMode: 'ignore' }), // JSON schema cannot express checks in code
  title: 'Glosswright',
  description: 'Where the articles of a glossary are, how they link to each other, and what is checked.',
  allowComments: true,
  allowTrailingCommas: true,
};
const text = await format(JSON.stringify(schema), { ...(await resolveConfig(file)), parser: 'json' });

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('glosswright.schema.json is not up to date: run `npm run schema`');
  process.exitCode = 1;
}
