import { Worker } from 'node:worker_threads';

export interface WatchdogTimes {
  /** Milliseconds between two heartbeats of the event loop. */
  readonly beat: number;
  /** Milliseconds without a heartbeat after which the event loop is considered blocked. */
  readonly patience: number;
}

const usualTimes: WatchdogTimes = { beat: 1000, patience: 5000 };

/** Shared numbers: the heartbeat counter and the client's process id. */
const BEATS = 0;
const CLIENT = 1;

/** Ends this process if its event loop is blocked and its client has exited. */
export class Watchdog {
  private readonly shared = new Int32Array(new SharedArrayBuffer(8));
  private readonly worker: Worker;

  /** By default, the client is the parent process. */
  constructor({ beat, patience }: WatchdogTimes = usualTimes) {
    Atomics.store(this.shared, CLIENT, process.ppid);
    const workerData = { shared: this.shared, patience };
    // The worker has its own source, so that it starts without loading the whole program.
    this.worker = new Worker(WATCH, {
      eval: true,
      workerData,
      stdin: false,
      resourceLimits: { maxOldGenerationSizeMb: 16 },
    });
    // The server works without the watchdog.
    this.worker.on('error', () => undefined);
    this.worker.unref();
    setInterval(() => {
      Atomics.add(this.shared, BEATS, 1);
      Atomics.notify(this.shared, BEATS);
    }, beat).unref();
  }

  /** Sets the process id of the client, if it is valid. */
  clientIs(processId: unknown): void {
    if (Number.isInteger(processId) && Number(processId) > 1 && Number(processId) < 2 ** 31)
      Atomics.store(this.shared, CLIENT, Number(processId));
  }
}

/** The source of the worker. A process that cannot receive signals still exists. */
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
