import { foldKey, keyOfUri, platformIdentity, type FileKey, type IdentityOptions } from '../disk/fileKey.ts';

/** One message of a client's file watcher, as the protocol has it: 1 created, 2 changed, 3 deleted. */
export interface FileEvent {
  readonly uri: string;
  readonly type: 1 | 2 | 3;
}

export interface FileChange {
  readonly key: FileKey;
  /** As the client wrote it last: its spelling may be the one on disk where the key's is not. */
  readonly uri: string;
  readonly kind: ChangeKind;
}

export type ChangeKind = 'created' | 'changed' | 'deleted';

export interface Batch {
  /** One for each file, in the order of their first event. Empty when `rescan` is set. */
  readonly changes: readonly FileChange[];
  /** There were so many that reading the tree again is cheaper, and safer: watchers drop events in bursts. */
  readonly rescan: boolean;
}

export interface ChangeBatchOptions {
  readonly deliver: (batch: Batch) => void;
  /** Milliseconds without an event after which a batch is delivered. */
  readonly quietTime?: number;
  /** Milliseconds after its first event when a batch is delivered in any case. */
  readonly longestTime?: number;
  /** Files in one batch above which the tree is read again. */
  readonly rescanAbove?: number;
  readonly timer?: BatchTimer;
  readonly identity?: IdentityOptions;
}

export interface BatchTimer {
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  /** Calls back once after `delay` milliseconds; what it returns takes that back. */
  readonly after: (delay: number, callback: () => void) => () => void;
}

export interface ChangeBatch {
  readonly add: (events: readonly FileEvent[]) => void;
  /** Delivers what is waiting, now. */
  readonly flush: () => void;
  /** Forgets what is waiting; nothing is delivered any more. */
  readonly dispose: () => void;
}

/** Collects file events, so that a burst is worked off once and a file that was written three times is read once. */
export function changeBatch(options: ChangeBatchOptions): ChangeBatch {
  const { deliver, quietTime = 50, longestTime = 500, timer = systemTimer } = options;
  let pending = emptyPending();
  let stopTimer: (() => void) | undefined;
  let firstEvent = 0;
  let disposed = false;

  const flush = (): void => {
    stopTimer?.();
    stopTimer = undefined;
    const batch = batchOf(pending);
    pending = emptyPending();
    if (batch.rescan || batch.changes.length > 0) deliver(batch);
  };

  const add = (events: readonly FileEvent[]): void => {
    if (disposed || events.length === 0) return;
    collect(pending, events, options);
    const now = timer.now();
    if (stopTimer === undefined) firstEvent = now;
    stopTimer?.();
    stopTimer = timer.after(Math.max(0, Math.min(quietTime, firstEvent + longestTime - now)), flush);
  };

  const dispose = (): void => {
    disposed = true;
    stopTimer?.();
    stopTimer = undefined;
    pending = emptyPending();
  };

  return { add, flush, dispose };
}

interface Pending {
  /** By folded key. */
  readonly changes: Map<string, FileChange>;
  rescan: boolean;
}

function emptyPending(): Pending {
  return { changes: new Map(), rescan: false };
}

function batchOf(pending: Pending): Batch {
  return { changes: pending.rescan ? [] : [...pending.changes.values()], rescan: pending.rescan };
}

function collect(pending: Pending, events: readonly FileEvent[], options: ChangeBatchOptions): void {
  const { rescanAbove = 1000, identity = platformIdentity } = options;
  for (const event of events) {
    // Nothing of the burst is kept once it is known to be one.
    if (pending.rescan) return;
    collectOne(pending.changes, event, identity);
    if (pending.changes.size > rescanAbove) {
      pending.changes.clear();
      pending.rescan = true;
    }
  }
}

function collectOne(changes: Map<string, FileChange>, event: FileEvent, identity: IdentityOptions): void {
  const key = keyOfUri(event.uri);
  if (key === undefined) return;
  const folded = foldKey(key, identity);
  const kind = kinds[event.type];
  const before = changes.get(folded);
  if (before === undefined) {
    changes.set(folded, { key, uri: event.uri, kind });
    return;
  }
  // `A.md` became `a.md` where case does not count: the two events are one file under its new name, in either order.
  if (before.key !== key && kind === 'deleted' && before.kind !== 'deleted') {
    changes.set(folded, { ...before, kind: 'changed' });
    return;
  }
  changes.set(folded, { key, uri: event.uri, kind: combined[before.kind][kind] });
}

const kinds: Readonly<Record<FileEvent['type'], ChangeKind>> = { 1: 'created', 2: 'changed', 3: 'deleted' };

/**
 * What two events in a row come to. Nothing cancels out: between the two events the file may have been read, and what was deleted and
 * created again may be a folder with other files in it.
 */
const combined: Readonly<Record<ChangeKind, Readonly<Record<ChangeKind, ChangeKind>>>> = {
  created: { created: 'created', changed: 'created', deleted: 'deleted' },
  changed: { created: 'created', changed: 'changed', deleted: 'deleted' },
  deleted: { created: 'created', changed: 'created', deleted: 'deleted' },
};

const systemTimer: BatchTimer = {
  now: () => performance.now(),
  after: (delay, callback) => {
    const handle = setTimeout(callback, delay);
    return () => {
      clearTimeout(handle);
    };
  },
};
