import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { open } from './workspace.ts';

describe('the tasks of the extension', () => {
  it('check and fix the folder with the program of the extension', async () => {
    await open('glossary/pl/market-niche.md');
    const tasks = await vscode.tasks.fetchTasks({ type: 'glosswright' });
    assert.deepEqual(
      tasks.map(({ name, definition }) => [name, definition['args']]),
      [
        ['check', ['check']],
        ['fix what needs no review', ['check', '--fix']],
      ],
    );

    // The terminal of a task is not in every editor that runs the tests. What it would run is.
    const execution = tasks[0]?.execution;
    assert.ok(execution instanceof vscode.ProcessExecution);
    const { process: program, args, options } = execution;
    const env = { ...process.env, ...options?.env };
    const { stdout } = spawnSync(program, args, { cwd: options?.cwd ?? '', env, encoding: 'utf8' });
    assert.match(stdout, /^\d+ articles, \d+ concepts, /m);
  });
});
