/** Texts by number. */
export interface Strings {
  /** Empty for a number that no text has. */
  at(id: number): string;
}

/** Gives each text a number, counting from 0, and keeps one string for all who have an equal one. */
export class Interner implements Strings {
  private readonly ids = new Map<string, number>();
  private readonly texts: string[] = [];

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.push(text) - 1;
    this.ids.set(text, id);
    return id;
  }

  at(id: number): string {
    return this.texts[id] ?? '';
  }

  all(): readonly string[] {
    return this.texts;
  }
}
