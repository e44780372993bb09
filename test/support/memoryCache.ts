import { Buffer } from 'node:buffer';
import type { IndexStore } from '../../server/src/root/cache/cacheFolder.ts';

/** A cache in memory. */
export class MemoryCache implements IndexStore {
  readonly version = 'test';
  private readonly files = new Map<string, Uint8Array>();

  async read(root: string): Promise<Buffer | undefined> {
    const bytes = this.files.get(root);
    return bytes && Buffer.from(bytes);
  }

  async write(root: string, parts: readonly Uint8Array[]): Promise<boolean> {
    this.files.set(root, Buffer.concat(parts));
    return true;
  }

  /** Changes every file. */
  damage(change: (bytes: Uint8Array) => Uint8Array): void {
    for (const [root, bytes] of this.files) this.files.set(root, change(bytes));
  }
}
