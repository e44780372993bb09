import { languageOf } from '../../glossary/locales.ts';

/**
 * Conjunctions, pronouns, prepositions, articles, auxiliaries, and `only` and `also`, by language: words that never name a
 * concept. The closed classes of the language tables are different: they also list nouns and adverbs that inflected terms could
 * be confused with.
 */
const WORDS: Readonly<Record<string, string>> = {
  bg: 'а без в във до за и или като към на не но от по при с се със това че които който която',
  ca: 'a al amb com de del dels en és i la les els no o per però que se si són un una',
  cs: 'a aby ale do i je jsou jako k ke která které který na nebo o od po pro při s se ve v z za ze že pouze jen také',
  da: 'af at de den der det eller en er et for fra har i ikke kan med men og om på samt som til ved kun også',
  de: 'am an auf aus bei das dem den der des die ein für ihm im in ist mit nur oder sowie um und vom von vor wenn zu zum zur dass auch',
  el: 'από για δεν ή και κατά με μια να ο η οι που σε στη στην στις στο στον τα τη την της το τον του των ως είναι ότι',
  en: 'a an and are as at be been but by can for from had has have he if in into is it its nor not of on or our she so than that the their them then they to was we were which who whose will with would you your only also',
  es: 'a al como con de del el en es la las lo los no o para pero por que se sin son su sus un una y sólo también',
  et: 'aga ei et ja kui mis on see või',
  eu: 'baina da dira edo eta ere ez',
  fi: 'ei eli eivät en ettei että he hän ja jolla jonka jos jossa josta jotka jota joka joiden kuin kun mikä mitkä mutta myös ne ollut on ovat sekä se sen ja tai tämä vai vain',
  fr: 'à au aux avec ce ces cette comme dans de des du elle en est et il ils la le les leur leurs mais ne ou où par pas pour qu que qui sa sans se ses son sont sur un une seulement aussi',
  gl: 'a ao as co coa con da das de do dos e é en na nas no nos o os ou para pero por que se un unha',
  hr: 'a ali da do i ili iz je ne na o od po s sa se su te u uz za što koja koje koji',
  hu: 'a az és egy hogy ha is nem vagy de ez mint meg aki ami amely',
  id: 'atau dan dari dengan di ini itu karena ke oleh pada tetapi untuk yang',
  it: 'a ai al alla alle anche che con da dal dalla dei del della delle di e è gli i il in la le lo ma nel nella non o per se si sono su sul un una uno',
  lt: 'ar bei bet į iš ir į jei kad kai kuri kuris nuo o su tai yra',
  lv: 'ar bet ir ja kas ka kā no par un uz vai',
  nb: 'av at de den det eller en er et for fra har i ikke kan med men og om på samt som til ved bare også',
  nl: 'aan als bij dat de der die dit door een en er het in is met naar niet of om ook op te tot van voor was werd zijn alleen',
  nn: 'av at dei den det eller ein eit er for frå har i ikkje kan med men og om på som til ved berre også',
  pl: 'a aby ale być co czy dla do i ich iż jako jest jego jej już która które którego której których którym którzy który ku lub na nie o od oraz po pod przez przy się są także tego ten to tym u w we z za ze że żeby tylko jedynie też',
  pt: 'a ao aos as à às com como da das de do dos e é em mas na nas no nos o os ou para pela pelo por que se sem seu sua são um uma apenas também',
  ro: 'a al ale cu că ce care de din este în la nu o pe pentru prin sau și sunt un unui',
  ru: 'а без бы был была были было в во для до его ее её если же за и из или их как к ко когда которая которого которое которой которому которую которые который которых которым между на не но о об от по под при с со так также то у что чтобы только',
  sk: 'a aby ale alebo do i je ako k ktorá ktoré ktorý ku na o od po pre pri s sa so sú v vo z za zo že iba len tiež',
  sl: 'a ali ampak da do ga in iz je k ki na ne o ob od pa po pri s se so v za z',
  sr: 'a ali da do i ili iz je ne na o od po s sa se su u uz za а али да до и или из је на о од по с са се су у за',
  sv: 'av att de dem den denna det detta ej eller en er ett för från han hon har i inte kan med men nu när och om på samt som till vi vid vilka vilken vilket än är bara endast också',
  tr: 'bir bu ve veya da de ile için ki ya şu gibi ama',
  uk: 'а або без був була були було в від для до є за з зі і із й його її їх та те ти то у це цей що щоб як який яка які яке якого яким при про на не але чи по лише тільки також',
  vi: 'các cho có của đã được hay hoặc là mà một này những tại thì trong từ và về với',
};

