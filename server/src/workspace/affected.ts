/** Whose findings a change may have altered: files by path, or all. */
export class Affected {
  readonly paths = new Set<string>();
  everything = false;

  addPath(path: string): void {
    this.paths.add(path);
  }

  addEverything(): this {
    this.everything = true;
    return this;
  }
}
