import assert from 'node:assert/strict';
import { articlesProblem, patternProblem } from '../../server/src/config/articlesProblem.ts';
import { presets } from '../../server/src/glossary/layouts/index.ts';

describe('a path pattern of articles', () => {
  const valid = [
    ...presets.flatMap(({ articles }) => articles.map(({ path }) => path)),
    '{locale}/{slug}.md',
    './docs/{locale}/{slug**}.markdown',
    './docs/{locale}/{slug}.mdx',
    '{slug}.{locale}.MD',
    '{locale}/{slug}/index.md',
    'docs.v2/{locale}/{slug}.md',
  ];
  for (const pattern of valid) it(`is accepted: ${pattern}`, () => assert.equal(articlesProblem(pattern), undefined));

  const refused: readonly [pattern: string, why: RegExp][] = [
    ['glossary/{locale}/{slug}.rst', /it must end with "\.md", "\.markdown" or/],
    ['glossary/{locale}/{slug}.rst', /it must end with/],
    ['glossary/{locale}/{slug}', /it must end with/],
    ['{slug}.md/{locale}', /it must end with/],
    ['glossary/{locale}.md', /exactly one \{slug\}/],
    ['glossary/{slug}.md', /must contain \{locale\}/],
    ['../{locale}/{slug}.md', /no "\.\."/],
    ['glossary\\{locale}\\{slug}.md', /separate folders with "\/"/],
    ['glossary//{locale}/{slug}.md', /a folder name is empty/],
    ['docs/./{locale}/{slug}.md', /a folder name is empty/],
    ['docs/*/{locale}/{slug}.md', /"\*" is not a placeholder/],
    ['docs/{lang}/{locale}/{slug}.md', /"\{" is not a placeholder/],
    ['.docs/{locale}/{slug}.md', /the folder "\.docs" is always excluded/],
    ['node_modules/x/{locale}/{slug}.md', /the folder "node_modules" is always excluded/],
  ];
  for (const [pattern, why] of refused)
    it(`is rejected if no file can match it: ${pattern}`, () => assert.match(articlesProblem(pattern) ?? '', why));
});

describe('a path pattern of data', () => {
  for (const pattern of ['terms/{slug}.yml', '{locale}/{slug}.json', 'terms/{any}/{slug}.yaml', 'terms.{locale}.csv'])
    it(`is accepted: ${pattern}`, () => assert.equal(patternProblem(pattern, 'data'), undefined));

  const refused: readonly [pattern: string, why: RegExp][] = [
    ['terms/{slug}.csv', /only files of YAML, JSON and TOML/],
    ['terms/{slug}.tbx', /only files of YAML, JSON and TOML/],
    ['{slug}/{slug}.yml', /at most one \{slug\}/],
    ['terms/{slug}.md', /it must end with/],
  ];
  for (const [pattern, why] of refused)
    it(`is rejected if no file can match it: ${pattern}`, () =>
      assert.match(patternProblem(pattern, 'data') ?? '', why));
});
