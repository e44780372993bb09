import type * as Yaml from './frontMatterYaml.ts';

/** `readYamlPart`, loaded with its parser when it is first called: few glossaries have data in YAML. */
export const readYamlPart: typeof Yaml.readYamlPart = (text, offset, anchors) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of that file
  const { readYamlPart: read } = require('./frontMatterYaml.ts') as typeof Yaml;
  return read(text, offset, anchors);
};
