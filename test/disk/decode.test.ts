import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decodeText, encodeText } from '../../server/src/disk/decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeText', () => {
  it('reads UTF-8', () => {
    assert.deepEqual(decodeText(bytes('# Zażółć 🌍')), { text: '# Zażółć 🌍', bom: false, encoding: 'utf-8' });
  });

  it('reads an empty file', () => {
    assert.deepEqual(decodeText(bytes()), { text: '', bom: false, encoding: 'utf-8' });
  });

  it('removes one byte order mark and reports it', () => {
    assert.deepEqual(decodeText(bytes('\uFEFF---\n')), { text: '---\n', bom: true, encoding: 'utf-8' });
    assert.equal(decodeText(bytes('\uFEFF\uFEFFa')).text, '\uFEFFa');
    assert.equal(decodeText(bytes('a\uFEFFb')).text, 'a\uFEFFb');
  });

  it('keeps line endings', () => {
    assert.equal(decodeText(bytes('a\r\nb\rc\n')).text, 'a\r\nb\rc\n');
  });

  const invalid: readonly (readonly [what: string, body: Uint8Array, text: string, offset: number])[] = [
    ['a byte of Latin-1', bytes('caf', [0xe9], ' x'), 'caf\uFFFD x', 3],
    ['a cut character at the end', bytes('a🌍', [0xf0, 0x9f]), 'a🌍\uFFFD', 3],
    ['half a surrogate pair', bytes('a', [0xed, 0xa0, 0x80]), 'a\uFFFD\uFFFD\uFFFD', 1],
    ['an overlong slash', bytes([0xc0, 0xaf]), '\uFFFD\uFFFD', 0],
    [
      'one after genuine replacement characters',
      bytes('ż\uFFFD🌍\uFFFD', [0xff], '\uFFFD'),
      'ż\uFFFD🌍\uFFFD\uFFFD\uFFFD',
      5,
    ],
    ['one after a byte order mark', bytes('\uFEFFab', [0xff]), 'ab\uFFFD', 2],
  ];
  for (const [what, body, text, offset] of invalid) {
    it(`replaces invalid bytes and reports the offset: ${what}`, () => {
      const decoded = decodeText(body);
      assert.equal(decoded.text, text);
      assert.deepEqual(decoded.problem, { kind: 'not-utf8', offset });
    });
  }

  it('reports the offset of the first of many replacements in one pass', () => {
    const decoded = decodeText(bytes('\uFFFD'.repeat(300_000), [0xff]));
    assert.equal(decoded.problem?.offset, 300_000);
  });

  it('reports a file with a NUL as binary', () => {
    assert.deepEqual(decodeText(bytes('PNG', [0, 1])).problem, { kind: 'binary', offset: 3 });
    assert.equal(decodeText(bytes('PNG', [0, 1])).text, '');
  });

  it('searches only the beginning of a file for a NUL', () => {
    assert.equal(decodeText(bytes('a'.repeat(8192), [0])).problem, undefined);
  });

  it('reads UTF-16 with a byte order mark', () => {
    assert.deepEqual(decodeText(encodeText('Zażółć 🌍', true, 'utf-16le')), {
      text: 'Zażółć 🌍',
      bom: true,
      encoding: 'utf-16le',
    });
    assert.deepEqual(decodeText(encodeText('Zażółć 🌍', true, 'utf-16be')), {
      text: 'Zażółć 🌍',
      bom: true,
      encoding: 'utf-16be',
    });
  });

  it('reports half characters in UTF-16', () => {
    const le = decodeText(bytes([0xff, 0xfe], [0x61, 0, 0xfd, 0xff, 0, 0xd8, 0x62, 0]));
    assert.equal(le.text, 'a\uFFFD\uFFFDb');
    assert.deepEqual(le.problem, { kind: 'not-utf8', offset: 2 });
    assert.deepEqual(decodeText(bytes([0xfe, 0xff], [0, 0x61, 0])).problem, { kind: 'not-utf8', offset: 1 });
  });

  it('reports UTF-32 as binary', () => {
    assert.equal(decodeText(bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])).problem?.kind, 'binary');
  });

  it('decodes any encoded text to the same text', () => {
    const encodings = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be');
    const text = fc.string({ unit: 'grapheme' }).filter((candidate) => !candidate.includes('\0'));
    fc.assert(
      fc.property(text, fc.boolean(), encodings, (original, bom, encoding) => {
        // UTF-16 is detected by its mark only, and U+FEFF at the start of a text is a mark.
        const marked = bom || encoding !== 'utf-8' || original.startsWith('\uFEFF');
        assert.deepEqual(decodeText(encodeText(original, marked, encoding)), { text: original, bom: marked, encoding });
      }),
    );
  });

  it('decodes any bytes, and reports lost bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1 }), (body) => {
        const { text, bom, encoding, problem } = decodeText(body);
        if (problem !== undefined) return;
        assert.deepEqual(Buffer.from(encodeText(text, bom, encoding)), Buffer.from(body));
      }),
    );
  });
});
