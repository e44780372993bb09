import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from './random.ts';
import { anyArticlePath, anyConfiguration, anyIgnoreRules, anyText, WHOLE_FOLDERS } from './texts.ts';
import { event, pathsBelow, type RawEvent, watched } from './watched.ts';

/** A tree on disk that changes at random, and describes the changes. */
export class ChangingTree {
  readonly folder: string;
  private readonly random: Random;
  /** The content of removed folders, to be written again. */
  private readonly removed: { readonly path: string; readonly content: ReadonlyMap<string, string> }[] = [];
  private commits = 0;

  constructor(folder: string, random: Random) {
    this.folder = folder;
    this.random = random;
  }

  /** Makes a change. Returns a description, and the events that a watcher would report. */
  change(): { readonly what: string; readonly events: readonly RawEvent[] } {
    const action = this.random.of(this.actions);
    let what = '';
    const events = watched(this.folder, () => {
      try {
        const done = action();
        what = done.what;
        return done.events;
      } catch (error) {
        // An impossible change may be possible later. A part of it may have been made.
        what = `failed: ${error instanceof Error ? error.message : String(error)}`;
        return [];
      }
    });
    return { what, events };
  }

  /** Writes an article like a client that saves it. */
  save(path: string, text: string): readonly RawEvent[] {
    return watched(this.folder, () => {
      const isNew = !fs.existsSync(this.at(path));
      this.write(path, text);
      return [event(path, isNew ? 1 : 2)];
    });
  }

  /** The paths of all files and links with an article's name; links are not followed. */
  articles(): string[] {
    return pathsBelow(this.folder, '').filter(
      (path) => path.endsWith('.md') && !fs.lstatSync(this.at(path)).isDirectory(),
    );
  }

  /** Moves HEAD of the first root to another commit, by writing git's files. */
  moveHead(): string {
    fs.mkdirSync(this.at('one/.git/refs/heads'), { recursive: true });
    fs.writeFileSync(this.at('one/.git/HEAD'), 'ref: refs/heads/main\n');
    fs.writeFileSync(this.at('one/.git/refs/heads/main'), `${String(++this.commits).padStart(40, '0')}\n`);
    return 'move HEAD';
  }

  private at(path: string): string {
    return join(this.folder, path);
  }

  private readonly actions: readonly (() => { what: string; events: readonly RawEvent[] })[] = [
    ...repeated(6, () => this.writeArticle()),
    ...repeated(3, () => this.deleteFile()),
    ...repeated(2, () => this.renameFile()),
    ...repeated(3, () => this.removeFolder()),
    ...repeated(4, () => this.rewriteFolder()),
    ...repeated(2, () => this.renameFolder()),
    ...repeated(2, () => this.keepTimeAndSize()),
    () => this.createThenDelete(),
    () => this.deleteThenCreate(),
    () => this.replaceKind(),
    () => this.writeIgnoreRules(),
    () => this.writeConfiguration(),
    ...repeated(2, () => this.writeLink()),
    () => this.makeFolder(),
  ];

  private writeArticle() {
    const path = anyArticlePath(this.random);
    const events = this.save(path, anyText(this.random));
    return { what: `write ${path}`, events };
  }

  private deleteFile() {
    const path = this.anyFile();
    fs.unlinkSync(this.at(path));
    return { what: `delete ${path}`, events: [event(path, 3)] };
  }

  private renameFile() {
    const [from, to] = [this.anyFile(), anyArticlePath(this.random)];
    fs.mkdirSync(dirname(this.at(to)), { recursive: true });
    fs.renameSync(this.at(from), this.at(to));
    return { what: `rename ${from} to ${to}`, events: [event(from, 3), event(to, 1)] };
  }

  private removeFolder() {
    const path = this.random.of(WHOLE_FOLDERS);
    const content = this.contentOf(path);
    const events = this.gone(path);
    fs.rmSync(this.at(path), { recursive: true });
    this.removed.push({ path, content });
    return { what: `rm -r ${path}`, events };
  }

  /** Restores a folder with the same texts, or others of the same size. */
  private rewriteFolder() {
    const { path, content } = this.random.of(this.removed);
    const isSame = this.random.chance(0.5);
    for (const [file, text] of content) this.write(file, isSame ? text : text.replaceAll('market', 'tekram'));
    return { what: `write ${path} again, ${isSame ? 'the same' : 'otherwise'}`, events: this.come(path) };
  }

