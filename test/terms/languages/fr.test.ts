import assert from 'node:assert/strict';
import { createTermIndex } from '../../../server/src/terms/termIndex.ts';
import { describeLanguage } from './describeLanguage.ts';

describeLanguage('French', 'fr', {
  found: [
    ['Marché cible', 'marchés cibles, Marchés Cibles'],
    ['Compte', 'comptes'],
    ['Consommateur', 'consommateurs'],
    ['Capital', 'capitaux'],
    ['Réseau', 'réseaux'],
    ['Travail', 'travaux'],
    ['Bijou', 'bijoux'],
    ['Enjeu', 'enjeux'],
    ['Actif immobilisé', 'actifs immobilisés'],
    ['Utilisateur actif', 'utilisateurs actifs, utilisatrice active, utilisatrices actives'],
    ['Acheteur étranger', 'acheteuse étrangère, acheteurs étrangers'],
    ['Client européen', 'cliente européenne, clientes européennes'],
    ['Client heureux', 'clientes heureuses'],
    ['Employé public', 'employée publique, employés publics, employées publiques'],
    ['Nouveau client', 'nouvelle cliente, nouveaux clients, nouvelles clientes'],
    ['Vieux client', 'vieil client, vieille cliente'],
    ['Œuvre', 'œuvres, oeuvres'],
    ['Coût fixe', 'coûts fixes, cout fixe'],
    ['Actifs', 'actif'],
    ['Réseaux sociaux', 'réseau social'],
    ['Travaux', 'travail'],
    ['Pouvoir d’achat', "pouvoir d'achat, pouvoirs d’achat"],
    ["Économie d'échelle", "économies d'échelle"],
    ['Taux de change', 'taux de changes'],
    ['Capitaux', 'capital'],
    ['Match', 'matches, matchs'],
    ['Matches', 'match, matchs'],
    ['Flash', 'flashes'],
    ['Travaux', 'travail'],
    ['Baux', 'bail'],
    ['Matières premières', 'matière première'],
    ['Droits', 'droit'],
    ['État membre', 'Etat membre, Etats membres, états membres'],
    ['Épargne', 'Epargne, épargne'],
  ],
  notFound: [
    ['Fond', 'fonds'],
    ['Fonds', 'fond'],
    ['Cours', 'cour'],
    ['Mois', 'moi'],
    ['Environs', 'environ'],
    ['Nouvelle', 'nouveau'],
    ['Marché', 'marcher, marche'],
    ['Port', 'porte, portes'],
    ['Abord', "d'aborder"],
    ['Hui', "aujourd'hui"],
  ],
});

function found(title: string, text: string): string[] {
  const index = createTermIndex('fr');
  index.add({ concept: 'concept', text: title, status: 'preferred', kind: 'term' });
  return index.find(text).map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

describe('elision in French', () => {
  it('is not part of the match', () => {
    assert.deepEqual(found('Observabilité', "Mesurer l'observabilité, c'est"), ['10 observabilité']);
    assert.deepEqual(found('Observabilité', 'L’Observabilité'), ['2 Observabilité']);
    assert.deepEqual(found('Indice', "lorsqu'indices et qu’indices"), ['7 indices', '21 indices']);
  });

  it('is not part of an acronym', () => {
    assert.deepEqual(found('API', "l'API et d’API, l'api"), ['2 API', '11 API']);
  });

  it('can precede a term of several words', () => {
    assert.deepEqual(found('Économie d’échelle', "des effets d'économies d'échelle"), ["13 économies d'échelle"]);
  });

  it('can be in a title', () => {
    assert.deepEqual(found("L'observabilité", 'une observabilité'), ['4 observabilité']);
  });
});