const known = new Map<string, ReadonlySet<string>>();

/** Whether the word is a conjunction, pronoun, preposition, article or auxiliary of the locale's language. */
export function isStopWord(word: string, locale: string): boolean {
  return wordsOf(languageOf(locale)).has(word.toLowerCase());
}

function wordsOf(language: string): ReadonlySet<string> {
  let words = known.get(language);
  if (!words) {
    const list = Object.hasOwn(WORDS, language) ? (WORDS[language] ?? '') : '';
    known.set(language, (words = new Set(list.split(' '))));
  }
  return words;
}

/**
 * Words that a phrase cannot end with: conjunctions, relative pronouns, and articles that are not pronouns. Words that can end a
 * name (`Vitamin a`) or a verb (`log in`, `steigt ein`) are not listed.
 */
const OPENS_PHRASE: Readonly<Record<string, string>> = {
  af: 'en of',
  be: 'і ды або ці які якая якое якія што',
  bg: 'и или който която което които че',
  bs: 'i ili da koji koja koje',
  ca: 'i o que els del dels',
  cs: 'nebo anebo či který která které že aby',
  da: 'og eller samt som at',
  de: 'und oder sowie dass',
  el: 'και ή που του της των',
  en: 'and or the an whose',
  es: 'y o que el la los las del al',
  et: 'ja või ning ehk et mis',
  eu: 'eta edo',
  fi: 'ja tai sekä eli joka jotka että jonka joiden jossa josta jota mutta',
  fr: 'et ou que qui dont des du le la les',
  ga: 'agus nó',
  gl: 'ou que do da dos das',
  hi: 'और या',
  hr: 'i ili da koji koja koje',
  hu: 'és vagy hogy amely',
  id: 'dan atau yang',
  is: 'og eða sem að',
  it: 'e che di del della dei delle degli il gli',
  lt: 'ir bei arba kuris kuri kad',
  lv: 'un vai kas',
  mk: 'и или кој која кое кои дека',
  ms: 'dan atau yang',
  nb: 'og eller samt som at',
  nl: 'en of de',
  nn: 'og eller samt som at',
  no: 'og eller samt som at',
  pl: 'i oraz lub albo czy jak który która które którzy których że żeby aby',
  pt: 'e ou que do da dos das',
  ro: 'și sau că care al ale',
  ru: 'и или либо который которая которое которые которого которых которой что чтобы этого этой этих',
  sk: 'alebo či ktorý ktorá ktoré že aby',
  sl: 'in ali ki da',
  sq: 'dhe ose',
  sr: 'i ili da koji koja koje и или да који која које',
  sv: 'och eller samt som att',
  tr: 've veya',
  uk: 'і й та або чи який яка яке які що щоб',
  vi: 'và hoặc của các những',
};

const opening = new Map<string, ReadonlySet<string>>();

/** Whether a phrase cannot end with the word, so that more words must follow. The word is in lower case. */
export function opensPhrase(word: string, locale: string): boolean {
  const language = languageOf(locale);
  let words = opening.get(language);
  if (!words) {
    const list = Object.hasOwn(OPENS_PHRASE, language) ? (OPENS_PHRASE[language] ?? '') : '';
    opening.set(language, (words = new Set(list.split(' '))));
  }
  return words.has(word);
}
