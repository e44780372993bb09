import { foldKey, keyOfUri, platformIdentity, type FileKey, type IdentityOptions } from '../disk/fileKey.ts';

/** An event of the client's file watcher, with the numbers of the protocol: 1 created, 2 changed, 3 deleted. */
export interface FileEvent {
  readonly uri: string;
  readonly type: 1 | 2 | 3;
}

export interface FileChange {
  readonly key: FileKey;
  /** In the client's latest spelling: it may be the spelling on disk, which the key may not have. */
  readonly uri: string;
  readonly kind: ChangeKind;
}

export type ChangeKind = 'created' | 'changed' | 'deleted';

export interface Batch {
  /** One change per file, in the order of their first events. Empty if `rescan` is set. */
  readonly changes: readonly FileChange[];
  /** Whether there were so many events that reading the tree again is faster, and safer: watchers drop events in bursts. */
  readonly rescan: boolean;
}

export interface ChangeBatchOptions {
  readonly deliver: (batch: Batch) => void;
  /** Milliseconds without an event after which a batch is delivered. */
  readonly quietTime?: number;
  /** Milliseconds after the first event when a batch is delivered in any case. */
  readonly longestTime?: number;
  /** Maximum number of files in a batch; with more, the tree is read again. */
  readonly rescanAbove?: number;
  readonly timer?: BatchTimer;
  readonly identity?: IdentityOptions;
}

export interface BatchTimer {
  /** Milliseconds since an arbitrary moment. */
  readonly now: () => number;
  /** Calls back once after `delay` milliseconds. Returns a function that cancels this. */
  readonly after: (delay: number, callback: () => void) => () => void;
}

export interface ChangeBatch {
  readonly add: (events: readonly FileEvent[]) => void;
  /** Delivers pending changes immediately. */
  readonly flush: () => void;
  /** Discards pending changes; nothing is delivered any more. */
  readonly dispose: () => void;
}

/** Collects file events, so that a burst is processed once, and a file that was written three times is read once. */
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
    // The single changes of a burst are not needed.
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
  // `A.md` was renamed to `a.md` on a case-insensitive file system: both events belong to one file with a new name, in either order.
  if (before.key !== key && kind === 'deleted' && before.kind !== 'deleted') {
    changes.set(folded, { ...before, kind: 'changed' });
    return;
  }
  changes.set(folded, { key, uri: event.uri, kind: combined[before.kind][kind] });
}

const kinds: Readonly<Record<FileEvent['type'], ChangeKind>> = { 1: 'created', 2: 'changed', 3: 'deleted' };

/**
 * The combination of two subsequent events. They never cancel each other out: the file may have been read between them,
 * and a folder that was deleted and created again may have other files.
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
