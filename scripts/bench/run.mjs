import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Builds the program and a benchmark, and runs it with this process's arguments.
 *
 * @param {string} name the benchmark's file in test/bench
 */
export async function runBench(name) {
  const bench = join(project, `dist/bench/${name}.mjs`);
  const built = spawnSync(process.execPath, [join(project, 'scripts/build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) {
    process.exitCode = 1;
    return;
  }
  await build({
    entryPoints: [join(project, `test/bench/${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['esbuild'],
    outfile: bench,
    define: {
      'import.meta.dirname': JSON.stringify(join(project, 'test/bench')),
      __dirname: JSON.stringify(join(project, 'dist')),
    },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  process.exitCode = spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
}
