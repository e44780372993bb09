import { msg } from '../../../localization/index.ts';
import { readYamlPart } from '../../../markdown/yamlPart.ts';
import type { SourceProblem, TreeFormat, WrittenEntries } from '../source.ts';
import { Collector } from './collector.ts';
import { parseJson } from './jsonValues.ts';
import { ItemReader } from './readItem.ts';
import { parseToml } from './toml.ts';
import type { DataValue } from './values.ts';
import { rootBlock } from './yamlBlocks.ts';

/** Maximum length of a file with one item, in UTF-16 units. */
const MAX_LENGTH = 64 * 1024;

interface FileContent {
  readonly value: DataValue | undefined;
  readonly problems: readonly SourceProblem[];
}

/** Reads a file that is one item: a map with the fields of a term. `slug` is the name of the file. */
export function entriesOfItemFile(written: string, format: TreeFormat, slug: string): WrittenEntries {
  const text = written.replaceAll(/\r(?!\n)/g, '\n');
  const collector = new Collector();
  const { value, problems } = contentOf(text, format.kind);
  const span = { start: 0, end: text.length };
  collector.problems(problems);
  if (value?.kind === 'map')
    collector.take(
      new ItemReader(text, format, format.byLocale).read({ key: undefined, slug, value, span, locale: undefined }),
    );
  else if (value) collector.problem(msg('A map with the fields of a term is expected here.'), value.span);
  return collector.finish();
}

/** Parses a file that may be one item. YAML ends with its first document. */
export function contentOf(text: string, kind: TreeFormat['kind']): FileContent {
  if (text.length > MAX_LENGTH) {
    const message = msg('Files with one term are not read if they have more than {0} KiB.', MAX_LENGTH / 1024);
    return { value: undefined, problems: [{ message, span: { start: 0, end: 1 } }] };
  }
  if (kind === 'json') return parseJson(text);
  if (kind === 'toml') return parseToml(text);
  const { start, end } = rootBlock(text) ?? { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length };
  const { value, errors } = readYamlPart(text.slice(start, end), start, new Map());
  return { value, problems: errors };
}
