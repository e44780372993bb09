import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Indonesian', 'id', {
  found: [
    ['Pasar sasaran', 'pasar sasarannya'],
    ['Buku', 'buku-buku, bukunya, bukuku, bukumu, buku-bukunya'],
    ['Pengguna', 'pengguna-pengguna, penggunanya, penggunalah'],
    ['Undang-undang', 'undang-undangnya'],
    ['API', 'API-nya'],
    ['Negara-negara', 'negara, negaranya, negara-negara, negara-negaranya'],
  ],
  notFound: [
    ['Usaha', 'perusahaan'],
    ['Jalan', 'perjalanan, jalanan'],
    ['Buku', 'bukuan'],
    ['Win-lose', 'win, lose'],
  ],
});
