import { t } from '../localization/index.ts';
import type { Connection } from 'vscode-languageserver';
import type { Control } from '../scheduling/scheduler.ts';

/** Runs work and reports its progress. The work does not wait for the client, and does not fail if the client does. */
export async function withProgress(
  connection: Connection,
  title: string,
  work: (control: Control) => Promise<void>,
): Promise<void> {
  const reporter = connection.window.createWorkDoneProgress().then(
    (created) => {
      created.begin(title, 0);
      return created;
    },
    () => undefined,
  );
  let shown = 0;
  const progress = (done: number, total: number): void => {
    const percentage = Math.floor((100 * done) / total);
    if (percentage === shown) return;
    shown = percentage;
    void reporter.then((created) => created?.report(percentage, t('{0} of {1} articles', done, total)));
  };
  try {
    await work({ progress });
  } finally {
    void reporter.then((created) => created?.done());
  }
}
