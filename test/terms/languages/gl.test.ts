import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Galician', 'gl', {
  found: [
    ['Mercado obxectivo', 'mercados obxectivos'],
    ['Conta nova', 'contas novas'],
    ['Usuario novo', 'usuaria nova, usuarias novas, usuarios novos'],
    ['Código aberto', 'códigos abertos'],
    ['Aplicación', 'aplicacións'],
    ['Imaxe', 'imaxes'],
    ['Sinal', 'sinais'],
    ['Papel', 'papeis'],
    ['Móbil', 'móbiles'],
    ['Servidor', 'servidores, servidora'],
    ['Raíz', 'raíces'],
    ['Matriz', 'matrices'],
    ['País', 'países'],
    ['Francés', 'franceses, francesa'],
    ['Irmán', 'irmáns, irmá, irmás'],
    ['Blog', 'blogs'],
    ['Aplicacións', 'aplicación'],
    ['Sinais', 'sinal'],
    ['Valores', 'valor'],
    ['Papeis', 'papel'],
  ],
  notFound: [
    ['Deus', 'deu'],
    ['Conta', 'conto, contar'],
    ['Sinal', 'sinalar'],
    ['Está', 'estas'],
  ],
});
