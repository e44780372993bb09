import type { LanguageTable } from '../language.ts';

/**
 * Portuguese, of Brazil and of Portugal. Nouns have a plural in s, before which -ão, -l and -m change (`ação: ações`,
 * `capital: capitais`, `imagem: imagens`); adjectives have a gender too.
 */
export const portuguese: LanguageTable = {
  tags: ['pt'],
  // As in Brazil, as in Portugal: econômico, económico; gênero, género; seção, secção; recepção, receção.
  folding: { ôm: 'óm', ôn: 'ón', êm: 'ém', ên: 'én', cção: 'ção', pção: 'ção', cçõ: 'çõ', pçõ: 'çõ' },

  letters: {
    V: 'a e i o u á é í ó ú â ê ô ã',
    C: 'b c d f g h j k m n p q t v w y l',
    // After these and s the plural is written with es.
    R: 'r z n',
    S: 'r s z n',
  },

  endings: {
    s: '0 s',
    es: '0 es',
    // e.g. ação: ações; alemão: alemães; cidadão: cidadãos, cidadã
    ao: 'ão ões ães ãos ã ãs',
    // e.g. imagem: imagens
    m: 'm ns',
    // e.g. capital: capitais
    l: 'l is',
    // e.g. perfil: perfis; projétil: projéteis
    il: 'il is eis',
    // e.g. público: pública, públicos, públicas
    adjective: 'o a os as',
    feminine: 'a as',
    // e.g. valentão: valentona; leitão: leitoa
    feminineA: 'ona onas oa oas',
    eia: 'eia eias',
  },

  changes: {
    unaccented: { first: ['-ês > -es', '-és > -es', '-ás > -as', '-ós > -os', '-us > -us'] },
  },

  rules: [
    // e.g. mercado: mercados; conta: contas; maçã: maçãs; café: cafés
    '-V: -V + s',
    // e.g. ação: ações; alemão: alemães; irmão: irmãos
    '-ão: - + ao',
    // e.g. imagem: imagens; bem: bens
    '-m: - + m',
    // e.g. capital: capitais; sol: sóis; papel: papéis; móvel: móveis; perfil: perfis
    '-al: -a + l',
    '-ul: -u + l',
    '-ol: -o + l, -ó + l',
    '-el: -e + l, -é + l',
    '-il: - + il',
    // e.g. valor: valores; matriz: matrizes; país: países
    '-S: -S + es',
    // e.g. raiz: raízes; juiz: juízes
    '-Viz: -Víz + es',
    // Persons: e.g. consumidor: consumidora; operador: operadoras; francês: francesa; enfermeiro: enfermeira
    '-or: -or + feminine',
    '-ês from 5: -es + feminine',
    '-eiro: -eir + feminine',
    // e.g. mês: meses; interesse: interesses; português: portugueses
    '-s: -s unaccented + es',
    // e.g. cluster: clusters; software: softwares; blog: blogs; host: hosts
    '-C unless -Vl: -C + s',
    '-R: -R + s',

    // Titles in the plural.
    // e.g. mercados: mercado; ações: ação; imagens: imagem; capitais: capital; papéis: papel; perfis: perfil; valores: valor
    '-Vs: -V + 0',
    '-ões: - + ao',
    '-ães: - + ao',
    '-ns: - + m',
    '-ais: -a + l',
    '-óis: -o + l',
    '-éis: -e + l',
    '-eis: -e + l, -i + l',
    '-is unless -Vis: -i + l',
    '-Ses: -S + 0',
  ],

  phraseRules: [
    // novo sócio: nova sócia; consumidor: consumidora; francês: francesa; alemão: alemã; europeu: europeia; bom: boa
    '-o unless -ão: - + adjective',
    '-os: - + adjective',
    '-ão: - + feminineA',
    '-S: -S + feminine',
    '-s: -s unaccented + feminine',
    '-eu: - + eia',
  ],

  irregular: {
    mão: 'mãos',
    pão: 'pães',
    bom: 'boa bons boas',
    mau: 'má maus más',
  },

  closedClass: `abaixo acima agora ainda alguma algumas alguns algum algo além alguém ambas ambos ante antes apenas apesar após aquela
    aquelas aquele aqueles aquilo aqui as assim até bastante bem boa cada cerca certa certas certo certos com como contra cuja
    cujas cujo cujos das de dela delas dele deles demais dentro depois desde dessa dessas desse desses desta destas
    deste destes deve devem dois dos durante ela elas ele eles enquanto então entre era eram essa essas esse esses esta estas este
    estes está estão estar estava faz fazer foi fora foram for grã grande haver hoje isso isto já lá logo longe mais mal mas
    mediante melhor menor menos mesma mesmas mesmo mesmos meu meus minha minhas muita muitas muito muitos nada naquela nas nem
    nenhum nenhuma nessa nesse nesta neste nos nossa nossas nosso nossos nós num numa nunca onde os ou outra outras outro outros
    para pela pelas pelo pelos perto pior pode podem poder pois por porque porém pouca poucas pouco poucos próprio própria próprios
    próprias quais qual qualquer quando quanta quanto quantos quase que quem quer se seja sejam sem sempre sendo ser será seu
    seus sim sob sobre sua suas só tais tal também tampouco tanta tantas tanto tantos tem ter teus teve toda todas todo todos
    tudo tão um uma umas uns vai vais várias vários vem vez vezes vir você vocês vos vós é última últimas último últimos`,
};
