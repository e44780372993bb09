import type { LanguageTable } from '../language.ts';

/**
 * Portuguese, of Brazil and of Portugal. Nouns have a plural in s, before which -ão, -l and -m change (`ação: ações`,
 * `capital: capitais`, `imagem: imagens`); adjectives have a gender too.
 */
export const portuguese = (): LanguageTable => ({
  plainCapitals: true,
  // As in Brazil, as in Portugal: econômico, económico; gênero, género; seção, secção; recepção, receção.
  folding: { ôm: 'óm', ôn: 'ón', êm: 'ém', ên: 'én', cção: 'ção', pção: 'ção', cçõ: 'çõ', pçõ: 'çõ' },

  letters: {
    V: 'a e i o u á é í ó ú â ê ô ã',
    C: 'b c d f g h j k m n p q t v w y l',
    // Before the or of persons.
    T: 'd s t',
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
    '-Tor: -Tor + feminine',
    '-ês from 5: -es + feminine',
    '-eiro: -eir + feminine',
    // e.g. mês: meses; interesse: interesses; português: portugueses
    '-s: -s unaccented + es',
    // e.g. cluster: clusters; software: softwares; blog: blogs; host: hosts
    '-C unless -Vl: -C + s',
    '-R: -R + s',
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

  titleEndings: [
    // e.g. mercados: mercado; ações: ação; imagens: imagem; capitais: capital; papéis: papel; perfis: perfil; valores: valor
    's es ns is éis óis eis ões ães from 4',
  ],

  irregular: {
    mão: 'mãos',
    pão: 'pães',
    bom: 'boa bons boas',
    mau: 'má maus más',
  },

  closedClass: `abaixo acima agora ainda algo algu|m|ma|mas|ns|ém além amb|as|os ante|0|s ape|nas|sar após
    aquel|a|as|e|es aqui|0|lo assim bastante bem boa cada cerca cert|a|as|o|os como contra cuj|a|as|o|os del|a|as|e|es
    de|mais|ntro|pois|sde dess|a|as|e|es dest|a|as|e|es deve|0|m dois durante el|a|as|e|es enquanto ent|re|ão eram
    ess|a|as|e|es est|a|ar|as|ava|e|es|á|ão fazer fora|0|m grande grã haver hoje isso isto logo longe mais mal
    me|diante|lhor|nor|nos mesm|a|as|o|os meu|0|s minha|0|s muit|a|as|o|os nada naquela nenhum|0|a nes|sa|se|ta|te
    noss|a|as|o|os numa nunca onde outr|a|as|o|os para pel|a|as|o|os perto pior po|de|dem|der|is|rque|rém
    pouc|a|as|o|os própri|a|as|o|os qua|is|l|lquer|ndo|nta|nto|ntos|se que|m|r se|ja|jam|mpre|ndo|r|rá|u|us sobre
    sua|0|s ta|is|l|mbém|mpouco tant|a|as|o|os teus teve tod|a|as|o|os tudo uma|0|s vais vez|0|es você|0|s vári|as|os
    últim|a|as|o|os`,
});
