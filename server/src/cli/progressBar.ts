import { t } from '../localization/index.ts';
/** Delay in milliseconds before the bar is shown. */
const SHOW_AFTER = 500;
const WIDTH = 30;

export interface ProgressBar {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

/** A progress bar on standard error, if both outputs are terminals. */
export function progressBar(label: string): ProgressBar {
  if (!process.stderr.isTTY || !process.stdout.isTTY) return { update: () => undefined, end: () => undefined };
  const started = performance.now();
  let isShown = false;
  return {
    update: (done, total) => {
      if (performance.now() - started < SHOW_AFTER) return;
      isShown = true;
      const filled = Math.round((WIDTH * done) / total);
      process.stderr.write(
        `\r${label} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${t('{0} of {1}', done, total)}`,
      );
    },
    end: () => {
      if (isShown) process.stderr.write('\r\u001b[K');
    },
  };
}
