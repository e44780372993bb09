import type { Client } from '../client.ts';

interface Buffer {
  readonly text: string;
  readonly isSaved: boolean;
  /** Its file was deleted and it is unmodified: the server no longer treats it as an article. */
  readonly isLetGo: boolean;
}

/** The open documents of a client. */
export class Buffers {
  private readonly open = new Map<string, Buffer>();

  has(path: string): boolean {
    return this.open.has(path);
  }

  paths(): string[] {
    return [...this.open.keys()];
  }

  textOf(path: string): string | undefined {
    return this.open.get(path)?.text;
  }

  /** The texts that override files. */
  texts(): ReadonlyMap<string, string> {
    const known = [...this.open].filter(([, { isLetGo }]) => !isLetGo);
    return new Map(known.map(([path, { text }]) => [path, text]));
  }

  fileWasDeleted(path: string): void {
    const buffer = this.open.get(path);
    if (buffer?.isSaved) this.open.set(path, { ...buffer, isLetGo: true });
  }

  /** `text` is the typed text. */
  async take(client: Client, action: 'open' | 'change' | 'save' | 'close', path: string, text: string): Promise<void> {
    const before = this.open.get(path);
    if (action === 'open') {
      this.open.set(path, { text, isSaved: true, isLetGo: false });
      await client.open(path, text);
    } else if (action === 'change') {
      this.open.set(path, { text, isSaved: false, isLetGo: false });
      await client.change(path, text);
    } else if (action === 'close') {
      this.open.delete(path);
      await client.close(path);
    } else if (before) {
      this.open.set(path, { ...before, isSaved: true });
      await client.notify('textDocument/didSave', { textDocument: { uri: client.uri(path) } });
    }
  }
}
