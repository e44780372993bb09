import type { Glossary } from '../../glossary/glossary.ts';

/** Terms of a locale that so many files have not needed are let go. Files come by folder, in most layouts locale by locale. */
const IDLE = 2000;
/** So often somebody looks. */
const STEP = 500;

/** Lets go of the terms of locales that a run is done with: all locales' terms are more than everything else that a thread holds. */
export class IdleTerms {
  private files = 0;
  /** By glossary and locale, the number of the file that needed its terms last. */
  private readonly needed = new Map<Glossary, Map<string, number>>();

  /** To be told of each file that was checked. */
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
