/** The role of a field of an item. `strong` names are rare outside glossaries. */
export type FieldRole = 'id' | 'term' | 'definition' | 'aliases' | 'deprecated' | 'locale';

interface RoleNames {
  /** In order of preference. */
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

/** Names of keys and columns as `foldName` returns them, by role. */
const NAMES: Readonly<Record<FieldRole, RoleNames>> = {
  id: {
    strong: words('slug termid conceptid entryid'),
    weak: words('id key uid uuid identifier anchor code permalink concept'),
  },
  term: {
    strong: words(
      'term preferredterm termname headword lemma word glossaryterm begriff fachbegriff terme término termo termine ' +
        'pojęcie termin термин термін 用語 術語 术语 용어',
    ),
    weak: words(
      'name title label preferredlabel preflabel displayname heading text key phrase acronym abbreviation bezeichnung nom nombre nazwa название',
    ),
  },
  definition: {
    strong: words(
      'definition definitions def shortdefinition meaning gloss glossdef explanation termdefinition erklärung bedeutung définition ' +
        'definición definição definizione definicja definitie определение визначення 定義 定义 정의',
    ),
    weak: words(
      'description desc shortdescription summary details text content body descriptions long longdescription beschreibung descripción descrição opis описание',
    ),
  },
  aliases: {
    strong: words(
      'synonyms synonym aliases alias aka alsoknownas alternativenames alternatives alternative alternateterms altlabel altlabels ' +
        'othernames variants variant abbreviation abbreviations abbr acronym acronyms shortform longform fullform expansion synonyme synonymes sinónimos',
    ),
    weak: words('short also full plural'),
  },
  deprecated: {
    strong: words(
      'deprecated deprecatedterms avoid forbidden donotuse obsolete superseded disallowed incorrect discouraged',
    ),
    weak: [],
  },
  locale: { strong: words('locale lang language languagecode langcode sprache langue idioma język язык'), weak: [] },
};

/** Fields of lists of people, packages, labels, options and the like. */
const OTHER_DATA: ReadonlySet<string> = new Set(
  words(
    'email color version license licence price sku command cmd method icon avatar required default weight score rating duration github twitter ' +
      'phone address password port host image run uses args schema enum format operationid parameters responses dependencies scripts deprecationmessage',
  ),
);

/** Top-level keys of files that are not glossaries, in spite of their lists. */
const OTHER_FILES: ReadonlySet<string> = new Set(
  words(
    'openapi swagger asyncapi $schema dependencies devdependencies scripts contributes nav navigation sitename theme plugins jobs services steps ' +
      'compileroptions apiversion runs repos paths permalink baseurl markdown collections defaults menu sidebar lockfileversion workflow engines',
  ),
);

/** Keys of a list that is a glossary. */
const GLOSSARY_WORDS: ReadonlySet<string> = new Set(
  words(
    'glossary glossaries glossaryterms terms term terminology dictionary vocabulary lexicon acronyms abbreviations ' +
      'glossar begriffe glossaire glosario glossario słownik глоссарий глосарій 用語集 术语表 용어집',
  ),
);

/** Keys of the list of a file, and of its groups. */
const WRAPPERS: ReadonlySet<string> = new Set(
  words('entries items list data words concepts definitions categories groups sections letters'),
);

/** Fields of other names that lists of other things do not have. */
const SYNONYMS: ReadonlySet<string> = new Set(
  words(
    'synonyms synonym synonyme synonymes sinónimos alsoknownas altlabel altlabels alternateterms acronym acronyms abbreviation abbreviations',
  ),
);

/** Returns a key for comparisons: in lower case, without separators. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_.-]+/g, '');
}

/** Returns how well a name fits a role: smaller is better; undefined if it does not fit. */
export function fitOf(
  name: string,
  role: FieldRole,
): { readonly rank: number; readonly isStrong: boolean } | undefined {
  const folded = foldName(name);
  const { strong, weak } = NAMES[role];
  const place = strong.indexOf(folded);
  if (place >= 0) return { rank: place, isStrong: true };
  if (role === 'definition' && folded.endsWith('definition')) return { rank: strong.length, isStrong: true };
  const weakPlace = weak.indexOf(folded);
  return weakPlace < 0 ? undefined : { rank: strong.length + weakPlace, isStrong: false };
}

export function isSynonyms(name: string): boolean {
  return SYNONYMS.has(foldName(name));
}

export function isOtherData(name: string): boolean {
  return OTHER_DATA.has(foldName(name));
}

export function isOtherFile(name: string): boolean {
  return OTHER_FILES.has(foldName(name));
}

/** Whether a key of lists says nothing about what they contain. */
export function isWrapper(name: string): boolean {
  return WRAPPERS.has(foldName(name));
}

export function isGlossaryWord(name: string): boolean {
  return GLOSSARY_WORDS.has(foldName(name));
}
