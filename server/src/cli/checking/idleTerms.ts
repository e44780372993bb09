import type { Glossary } from '../../glossary/glossary.ts';

/** Terms of a locale are released after this number of files that do not need them. In most layouts, files are sorted by locale. */
const IDLE = 2000;
/** Number of files between two checks for idle terms. */
const STEP = 500;

/** Releases the terms of locales that a run no longer needs: the terms of all locales take more memory than everything else in a thread. */
export class IdleTerms {
  private files = 0;
  /** By glossary and locale: the number of the last file that needed its terms. */
  private readonly needed = new Map<Glossary, Map<string, number>>();

  /** Call for each checked file. */
  see(glossary: Glossary, locale: string): void {
    this.files++;
    let locales = this.needed.get(glossary);
    if (!locales) this.needed.set(glossary, (locales = new Map()));
    locales.set(locale, this.files);
    if (this.files % STEP === 0) this.forget();
  }

  private forget(): void {
    for (const [glossary, locales] of this.needed) {
      for (const [locale, last] of locales) {
        if (locale === glossary.articles.sourceLocale || this.files - last < IDLE) continue;
        glossary.terms.forget(locale);
        locales.delete(locale);
      }
    }
  }
}
