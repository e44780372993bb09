import {
  ProcessExecution,
  Task,
  type TaskDefinition,
  type TaskProvider,
  TaskScope,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { t } from '../../server/src/localization/index.ts';

/** The type of the tasks in `package.json`. */
export const TASK_TYPE = 'glosswright';

/** A task as `tasks.json` has it. */
interface GlosswrightTask extends TaskDefinition {
  /** The arguments of the command line. */
  readonly args: readonly string[];
}

/**
 * Offers the command line as tasks, one set for each folder. They run the program of the extension. Without a problem matcher: the server
 * already reports the findings. A task in `tasks.json` can name `$glosswright`.
 */
export class GlosswrightTasks implements TaskProvider {
  readonly #node: string;
  readonly #program: string;

  /** `node` is the executable of Node.js, or of VS Code, which can run as Node.js. */
  constructor(node: string, program: string) {
    this.#node = node;
    this.#program = program;
  }

  provideTasks(): Task[] {
    return (workspace.workspaceFolders ?? []).flatMap((folder) => [
      this.#task({ type: TASK_TYPE, args: ['check'] }, folder, t('check')),
      this.#task({ type: TASK_TYPE, args: ['check', '--fix'] }, folder, t('fix what needs no review')),
    ]);
  }

  resolveTask({ definition, scope, name }: Task): Task | undefined {
    if (!isGlosswrightTask(definition)) return undefined;
    return this.#task(definition, isFolder(scope) ? scope : TaskScope.Workspace, name);
  }

  #task(definition: GlosswrightTask, scope: WorkspaceFolder | TaskScope.Workspace, name: string): Task {
    // VS Code's own program is Electron: this variable makes it run as Node.
    const env = { ELECTRON_RUN_AS_NODE: '1' };
    const cwd = isFolder(scope) ? { cwd: scope.uri.fsPath } : {};
    const execution = new ProcessExecution(this.#node, [this.#program, ...definition.args], { env, ...cwd });
    return new Task(definition, scope, name, 'glosswright', execution, []);
  }
}

function isGlosswrightTask(definition: TaskDefinition): definition is GlosswrightTask {
  const args: unknown = definition['args'];
  return Array.isArray(args) && args.every((each) => typeof each === 'string');
}

function isFolder(scope: WorkspaceFolder | TaskScope | undefined): scope is WorkspaceFolder {
  return typeof scope === 'object';
}
