import assert from 'node:assert/strict';
import { createTermIndex } from '../../../server/src/terms/termIndex.ts';
import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Croatian', 'hr', {
  found: [
    ['Ciljno tržište', 'ciljnog tržišta, ciljnome tržištu, ciljnim tržištem, ciljna tržišta, ciljnih tržišta'],
    ['Ciljna skupina', 'ciljne skupine, ciljnoj skupini, ciljnu skupinu, ciljnom skupinom, ciljnim skupinama'],
    ['Izvorni kod', 'izvornog koda, izvornim kodom, izvorni kodovi, izvornih kodova'],
    ['Osobni podaci', 'osobnih podataka, osobnim podacima, osobne podatke, osobni podatak'],
    ['Nov proizvod', 'novog proizvoda, novi proizvodi, novih proizvoda'],
    ['Važan zadatak', 'važnog zadatka, važni zadaci, važnim zadacima'],
    ['Vanjski suradnik', 'vanjskog suradnika, vanjski suradnici, vanjskim suradnicima'],
    ['Server', 'servera, serverom, serveri, serverima'],
    ['Korisnik', 'korisnika, korisniku, korisnici, korisnicima'],
    ['Centar', 'centra, centru, centri, centara, centrima'],
    ['Početak', 'početka, početku, počeci'],
    ['Posao', 'posla, poslovi, poslova, poslovima'],
    ['Grad', 'grada, gradovi, gradova'],
    ['Ključ', 'ključa, ključem, ključevi, ključeva'],
    ['Sadržaj', 'sadržaja, sadržajem, sadržaji'],
    ['Kriterij', 'kriterija, kriteriji, kriterijima'],
    ['Građanin', 'građanina, građani, građanima'],
    ['Knjiga', 'knjige, knjizi, knjigom, knjigama'],
    ['Usluga', 'usluge, usluzi, uslugu, uslugama'],
    ['Stvar', 'stvari, stvarima'],
    ['Datoteka', 'datoteke, datoteci, datotekama'],
    ['Pogreška', 'pogreške, pogrešci, pogrešaka'],
    ['Zemlja', 'zemlje, zemalja, zemljama'],
    ['Tablica', 'tablice, tablicu, tablicama'],
    ['Mogućnost', 'mogućnosti, mogućnošću, mogućnostima'],
    ['Ljubav', 'ljubavi, ljubavlju'],
    ['Pismo', 'pisma, pismu, pisama, pismima'],
    ['Sredstvo', 'sredstva, sredstava, sredstvima'],
    ['Rješenje', 'rješenja, rješenju, rješenjem, rješenjima'],
    ['Vrijeme', 'vremena, vremenu, vremenom'],
    ['Korisničko ime', 'korisničkog imena, korisnička imena'],
    ['Čovjek', 'čovjeka, ljudi, ljudima'],
    ['Troškovi', 'troškova, troškovima, trošak'],
    ['Usluge', 'usluga, uslugama'],
    ['Циљно тржиште', 'циљног тржишта, циљна тржишта, ciljnog tržišta'],
    ['Korisnik', 'корисника, корисници'],
    ['Gradovi', 'grad, grada'],
    ['Usluge', 'usluga, usluzi'],
    ['Rješenja', 'rješenje'],
    ['Projekt', 'projekata'],
    ['Student', 'studenata'],
    ['Dokument', 'dokumenata'],
    ['API', 'API-ja, API-jem, API-ја'],
    ['SQL', 'SQL-a'],
  ],
  notFound: [
    ['Server', 'serverski'],
    ['Pravo', 'pravilo, pravila'],
    ['Međa', 'među'],
    ['Stvar', 'stvara'],
    ['Rana', 'rano'],
    ['Kolo', 'koliko'],
    ['API', 'API-server'],
  ],
});

function textsFound(locale: string, title: string, text: string): string[] {
  const index = createTermIndex(locale);
  index.add({ concept: 'user', text: title, status: 'preferred', kind: 'term' });
  return index.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('terms in Serbian', () => {
  for (const locale of ['sr', 'sr-Latn', 'sr-Cyrl', 'bs']) {
    it(`are found in both scripts, at the offsets of the text (${locale})`, () => {
      assert.deepEqual(textsFound(locale, 'Његов корисник', 'О његовом кориснику.'), ['његовом кориснику']);
      assert.deepEqual(textsFound(locale, 'Његов корисник', 'O njegovom korisniku.'), ['njegovom korisniku']);
      assert.deepEqual(textsFound(locale, 'Džep', 'У џеповима.'), ['џеповима']);
    });
  }
});
