import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Where the articles of a benchmark come from. */
export type Source = 'synth' | 'generated';

const locales = ['pl', 'ru', 'sv', 'fi', 'en'];

const words: Readonly<Record<string, string>> = {
  pl: 'rynek firma klient oferta wartość sprzedaż produkt koszt zysk badanie analiza strategia cena jakość marka',
  ru: 'рынок компания клиент предложение ценность продажа продукт расход прибыль исследование анализ стратегия цена качество марка',
  sv: 'marknad företag kund erbjudande värde försäljning produkt kostnad vinst studie analys strategi pris kvalitet varumärke',
  fi: 'markkina yritys asiakas tarjous arvo myynti tuote kustannus voitto tutkimus analyysi strategia hinta laatu merkki',
  en: 'market company customer offer value sale product cost profit study analysis strategy price quality brand',
};

/**
 * Writes a glossary of `articles` concepts in five locales below the folder: by the generator that is given, else by a small
 * one of our own, which gives plain articles with links and no defects.
 */
export function makeCorpus(folder: string, articles: number, generator: string | undefined): Source {
  if (generator !== undefined && existsSync(generator)) {
    const options = [
      '--out',
      folder,
      '--articles',
      String(articles),
      '--locales',
      locales.join(','),
      '--seed',
      '1',
      '--layout',
      'iw',
    ];
    const { status } = spawnSync(process.execPath, [generator, ...options], { stdio: 'ignore' });
    if (status === 0) return 'synth';
  }
  for (const locale of locales) writeLocale(folder, locale, articles);
  return 'generated';
}

function writeLocale(folder: string, locale: string, articles: number): void {
  const here = join(folder, 'glossary', locale);
  mkdirSync(here, { recursive: true });
  const vocabulary = (words[locale] ?? '').split(' ');
  const word = (at: number): string => vocabulary[at % vocabulary.length] ?? '';
  for (let article = 0; article < articles; article++) {
    const title = `${word(article)} ${word(article * 7 + 3)} ${article}`;
    const paragraphs = Array.from({ length: 8 }, (_, paragraph) => {
      const sentence = Array.from({ length: 60 }, (__, at) => word(article * 31 + paragraph * 13 + at * at)).join(' ');
      return `${sentence} [${word(paragraph)}](/concept-${(article * 17 + paragraph * 101) % articles}) ${sentence}.`;
    });
    const text = `---\ntitle: ${title}\ndescription: ${word(article)} ${word(article + 1)}.\n---\n\n# ${title}\n\n${paragraphs.join('\n\n')}\n`;
    writeFileSync(join(here, `concept-${article}.md`), text);
  }
}
