/*
 * Headers of the columns of glossary tables, in lower case. A table with a header in another language is a glossary if
 * the title of the page says so.
 */
const TERM = listed(
  'term|terms|word|words|acronym|acronyms|abbreviation|abbreviations|abbr|abbr.|concept|jargon|phrase|expression|glossary term|' +
    'begriff|begriffe|fachbegriff|abkürzung|wort|terme|termes|mot|sigle|término|termino|termo|sigla|termine|' +
    'termin|pojęcie|hasło|skrót|pojem|termín|zkratka|термин|термін|понятие|поняття|сокращение|begrip|afkorting|ord|begrep|begreb|' +
    'käsite|termi|kifejezés|fogalom|terim|όρος|用語|略語|术语|術語|词汇|名词|缩写|용어|약어|مصطلح|thuật ngữ|istilah',
);
const DEFINITION = listed(
  'definition|definitions|meaning|description|explanation|expansion|stands for|full form|full name|' +
    'bedeutung|erklärung|beschreibung|définition|signification|explication|definición|significado|descripción|definição|descrição|' +
    'definizione|significato|descrizione|definicja|znaczenie|opis|definice|význam|popis|определение|значение|описание|визначення|значення|опис|' +
    'definitie|betekenis|omschrijving|förklaring|forklaring|betydning|betydelse|määritelmä|selitys|meghatározás|jelentés|tanım|açıklama|' +
    'ορισμός|定義|意味|説明|定义|说明|解释|含义|정의|설명|의미|định nghĩa|definisi|arti',
);
const ID = listed('id|slug|key|anchor');
const ALIASES = listed(
  'abbreviation|abbreviations|abbr|abbr.|acronym|acronyms|short form|symbol|alias|aliases|synonym|synonyms|also known as|aka|other names|' +
    'abkürzung|abkürzungen|kurzform|synonyme|abréviation|abréviations|sigle|synonymes|abreviatura|sigla|siglas|sinónimo|sinónimos|' +
    'abbreviazione|sinonimo|sinonimi|abreviação|sinônimo|sinônimos|skrót|skróty|synonimy|zkratka|synonyma|сокращение|сокращения|синонимы|' +
    'скорочення|синоніми|afkorting|afkortingen|synoniemen|förkortning|förkortningar|synonymer|forkortelse|lyhenne|synonyymit|' +
    'rövidítés|szinonimák|kısaltma|eş anlamlılar|συντομογραφία|略語|略称|同義語|缩写|縮寫|同义词|약어|동의어',
);

export function isTermHeader(header: string): boolean {
  return TERM.has(comparable(header));
}

export function isDefinitionHeader(header: string): boolean {
  return DEFINITION.has(comparable(header));
}

/** Whether the cells of a column are other names of the terms. The same header can be the term column of another table. */
export function isAliasHeader(header: string): boolean {
  return ALIASES.has(comparable(header));
}

export function isIdHeader(header: string): boolean {
  return ID.has(comparable(header));
}

function comparable(header: string): string {
  return header.normalize('NFC').trim().toLowerCase();
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split('|'));
}