  private renameFolder() {
    const [from, to] = [this.random.of(WHOLE_FOLDERS), this.random.of(WHOLE_FOLDERS)];
    const events = this.gone(from);
    fs.mkdirSync(dirname(this.at(to)), { recursive: true });
    fs.renameSync(this.at(from), this.at(to));
    return { what: `rename ${from} to ${to}`, events: [...events, ...this.come(to)] };
  }

  private keepTimeAndSize() {
    const path = this.anyFile();
    const { atime, mtime } = fs.lstatSync(this.at(path));
    const text = fs.readFileSync(this.at(path), 'utf8');
    fs.writeFileSync(this.at(path), text.replaceAll('market', 'tekram').replaceAll('/a)', '/b)'));
    fs.utimesSync(this.at(path), atime, mtime);
    return { what: `write ${path} with the same size and time`, events: [event(path, 2)] };
  }

  private createThenDelete() {
    const path = anyArticlePath(this.random);
    this.write(path, anyText(this.random));
    fs.unlinkSync(this.at(path));
    return { what: `create and delete ${path}`, events: [event(path, 1), event(path, 3)] };
  }

  private deleteThenCreate() {
    const path = this.anyFile();
    fs.unlinkSync(this.at(path));
    this.write(path, anyText(this.random));
    return { what: `delete and create ${path}`, events: [event(path, 3), event(path, 1)] };
  }

  /** Replaces a folder with a file, or a file with a folder. */
  private replaceKind() {
    if (this.random.chance(0.5)) {
      const path = this.anyFile();
      fs.unlinkSync(this.at(path));
      this.write(`${path}/a.md`, anyText(this.random));
      return { what: `a folder for ${path}`, events: [event(path, 3), ...this.come(path)] };
    }
    const path = this.random.of(WHOLE_FOLDERS);
    const events = this.gone(path);
    fs.rmSync(this.at(path), { recursive: true, force: true });
    this.write(path, anyText(this.random));
    return { what: `a file for ${path}`, events: [...events, event(path, 1)] };
  }

  private writeIgnoreRules() {
    const path = this.random.of(['one/.gitignore', 'two/.gitignore', 'one/glossary/.gitignore']);
    fs.mkdirSync(this.at('one/.git'), { recursive: true });
    if (this.random.chance(0.3)) fs.rmSync(this.at(path));
    else this.write(path, anyIgnoreRules(this.random));
    return { what: `write ${path}`, events: [event(path, 2)] };
  }

  private writeConfiguration() {
    const path = `${this.random.of(['one', 'two'])}/glosswright.config.json`;
    if (this.random.chance(0.3)) fs.rmSync(this.at(path));
    else this.write(path, anyConfiguration(this.random));
    return { what: `write ${path}`, events: [event(path, 2)] };
  }

  private writeLink() {
    const path = this.random.chance(0.5) ? anyArticlePath(this.random) : this.random.of(WHOLE_FOLDERS);
    const target = this.random.of([
      'a.md',
      '../en/a.md',
      '../pl',
      'en',
      'real',
      '../real',
      '../../../two/glossary/en/a.md',
      '/none',
      '.',
    ]);
    fs.mkdirSync(dirname(this.at(path)), { recursive: true });
    fs.symlinkSync(target, this.at(path));
    return { what: `link ${path} to ${target}`, events: [event(path, 1)] };
  }

  private makeFolder() {
    const path = this.random.of(WHOLE_FOLDERS);
    fs.mkdirSync(this.at(path), { recursive: true });
    return { what: `mkdir ${path}`, events: [event(path, 1)] };
  }

  private write(path: string, text: string): void {
    fs.mkdirSync(dirname(this.at(path)), { recursive: true });
    fs.writeFileSync(this.at(path), text);
  }

  private anyFile(): string {
    return this.random.of(this.articles());
  }

  private contentOf(folder: string): Map<string, string> {
    const files = pathsBelow(this.folder, folder).filter((path) => fs.lstatSync(this.at(path)).isFile());
    return new Map(files.map((path) => [path, fs.readFileSync(this.at(path), 'utf8')]));
  }

  private gone(path: string): RawEvent[] {
    const inside = pathsBelow(this.folder, path).map((each): RawEvent => ({ path: each, type: 3, isInFolder: true }));
    return [event(path, 3), ...inside];
  }

  private come(path: string): RawEvent[] {
    const inside = pathsBelow(this.folder, path).map((each): RawEvent => ({ path: each, type: 1, isInFolder: true }));
    return [event(path, 1), ...inside];
  }
}

function repeated<T>(times: number, value: T): T[] {
  return Array.from({ length: times }, () => value);
}
