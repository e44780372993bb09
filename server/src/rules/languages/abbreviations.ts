import { languageOf } from '../../glossary/locales.ts';

/**
 * Abbreviations that end with a full stop, by language, without that stop and in lower case. Single letters, words without a
 * vowel (`tzw`, `str`) and words with a stop inside (`e.g`, `m.in`) are not listed.
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bg: 'вкл гр др изд напр проф стр ул чл',
  ca: 'aprox art cap cat col dir ed etc ex fig gen núm pàg sec tel vol',
  cs: 'aj apod atd atp cca čes čl col dop event ev hod lat max mil min mj např násl obr odd ods odst pozn přibl prof resp řec roč sek sl stol str stor tab tel tj tis tzn tzv ul zejm zkr',
  da: 'adm afd alm ang bl ca dvs eks ekskl evt eventuelt feks fig forts fx gl gns hhv ift inkl iht jf kap kgl kl max maks mfl mht mia min mio mv nr obs opr osv pga pct red resp sml tdl tlf vedr vha',
  de: 'abb abk abs abt allg angl art aufl ausg bd bez bspw bzgl bzw ca dgl ders dh dt eig eigtl einschl engl entspr etc evtl exkl f ff fig frz gem geg gegr ggf griech hrsg inkl insb insbes jh kap kfm lat lt max mind min mio mrd möglw nr od orig pl prof rd resp röm s sek sog sogen spez std str tel teilw tsd u usf usw urspr v verb vgl vs z zb zw zit zzgl',
  el: 'αρ βλ δηλ δρ εκ κα κεφ κλπ κτλ λεπ λ μ π παρ πρβλ σελ στ τηλ τομ χιλ',
  en: 'abbr adj approx apr assn assoc aug aka av ave avg bldg blvd capt cf cit co col corp dec def dept dir dist div doc ed eds eg engl eq eqn esp est etc ex excl ext feb fig figs fl freq fri gen gov govt hon hr hrs ie illus incl inc inst int jan jr jul jun lab lat lb lit ltd maj mar max min misc mon mt nat neg nov no nos obs oct op orig oz pat pct pl pop pos pp pref prof prop pt pts pub qty ref refs rel rep resp rev sat sec sect sen sep sept seq sgt spec sq sr st ste sun supp syn tech tel temp thu tue univ usu vol vols vs wed yr yrs viz al',
  es: 'admón aprox art arts avda cap cía col ed edo ej etc ext fig gral incl ing máx mín núm pág págs párr pp prof prov ref sec sra sres sig tel ud uds vol',
  et: 'eKr jm jne joon jt kl koost lk ln mh näit nn nr nt näd õ op pKr pr resp s saj sh stp tel tk tn tv u v vm vms vrd vt',
  fi: 'alk eaa eks ent eo em esim hal huom hv ilm ins joht jaa jne kesk kirj klo koul kpl ks kts kuv lk lkm luettelo lyh mahd maist mm mim ml mlj mrd muun mpg n ns nk noin nro nyk oik os par pl po prof puh pv s seur sek sis so suom synt tav tj tms tmv toim tod ts tus ts tuk tunt vm vrt virk vars vast v vuos yht ym yms yo',
  fr: 'adj alin anc ap apr art av boul bibl cad cap cf chap coll conj dép dir doct éd env env etc ex excl ext fasc fig fr gén hab id ill incl inf intr introd juill loc masc max min not obs op orig ouvr oct p par paragr pl pp prép préf prof prov pt qqch réf sec sept seq sing sq ss suiv suppl sup tél trad vol voy',
  hr: 'br čl dr engl god itd itsl lat min mil mlrd mn npr odn odr ok prof pon r s sl st str sv tj tzv ul usp v',
  hu: 'áll ált arab bek bp br csüt dec dr eng évf febr fel fej ford gr hat helyes hiv i ill im ind int jan kb kft kiad kieg köt krt lat ld lev máj márc max megj min mill mrd nov ny okl okt old pl péld prof röv sz szept szerk stb tel térf tkp tul ui uo út ún v vö vs',
  id: 'dkk dll dsb dst dr hlm jl no prof sbb tgl ttd yth',
  it: 'abbr anc art avv cap capp cd cfr cit col cod com dir dott ecc ed es escl etc ev fig figg gen ind incl ing int lett max mil min mitt nr num on op orig pag pagg par per pp prof prov rag ref reg rif seg segg sez sig spett tab tel trad univ v ved vol voll',
  lt: 'a angl dab dr gim el gen gr im j k kt kun kv l lot m mėn min mln mlrd nr p pan pav pvz psl r red ref s sav str sek skyr st šv t tel tūkst tt val vyr vnt ž žr',
  lv: 'angl apm dr gs izd lat lpp māc min milj mljrd nod nr piem prof red sal sk st tab tālr tml tūkst u utt utml vid',
  nb: 'adm adr alm ang ap art bl bla ca dvs eks ekskl el etc ev evt f feks fig forts gj gl hhv ift iht ila inkl jf jfr kap kl kr lat ltr maks maks max mfl mht mill min mrd mv mva nr obs osv pga pr prof pst red ref resp sen sml sms stk tils tlf tidl vedr vha vs årg',
  nl: 'afb afk alg art betr bijv blz bv ca dec deg dr dwz eig enz etc evt excl feb fig geb gem hoofdst hfst ing incl inz jan jl kol lat m max mevr mbt mgr min mln mld mnd nl nr no nov oa okt op orig pag par prof red resp sec sept sg st tab tel tov v verg vgl vlg vnl wo zg zgn zog',
  pl: 'adw al ang art bł br bud cd cz dł dn dod dosł doc dot dr ds dypl egz ekon ew fot fr franc gen godz gosp gr ha hab im in inż itd itp itr jw kard kier kol kpt ks ktg lat lek lic łac m.in mar maks mat mec mgr mies min mkw mln mld muz n.e nad nast np nr nt ob obj ok op or os osob p pers pkt pl płk pn poj pol poł por poz pow poś pp ppłk ppoż prof proc prok prow przem przyp pt pułk r red ref reż rot rozdz rtm rys rz s sek skr sp społ ss st str szt szer szp św śp śr tab tel techn tj tow tys tzn tzw ul ur w wew wg wł właśc wlk woj wyd wym wyst wz zał zam zb zbl zew zł zm zn zob zw żarg',
  pt: 'abrev aprox art av cap cf cia cód col dir doc ed ex etc ext fig gen gov hab incl ind inf ltda máx mín min neg núm obs p pag pág págs par pp prof pts ref sec seg séc sr sra tel tít trad un univ vol vs',
  ro: 'alin aprox art bd bul cap cca conf dl dna dr ed etc ex fig gen ian ing lat lei max mil min mld nr nov obs oct op or pag par pct ph prof resp sec sept sf str tab tel trad ul univ urm vol vs',
  ru: 'абз авт акад англ апр арт бул букв вв включ вкл возм вып выс газ гг гл глав гос гр греч давл дек деп дер дир док доп долл др евр ед ж заб зав зам зап изд им илл ил имп инд ин инж инст ист итал кан канд кв кг кирп кн кол комм коп корп кор лат лит макс мат мес мин мл мле млн млрд наз наиб напр нас науч нач нем неск обл обр ок окт орг осн отд отл пар пер петр пл под пом пос посл пр прибл прил прим приб проф проц проч просп руб рис род рожд рук рус русск сев секр сек см соб сов соед сокр сост соч сп спец ср ст стр табл тел тер тех тип тыс тысяч ул унив усл уст уч факс фев физ фиг франц хим худ ч чел экз экон эл этаж юр яз янв сент нояб',
  sk: 'apod atď angl čl cca hod kap lat mil min mld napr násl obr odd ods odst pozn prip príp prof resp roč sek sl st stor str tab tel tis tj tzn tzv ul zák zn',
  sl: 'angl čl dr est gl ipd itd izd ka kom lat leg max min mio mrd nad npr nr obd odd oz pogl pon pribl prim prof sl sod soc str št tab tel ti tj tim ur',
  sr: 'br čl dr god itd mil min mlrd npr odn prof sl st str sv tj tzv ul бр год итд мил мин млрд нпр одн проф сл ст стр тј тзв ул чл',
  sv: 'adj alt ang anm art avd bil bl ca civ dr dvs eftertr eg ekon eks el eng enl etc ev eventuellt ex exkl exv f feb ff fig fl forts fr fvb föreg förf försäkr gm hr inkl inst jan jf jfr kand kap kl kr kvm lat max mfl milj min mkt moms mm mot motsv mvh nov nr obs okt om osv pga pl pr proc prof red ref resp s sa sek sekr sept sid sk st stp särsk tab tel teol tf tfn tidn tr ty tv ung utg vard vol vv å år årg ö övers',
  tr: 'akt alm apt av bkz bk bl böl bul cad cev cm çev dk doç dr ed ens fak fr haz hz ing krş kr lat mad mah max md mm nis no nu örn oc ör öğr prof s sa sn sok ss st şb şt tar tel tic ünv vb vd vs vol yay yd yön yy yrd yük',
  uk: 'абз авт акад англ арк буд бул вид вип відс вкл вул газ гг гл гол гр грец грн див дол доц ел ж заст зб ін ім інж ініц кв кг кн коп корп крб лат літ макс мін млн млрд напр наст нім обл обр ок оп орг осн пер пл пор пос пп пр приб прим пров просп проф ред рис розд рос руб с св сек сер см сп ст стор стр табл тел тис тов тощо укр ф філ фр хв хім цит ч чол шт юр яз',
};

/** Abbreviations used in several languages. */
const COMMON = new Set(
  'al approx apps bd ca cca cf cit cl co col corp dep dept dr ed eds eng engl esp est etc ex excl ext fig gen ibid id incl inc inkl int jr km llc lib lit ltd max min mio mr mrs ms nr no op orig oz pag pat pos prof pt ref resp rev sa sec sen seq sr st str tab tel temp univ ver vol vs'.split(
    ' ',
  ),
);

const known = new Map<string, ReadonlySet<string>>();
const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýąęėįųūőűıěůаеёиоуыэюяіїєўαεηιουωάέήίόύώ]/iu;

/** Whether a full stop after the word is probably part of it. */
export function isAbbreviation(word: string, locale: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length === 1 || lower.includes('.') || !VOWEL.test(lower)) return true;
  return COMMON.has(lower) || abbreviationsOf(languageOf(locale)).has(lower);
}

function abbreviationsOf(language: string): ReadonlySet<string> {
  let words = known.get(language);
  if (!words) {
    const shared = language === 'no' || language === 'nn' ? 'nb' : language;
    const list = Object.hasOwn(ABBREVIATIONS, shared) ? (ABBREVIATIONS[shared] ?? '') : '';
    known.set(language, (words = new Set(list.split(' '))));
  }
  return words;
}
