import matter from 'gray-matter';
import { readToml, type TomlContent } from './frontMatterToml.ts';
import { readYaml, type YamlContent } from './frontMatterYaml.ts';
import type { FrontMatterFormat } from './types.ts';

// Front matter that `readPlain` does not understand. This file and its libraries are loaded when they are first needed.

export { readToml } from './frontMatterToml.ts';

const FENCE: Readonly<Record<FrontMatterFormat, string>> = { yaml: '---', toml: '+++' };

/** Replaced with one line break, because gray-matter searches for comments in quadratic time in the number of blank lines. */
const BLANK_LINES = /[\r\n\u2028\u2029]\s*/g;

/** Parses the content of YAML front matter, and adds `offset` to all spans; undefined if it cannot be read. */
export function parseYaml(content: string, offset: number): YamlContent | undefined {
  let result: YamlContent = { isYaml: true, entries: [], errors: [] };
  const isRead = readThroughGrayMatter('yaml', content, (given) => {
    result = readYaml(given, offset);
  });
  return isRead ? result : undefined;
}

/** The same for TOML. */
export function parseToml(content: string, offset: number): TomlContent | undefined {
  let result: TomlContent = { entries: [], errors: [], keysEnd: offset + content.length };
  const isRead = readThroughGrayMatter('toml', content, (given) => {
    result = readToml(given, offset);
  });
  return isRead ? result : undefined;
}

/**
 * gray-matter evaluates `---js` front matter, caches by text and returns shared objects. This function prevents all
 * three: gray-matter gets only a text that we made, with a bare opening fence and the closing fence that we found; the
 * options bypass its cache; every engine is replaced, by ours for the format and by an empty one for the others. `read`
 * collects the result, with positions. Returns false if gray-matter throws.
 */
function readThroughGrayMatter(format: FrontMatterFormat, content: string, read: (content: string) => void): boolean {
  const fence = FENCE[format];
  const engine = (): object => {
    read(content);
    return {};
  };
  const nothing = {
    yaml: readNothing,
    toml: readNothing,
    json: readNothing,
    javascript: readNothing,
    coffee: readNothing,
  };
  try {
    matter(`${fence}\n${content.replaceAll(BLANK_LINES, '\n')}\n${fence}\n`, {
      language: format,
      delimiters: [fence, `${fence}\n`],
      engines: { ...nothing, [format]: engine },
    });
    return true;
  } catch {
    // No known text makes one of the libraries throw.
    return false;
  }
}

function readNothing(): object {
  return {};
}
