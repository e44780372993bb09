/** Strings by number. */
export interface Strings {
  /** Returns an empty string for an unknown number. */
  at(id: number): string;
}

/** Numbers strings from 0, and shares one string among equal ones. */
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
