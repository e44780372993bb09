import assert from 'node:assert/strict';
import { createTermIndex } from '../../../server/src/terms/termIndex.ts';
import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Italian', 'it', {
  found: [
    ['Mercato obiettivo', 'mercati obiettivo, mercati obiettivi'],
    ['Costo fisso', 'costi fissi'],
    ['Banca', 'banche'],
    ['Parco', 'parchi'],
    ['Medico', 'medici'],
    ['Dialogo', 'dialoghi'],
    ['Psicologo', 'psicologi'],
    ['Esempio', 'esempi'],
    ['Strategia', 'strategie'],
    ['Provincia', 'province, provincie'],
    ['Spiaggia', 'spiagge'],
    ['Problema', 'problemi'],
    ['Sistema distribuito', 'sistemi distribuiti'],
    ['Analista', 'analisti, analiste'],
    ['Valore', 'valori'],
    ['Indice', 'indici'],
    ['Crescita economica', 'crescite economiche'],
    ['Socio unico', 'socia unica, soci unici, socie uniche'],
    ['Investitore privato', 'investitori privati, investitrice privata, investitrici private'],
    ['Buon affare', 'buoni affari'],
    ['Grande impresa', 'grandi imprese, gran impresa'],
    ['Uomo', 'uomini'],
    ['Cluster', 'clusters'],
    ['Azioni', 'azione'],
    ['Costi variabili', 'costo variabile'],
    ['Prezzi', 'prezzo'],
    ['Spese', 'spesa'],
    ['Politiche', 'politica'],
    ['Economia di scala', 'economie di scala'],
    ["Costo dell'energia", "costi dell'energia, costi dell’energia"],
    ['Reti', 'rete'],
    ['Leggi', 'legge'],
    ['Strategie', 'strategia'],
    ['Monarca', 'monarchi'],
    ['Psichiatra', 'psichiatri'],
    ['Volta', 'volte'],
  ],
  notFound: [
    ['Caso', 'casa, case'],
    ['Casa', 'casi'],
    ['Stato', 'stata, state'],
    ['Mercato', 'mercante, mercatino'],
    ['Dati', 'date'],
    ['Tutto', 'tutti, tutte'],
    ['Valore', 'valorizza'],
  ],
});

function found(title: string, text: string): string[] {
  const index = createTermIndex('it');
  index.add({ concept: 'concept', text: title, status: 'preferred', kind: 'term' });
  return index.find(text).map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

describe('elision in Italian', () => {
  it('is not part of the match', () => {
    assert.deepEqual(found('Indice', "dell'indice, nell’indice, gl'indici"), ['5 indice', '18 indice', '29 indici']);
    assert.deepEqual(found('Osservabilità', "L'osservabilità e un'osservabilità"), [
      '2 osservabilità',
      '21 osservabilità',
    ]);
  });

  it('is not part of an acronym', () => {
    assert.deepEqual(found('API', "l'API, dell’API"), ['2 API', '12 API']);
  });
});
