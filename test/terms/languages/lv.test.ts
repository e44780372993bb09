import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Latvian', 'lv', {
  found: [
    ['Lietotājs', 'lietotāja, lietotājam, lietotāju, lietotāji, lietotājiem, lietotājos'],
    ['Mērķa tirgus', 'mērķa tirgum, mērķa tirgū, mērķa tirgu, mērķa tirgiem'],
    ['Atvērtais pirmkods', 'atvērtā pirmkoda, atvērto pirmkodu, atvērtajam pirmkodam, atvērtajā pirmkodā'],
    ['Vidējā vērtība', 'vidējās vērtības, vidējo vērtību, vidējai vērtībai, vidējām vērtībām'],
    ['Jauns produkts', 'jauna produkta, jauniem produktiem, jaunais produkts, jaunajos produktos'],
    ['Lietotāja stāsts', 'lietotāja stāsta, lietotāja stāstu, lietotāja stāstos'],
    ['Brālis', 'brāļa, brālim, brāļiem, brālī'],
    ['Lācis', 'lāča, lāčus, lāci'],
    ['Skapis', 'skapja, skapjiem, skapī'],
    ['Upe', 'upe'],
    ['Zīme', 'zīmes, zīmju, zīmēm, zīmē'],
    ['Valsts', 'valstij, valstīm, valstis, valstu'],
    ['Ceļš', 'ceļa, ceļiem, ceļā'],
    ['Ūdens', 'ūdenim, ūdeņi, ūdenī'],
    ['Dati', 'datu, datiem, datos'],
    ['Izmaksas', 'izmaksu, izmaksām'],
    ['Lietotāji', 'lietotājs, lietotāja'],
    ['Prasmes', 'prasme, prasmi'],
    ['Laiks', 'laikā, laika'],
    ['Gads', 'gada, gadā'],
    ['Suns', 'suņa, suņi'],
    ['Viesis', 'viesa, viesi'],
  ],
  notFound: [
    ['Zīme', 'zīmēt, zīmols'],
    ['Brālis', 'brālība, brālja'],
    ['Lietotājs', 'lietot, lietots'],
    ['Valsts', 'valstisks'],
  ],
});
