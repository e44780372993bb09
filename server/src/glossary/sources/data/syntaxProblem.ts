import { readYamlPart } from '../../../markdown/yamlPart.ts';
import type { YamlAnchors } from '../../../markdown/frontMatterYaml.ts';
import type { DataFormat, SourceProblem } from '../source.ts';
import { firstUnclosed, separatorOf } from './csv.ts';
import { parseJson } from './jsonValues.ts';
import { entriesOfTbx } from './tbx.ts';
import { parseToml } from './toml.ts';
import { itemsOf, rootBlock } from './yamlBlocks.ts';

/** Maximum length of the YAML that is parsed, which takes longer if it has errors. */
const MAX_PARSED = 256 * 1024;

/** Returns the first place where a text is no valid file of its format; undefined if there is none. */
export function syntaxProblem(text: string, kind: DataFormat['kind']): SourceProblem | undefined {
  switch (kind) {
    case 'yaml':
      return yamlProblem(text.replaceAll(/\r(?!\n)/g, '\n'));
    case 'json':
      return parseJson(text).problems[0];
    case 'toml':
      return parseToml(text).problems[0];
    case 'csv':
    case 'tsv':
      return firstUnclosed(text, separatorOf(text, kind));
    case 'tbx':
      return entriesOfTbx(text).problems[0];
    default:
      return kind satisfies never;
  }
}

function yamlProblem(text: string): SourceProblem | undefined {
  const block = rootBlock(text);
  const whole = { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length };
  const anchors: YamlAnchors = new Map();
  let left = MAX_PARSED;
  for (const { start, end } of block ? itemsOf(text, block) : [whole]) {
    left -= end - start;
    if (left < 0) return undefined;
    const [error] = readYamlPart(text.slice(start, end), start, anchors).errors;
    if (error) return error;
  }
  return undefined;
}
