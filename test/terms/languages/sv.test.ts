import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Swedish', 'sv', {
  found: [
    ['Målgrupp', 'målgruppen, målgrupper, målgrupperna, målgruppernas'],
    ['Målmarknad', 'målmarknaden, målmarknadens, målmarknaderna'],
    ['Öppen källkod', 'öppna källkoden, öppen källkods'],
    ['Ny marknad', 'nya marknader, nya marknaden, nya marknadernas'],
    ['Fast kostnad', 'fasta kostnader, fasta kostnaderna'],
    ['Program', 'programmet, programmen, programmens'],
    ['Nyckel', 'nyckeln, nycklar, nycklarna, nycklarnas'],
    ['Användare', 'användaren, användarna, användarnas'],
    ['Museum', 'museet, museer, museernas'],
    ['Konto', 'kontot, konton, kontona, kontots'],
    ['Tillgång', 'tillgången, tillgångar, tillgångarna'],
    ['Kassaflöde', 'kassaflödet, kassaflöden, kassaflödena'],
    ['Utvecklingsland', 'utvecklingsländer, utvecklingsländernas, utvecklingslandet'],
    ['Storstad', 'storstäder, storstädernas'],
    ['Hårt värde', 'hårda värden, hårda värdena'],
    ['Fria val', 'fritt val, fria valet'],
    ['Önskan', 'önskningar'],
    ['Tjänster', 'tjänst, tjänsterna'],
    ['EU', 'EU:s'],
  ],
  notFound: [
    ['Skatt', 'ska, skatten och'],
    ['Villa', 'vill, ville'],
    ['Skalle', 'skall'],
    ['Målgrupp', 'målgruppsanalys'],
    ['Stor', 'stora, stort'],
    ['Bord', 'borde, bort'],
  ],
});
