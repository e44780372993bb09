import { languageOf } from '../../glossary/locales.ts';

/** Words from Latin that Germanic languages spell like English. */
const LATIN =
  'dimension division emission emotion fusion generation illusion inflation information innovation integration intention isolation migration mission motivation nation navigation operation option pension portion position provision ration region relation religion reputation revision rotation simulation situation station tradition union variation version vision';
/** Words of Danish, Norwegian and Swedish. */
const NORDIC =
  'alarm arm art bad bank bar barn blind bred bring dam element fast film fin fond form format front gift god grad halt hat instrument kind land last lever list mark mast men moment motor nod offer panel park plan plus port post problem program rad rest ring sand segment signal slag sort spring stand stat student symbol system tank test ton trend under virus';
const CZECH =
  'data export film firm host import instrument let list model moment most motor park port pot program region rod sad start student symbol test text transport trend';

/**
 * Nouns, verbs and adjectives of a language that are spelled like English words, most of them with another meaning: German `Tag`
 * (day), French `chat` (cat), Swedish `barn` (child). A list, because nothing in a text tells them apart from English.
 */
const WORDS: Readonly<Record<string, string>> = {
  cs: CZECH,
  da: `${LATIN} ${NORDIC} balance bog brand bug gang lot mode node note rate rod rust session side skin slot stem stole tale tang time told top type vest`,
  de: `${LATIN} alarm angst arm art balance ball band bank bar boot brand chef dame dose element export fast film finger form format front fund gang gas gift gold grab grad gut hall halt hand herd hut import instrument kind lack lager land last list mark mast material mild minute mode moment motor name note order park partner patient pause person plan pool port post problem quote rang rat rate rest rind ring rock route sack see segment sender signal sold stab stadium star start stern stock student symbol system tag tank taste tat taxi test text ton tor transport trend trick wall wand ware warm wind winter wolf wort zone`,
  es: 'actor animal balance base cable canal capital central chance color control crisis director doctor error exterior factor fatal fin final formal general hospital hotel ideal interior invisible legal local manual material mayor mineral moral motor natural normal once oral original panel particular personal pie plan plaza plural popular portal principal radical radio real red regular ritual rival sale sensor simple singular social son superior terminal terrible total tutor variable vector virtual virus visible vital',
  fr: 'accident accord action addition admission agent air alliance allocation angle animal animation application arc argument art article attention audit avenue balance base bonus bout budget bureau but cadre capital car carte cause caution central chance change charge chat chef citation client code coin collection commerce commission concert condition conduit configuration contour contraction convention correction couple court crime culture date dent direction distance district diversion division document don donation dose double effort essence exception expert expression extension fatigue fiction figure final finance fine flux force format fraction franchise front fruit garage genre global grand grave guide habit horizon image impact impression index indication information instance instant instrument intelligence intention interface isolation joint journal jury justice lecture legs liaison local location lot machine main marine menu message migration mine minute mission mode module moment moral multiple mutation nation national nature navigation net normal note notice notification nuance objection obligation occasion office on opinion option orange page pain panel parade pardon parent part partition passage passion patient pause pays pension performance permanent permission phase photo pile place plan plate plus point police portable portion pose position port possible posture pour prime principal prison production protection provision prune public publication purge question quota quotient race radio rang rare rate ration rebut record regard restaurant restriction retard revue rival robe route ruse sage sale sanction sauce science section secret sent service session signal silence simple simulation site situation social solution sort source stage station stock studio style subvention suggestion suite support surface surprise table taxi temple tension test ticket ton total tour trace tradition train trait transaction transit transition transport tribunal tube type union unique urgent usage validation valve variable variation version vertical vice village violence virus visa visage vision vital volume vote zone',
  hr: 'brat dug element film glad grad instrument list lot moment most motor park plan port problem program rat rob rod sat start student test transport trend',
  hu: 'bank film fog hat hit jog lap nap pad part program rest start tag tan test toll',
  it: 'area base camera case cause cave come cure dare data dose fare fine idea male mare mine more note opera pace pale pane piano pose prime pure radio rate rose sale sane sole solo spine stare tale tempo virus zone',
  nb: `${LATIN} ${NORDIC} gang note rate rust side skin slot spot stem stole tale tang time type vest`,
  nl: 'arm band bank bed beer bond boot brand brief chef code dam element film gang gas gram hand hard helm hoop kind land last leek lid list lot map mark mode model moment motor net nut object offer open order over pad pan park pen pet pond pool post ramp rest ring rode room rot route rust sap slim slot sport station stem student tang tent test toe ton top tram trap trend type vast vest vet want wet wild wind winter worst zone',
  nn: `${LATIN} ${NORDIC} gang note rate rust side skin slot stem tang time type vest`,
  pl: 'bank brat but data element film firm fort forum grant import instrument jury list lot mania map model moment most motor opera pan panel park piano plan plus port problem program rat region ring rower sad sport start student symbol system talent test ton tort transport trend',
  pt: 'animal base canal capital central crime data fatal final formal global hospital hotel ideal item legal local manual material mineral moral motor natural normal nuclear oral original particular plural popular portal pose principal radical real regional regular ritual rival sensor social superior terminal total vale virtual vital',
  ro: 'act actor animal arc bun canal capital central client doctor element exact factor film fond front general grad hotel ideal instrument legal local mare material metal minor moment moral motor normal original pact plan plus popular port post principal program public rang real regal rest rival sac salon sat social sort student test text total transport unit vital',
  sk: CZECH,
  sl: 'element film grad list moment most motor park plan port problem program start test transport trend',
  sv: `${LATIN} ${NORDIC} brand chef fart glass grav grind hall hem hot lag led order rot rum session slump slut smart stick stock tag`,
  tr: 'bin can don fare gel hat kin pay son tan test tip ton top var',
};

const setsByLanguage = new Map<string, ReadonlySet<string>>();

/** Whether a word that is not in capitals, with or without an s at its end, is also an ordinary word of the locale's language. */
export function isHomograph(word: string, locale: string): boolean {
  if (/^\p{Lu}{2,}$/u.test(word)) return false;
  const words = homographs(languageOf(locale));
  const lower = word.toLowerCase();
  return words.has(lower) || (lower.endsWith('s') && words.has(lower.slice(0, -1)));
}

function homographs(language: string): ReadonlySet<string> {
  const known = setsByLanguage.get(language) ?? new Set(WORDS[language]?.split(' '));
  setsByLanguage.set(language, known);
  return known;
}
