import { Worker } from 'node:worker_threads';

export interface WatchdogTimes {
  /** Milliseconds between two signs of life of the event loop. */
  readonly beat: number;
  /** Milliseconds without one after which the loop counts as blocked. */
  readonly patience: number;
}

const usualTimes: WatchdogTimes = { beat: 1000, patience: 5000 };

/** The shared numbers: how often the loop has given a sign of life, and the client's process. */
const BEATS = 0;
const CLIENT = 1;

/** Ends this process when its event loop is blocked and its client is gone: nothing else would ever end it. */
export class Watchdog {
  private readonly shared = new Int32Array(new SharedArrayBuffer(8));
  private readonly worker: Worker;

  /** Until it is told of the client's process, the client is the one that has started this one. */
  constructor({ beat, patience }: WatchdogTimes = usualTimes) {
    Atomics.store(this.shared, CLIENT, process.ppid);
    const workerData = { shared: this.shared, patience };
    // The source is the worker's own, so that it starts in milliseconds and not with the whole program.
    this.worker = new Worker(WATCH, {
      eval: true,
      workerData,
      stdin: false,
      resourceLimits: { maxOldGenerationSizeMb: 16 },
    });
    // Without it the server works as before.
    this.worker.on('error', () => undefined);
    this.worker.unref();
    setInterval(() => {
      Atomics.add(this.shared, BEATS, 1);
      Atomics.notify(this.shared, BEATS);
    }, beat).unref();
  }

  /** Takes the process that the client has said to be, unless that is none. */
  clientIs(processId: unknown): void {
    if (Number.isInteger(processId) && Number(processId) > 1 && Number(processId) < 2 ** 31)
      Atomics.store(this.shared, CLIENT, Number(processId));
  }
}

/** What the worker runs. A process that may not be sent signals to is there all the same. */
const WATCH = `
const { workerData: { shared, patience } } = require('node:worker_threads');
const isGone = (pid) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};
for (;;) {
  const beats = Atomics.load(shared, ${BEATS});
  const isBlocked = Atomics.wait(shared, ${BEATS}, beats, patience) === 'timed-out';
  if (isBlocked && isGone(Atomics.load(shared, ${CLIENT}))) process.kill(process.pid, 'SIGKILL');
}
`;
