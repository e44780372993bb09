import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { program } from '../support/client.ts';
import { temporaryTree, type TemporaryTree } from '../support/temporaryTree.ts';
import { article } from '../support/serverFixture.ts';

/** An editor that a test runs a script in. */
export interface Editor {
  /** The name of the editor. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Arguments to test whether everything that the script needs is installed. */
  readonly probe?: readonly string[];
}

/** The output of the scripts. */
export interface Seen {
  readonly problem?: string;
  readonly diagnostics: readonly string[];
  readonly hover: string;
  /** Places as `path:line`, relative to the editor's working folder, with 1-based lines. */
  readonly definition: readonly string[];
  readonly references: readonly string[];
  /** The completions at the beginning of a link's target, best first. */
  readonly offered: readonly string[];
  /** The line after accepting the first completion. */
  readonly completed: string;
  /** Whether the client has the capability to rename files. */
  readonly renamesFiles?: boolean;
  /** True, or why not. */
  readonly renamed?: boolean | string;
  /** Number of folders that the client watches for the server. */
  readonly watches?: number;
  /** The findings after another program has written the missing article. */
  readonly diagnosticsAfter?: readonly string[];
}

/** The scripts of the editors are in this folder. */
export const script = (name: string): string => join(import.meta.dirname, name);

/** The paths are from the tree's root. */
export const EN = 'glossary/en/target-market.md';
export const PL = 'glossary/pl/target-market.md';
export const OPEN = 'glossary/pl/brand.md';

/** A glossary with one fault: a link to an article that there is not. */
export const glossary = {
  [EN]: article('Target market', 'The customers of a company.\n'),
  [PL]: article('Rynek docelowy', 'Komu firma sprzedaje.\n'),
  'glossary/en/brand.md': article('Brand', 'Known in its [target market](/target-market).\n'),
  [OPEN]: article('Marka', 'Znana na [rynkach docelowych](/target-market) i [nowa](/new).\n'),
};

const installed = new Map<string, boolean>();

/** Whether the program is installed; otherwise, prints that the test is skipped. */
export function isInstalled({ name, command, probe = ['--version'] }: Editor): boolean {
  const known = installed.get(command);
  if (known !== undefined) return known;
  const isThere = process.platform !== 'win32' && spawnSync(command, probe).status === 0;
  if (!isThere) console.log(`    skipped: ${name} is not installed here`);
  installed.set(command, isThere);
  return isThere;
}

/** All files of the tree, by path. */
export function filesIn(tree: TemporaryTree): { path: string; text: string }[] {
  return readdirSync(tree.root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(tree.path(path), 'utf8') }));
}

/** The code in docs/editors.md that starts with these words: the tests run what is documented. */
export function snippet(language: string, beginning: string): string {
  const readme = readFileSync(join(import.meta.dirname, '../../docs/editors.md'), 'utf8');
  for (const [, code = ''] of readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g')))
    if (code.startsWith(beginning)) return code;
  throw new Error(`docs/editors.md has no ${language} that begins with '${beginning}'`);
}

/** An editor that ends or hangs without a result says nothing about the server: its script writes what goes wrong there, too. */
const ATTEMPTS = 2;

/** Runs the editor's script in a folder of a glossary, after the setup, with `glosswright` on the path and default settings. */
export async function run({ name, command, args }: Editor, folder: string, setup: string): Promise<Seen> {
  const outside = temporaryTree({
    'bin/glosswright': `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`,
    setup,
    'home/': '',
  });
  try {
    chmodSync(outside.path('bin/glosswright'), 0o755);
    const home = outside.path('home');
    const env = {
      ...process.env,
      PATH: `${outside.path('bin')}${delimiter}${process.env['PATH']}`,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
      SETUP: outside.path('setup'),
      RESULT: outside.path('result.json'),
    };
    writeFileSync(env.RESULT, 'null');
    for (let attempt = 1; ; attempt++) {
      const output = await outputOf(command, args, folder, env);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a script of this folder writes it
      const result = JSON.parse(readFileSync(env.RESULT, 'utf8')) as Seen | null;
      if (result !== null) return result;
      const problem = `${name} wrote no result:\n${output}`;
      if (attempt === ATTEMPTS) throw new Error(problem);
      console.log(`    ${problem}\n    It is started again.`);
    }
  } finally {
    outside.remove();
  }
}

async function outputOf(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 150_000,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
