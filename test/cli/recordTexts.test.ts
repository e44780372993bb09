import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { textOf } from '../../server/src/cli/piece.ts';
import {
  type RecordTexts,
  readerOfBlocks,
  textsAt,
  TextPacker,
  WrittenBlocks,
  type WrittenTexts,
} from '../../server/src/cli/checking/recordTexts.ts';

const anyTexts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 40_000 })), {
  maxLength: 12,
});

/** Packs all texts but the first few. */
function packed(all: readonly (readonly string[])[]): { readonly texts: RecordTexts }[] {
  const packer = new TextPacker(20);
  const files = all.map((texts) => ({ texts: packer.pack(texts) }));
  packer.seal();
  return files;
}

function unpacked(files: readonly { readonly texts: RecordTexts }[]): string[][] {
  const first = Array.from(textsAt(files, 0), textOf);
  const second = Array.from(textsAt(files, 1), textOf);
  return first.map((text, at) => [text, second[at] ?? '']);
}

describe('the texts of a report', () => {
  it('are the same when they were packed', () => {
    fc.assert(fc.property(anyTexts, (all) => assert.deepEqual(unpacked(packed(all)), all)));
  });

  it('are the same in any order', () => {
    const property = fc.property(anyTexts, (all) =>
      assert.deepEqual(unpacked(packed(all).toReversed()), all.toReversed()),
    );
    fc.assert(property);
  });

  it('are the same when they were sent by a thread, or written as JSON', () => {
    const property = fc.property(anyTexts, (all) => {
      const files = packed(all);
      assert.deepEqual(unpacked(structuredClone(files)), all);
      const blocks = new WrittenBlocks();
      const written = JSON.stringify(files.map(({ texts }) => blocks.write(texts)));
      const read = readerOfBlocks(blocks.blocks);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written in the line above
      const again = JSON.parse(written) as WrittenTexts[];
      assert.deepEqual(unpacked(again.map((texts) => ({ texts: read(texts) }))), all);
    });
    fc.assert(property);
  });

  it('take a small part of their size if they are long', () => {
    const finding = '{"code":"repeated-words","message":"\'the\' is here twice."}\n';
    const files = packed(Array.from({ length: 1000 }, () => [finding.repeat(10)]));
    const blocks = new WrittenBlocks();
    for (const { texts } of files) blocks.write(texts);
    assert.ok(blocks.blocks.join('').length < finding.length * 1000);
  });
});
