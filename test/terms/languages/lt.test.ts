import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Lithuanian', 'lt', {
  found: [
    ['Klientas', 'kliento, klientui, klientą, klientai, klientų, klientams, klientais'],
    ['Naudotojas', 'naudotojo, naudotojai, naudotojams, naudotojų'],
    ['Tikslinė rinka', 'tikslinės rinkos, tikslinei rinkai, tikslinę rinką, tikslinėje rinkoje, tikslinių rinkų'],
    ['Atvirasis kodas', 'atvirojo kodo, atvirajam kodui, atviruoju kodu'],
    ['Bendra kaina', 'bendros kainos, bendrą kainą, bendrų kainų'],
    ['Platus tinklas', 'plataus tinklo, plačiam tinklui, platų tinklą, platūs tinklai'],
    ['Rinkos analizė', 'rinkos analizės, rinkos analizę, rinkos analizių'],
    ['Žodis', 'žodžio, žodį, žodžiai, žodžių, žodžiams'],
    ['Sritis', 'srities, srityje, sričių, sritys'],
    ['Skaičius', 'skaičiaus, skaičių, skaičiai, skaičiais'],
    ['Sūnus', 'sūnaus, sūnui, sūnūs'],
    ['Kelias', 'kelio, kelyje, keliai'],
    ['Priemonė', 'priemonės, priemonę, priemonių, priemonėmis'],
    ['Akmuo', 'akmens, akmenys, akmenimis'],
    ['Duomenys', 'duomenų, duomenims, duomenis'],
    ['Pajamos', 'pajamų, pajamas, pajamoms'],
    ['Ištekliai', 'išteklius'],
    ['Vartotojai', 'vartotojas, vartotojo'],
    ['Reikšmės', 'reikšmė'],
  ],
  notFound: [
    ['Kartas', 'kartu'],
    ['Klientas', 'klientūra, klientiškas'],
    ['Rinka', 'rinkti, rinkodara'],
    ['Žodis', 'žodynas, žodio'],
    ['Kaina', 'kainuoti'],
  ],
});
