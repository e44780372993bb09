import { readYamlPart } from '../../../markdown/yamlPart.ts';
import type { YamlAnchors } from '../../../markdown/frontMatterYaml.ts';
import type { DataEntry, DataValue } from './values.ts';
import { blockIn, itemsOf, rootBlock } from './yamlBlocks.ts';
import type { YamlBlock } from './yamlBlocks.ts';

/** Longer values are read block by block, so that only a sample of their items is parsed. */
const MAX_WHOLE = 4096;
const MAX_DEPTH = 4;
/** Maximum length of all that is parsed. */
const MAX_PARSED = 512 * 1024;
/** Maximum number of examined keys of a map, beyond the sample. */
const MAX_ITEM = 32 * 1024;

/** Parses the first items of each long list or map of a YAML file, and short ones as a whole. */
export function sampleOfYaml(written: string, size: number): DataValue | undefined {
  const text = written.replaceAll(/\r(?!\n)/g, '\n');
  const block = rootBlock(text);
  if (block !== undefined) return new Sampler(text, size).block(block, 0);
  return text.length > MAX_PARSED ? undefined : readYamlPart(text.replace(/^\uFEFF/, ' '), 0, new Map()).value;
}

class Sampler {
  readonly #text: string;
  readonly #size: number;
  readonly #anchors: YamlAnchors = new Map();
  #parsed = 0;

  constructor(text: string, size: number) {
    this.#text = text;
    this.#size = size;
  }

  block(block: YamlBlock, depth: number): DataValue {
    const items: DataValue[] = [];
    const entries: DataEntry[] = [];
    for (const item of itemsOf(this.#text, block).slice(0, this.#size)) {
      const inner =
        depth < MAX_DEPTH && item.end - item.start > MAX_WHOLE && !block.isList ? blockIn(this.#text, item) : undefined;
      if (inner !== undefined && item.key !== undefined) {
        entries.push({ key: item.key, keySpan: item.keySpan, value: this.block(inner, depth + 1) });
        continue;
      }
      const length = item.end - item.start;
      if (length > MAX_ITEM || this.#parsed + length > MAX_PARSED) continue;
      this.#parsed += length;
      const { value } = readYamlPart(this.#text.slice(item.start, item.end), item.start, this.#anchors);
      if (value?.kind === 'list') items.push(...value.items);
      if (value?.kind === 'map') entries.push(...value.entries);
    }
    const span = { start: block.start, end: block.end };
    return block.isList ? { kind: 'list', items, span } : { kind: 'map', entries, span };
  }
}
