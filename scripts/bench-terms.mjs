// Builds the program and the benchmark of the terms, and runs it.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const bench = join(project, 'dist/bench/terms.mjs');
const built = spawnSync(process.execPath, [join(project, 'scripts/build.mjs')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built.status !== 0) process.exit(1);
await build({
  entryPoints: [join(project, 'test/bench/terms.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['esbuild'],
  outfile: bench,
  define: { 'import.meta.dirname': JSON.stringify(join(project, 'test/bench')) },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
