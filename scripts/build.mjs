// Bundles the two programs that are shipped: the extension's client, and the server with its command line.
import { build, context } from 'esbuild';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  outdir: 'dist',
  conditions: ['node'],
  mainFields: ['module', 'main'], // jsonc-parser's CommonJS build cannot be bundled
  minify: !process.argv.includes('--watch'),
  keepNames: false,
  sourcemap: process.argv.includes('--watch') ? 'inline' : false,
  legalComments: 'none',
  charset: 'utf8', // languages other than English are what this is about; escapes would triple their tables
  logLevel: 'info',
  logOverride: { 'direct-eval': 'silent' }, // gray-matter's JavaScript engine: never reached, see markdown/frontMatter.ts
};

/** @type {import('esbuild').BuildOptions[]} */
const programs = [
  {
    ...shared,
    entryPoints: { glosswright: 'server/src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...shared, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] },
];

if (process.argv.includes('--watch')) {
  for (const options of programs) await (await context(options)).watch();
} else {
  await Promise.all(programs.map((options) => build(options)));
}
