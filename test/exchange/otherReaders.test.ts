import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { exported } from '../support/exported.ts';
import { openedRoot } from '../support/openedRoot.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const project = join(import.meta.dirname, '../..');
const PYTHON = process.env['GLOSSWRIGHT_PYTHON'] ?? 'python3';

function python(script: string, ...args: readonly string[]): { readonly code: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', script, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout + stderr };
}

/** A library of Python, a script that counts what it reads, and the number of concepts or names in an export. */
const readers = [
  {
    library: 'rdflib',
    format: 'skos-turtle',
    script:
      'import sys, rdflib; g = rdflib.Graph(); g.parse(sys.argv[1], format="turtle", publicID="https://example.org/")\n' +
      'print(len(set(g.subjects(rdflib.RDF.type, rdflib.SKOS.Concept))))',
    pattern: /a skos:Concept ;/g,
  },
  {
    library: 'rdflib',
    format: 'skos-jsonld',
    script:
      'import sys, rdflib; g = rdflib.Graph(); g.parse(sys.argv[1], format="json-ld", publicID="https://example.org/")\n' +
      'print(len(set(g.subjects(rdflib.RDF.type, rdflib.SKOS.Concept))))',
    pattern: /"@type":"skos:Concept"/g,
  },
  {
    library: 'translate.storage',
    format: 'xliff',
    script:
      'import sys; from translate.storage import xliff2\nprint(len(xliff2.Xliff2File.parsefile(sys.argv[1]).units))',
    pattern: /<unit /g,
  },
  {
    library: 'translate.storage',
    format: 'omegat',
    script:
      'import sys; from translate.storage import omegat\nprint(len(omegat.OmegaTFile.parsefile(sys.argv[1]).units))',
    // Its comment counts.
    pattern: /\n/g,
  },
] as const;

describe('other programs read', () => {
  for (const { library, format, script, pattern } of readers) {
    const isThere = python(`import ${library}`).code === 0;
    const test = isThere ? it : it.skip;
    test(`${format} of the sample glossary, with ${library}${isThere ? '' : ' (skipped: not in GLOSSWRIGHT_PYTHON)'}`, async function () {
      this.timeout(60_000);
      const text = exported(await openedRoot(project), format, { drafts: true, target: 'pl' });
      await withTemporaryTree({ file: text }, ({ path }) => {
        const count = text.match(pattern)?.length ?? 0;
        assert.ok(count > 10);
        assert.deepEqual(python(script, path('file')), { code: 0, out: `${count}\n` });
      });
    });
  }
});
