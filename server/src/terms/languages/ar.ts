import type { LanguageTable } from '../language.ts';

/**
 * Arabic. The article, conjunctions and prepositions attach to the next word without space (`وبالخادم`), and possessive suffixes attach to its end. The regular plurals
 * add an ending; others change the word within, by a few patterns that its letters show (`مركز: مراكز`). Vowel marks and the long stroke do not
 * count, nor do the forms of alif, and a last ى is ي.
 */
export const arabic = (): LanguageTable => ({
  folding: {
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ٱ: 'ا',
    ى: 'ي',
    '\u0640': '',
    '\u064B': '',
    '\u064C': '',
    '\u064D': '',
    '\u064E': '',
    '\u064F': '',
    '\u0650': '',
    '\u0651': '',
    '\u0652': '',
    '\u0653': '',
    '\u0670': '',
  },
  prefixes: ['ال و ف ب ك ل وال فال بال كال لل ولل وب ول وبال وك فل فب فلل س from 3'],

  letters: {
    C: 'ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه ء ئ ؤ',
    D: 'C و ي',
  },

  endings: {
    owner: '0 ه ها هم هن هما نا كم',
    // e.g. خادم: خادمه, خادمان, خادمين, خادمون; نظام: نظاما
    noun: ['<owner>', 'ان ين ون و وا يه يها يهم'],
    accusative: 'ا',
    // e.g. طلب: طلبات; اختبار: اختباراته
    at: 'ات + <owner>',
    // e.g. شركة: شركتها, شركات, شركتان
    feminine: ['ة ه', 'ت + <owner>', 'تان تين', 'ات + <owner>'],
    broken: '<owner>',
    adjective: '0 ة ه ات ون ين ان تان تين ا',
  },

  changes: {
    // e.g. الشركة: شركتها
    feminine: { first: ['-ة > -'] },
  },

  rules: [
    '-D: -D + noun',
    '-C: -C + accusative',
    '-D from 4: -D + at',
    '-ا: -ا + noun, -ا + at',
    '-ة: - + feminine',
    '-ء: -ؤ + owner, -ئ + owner',
    // Broken plurals: e.g. مركز: مراكز; منطقة: مناطق; مدرسة: مدارس
    'CCCC: CCاCC + broken',
    'CCCCة: CCاCC + broken',
    // e.g. عامل: عوامل; قاعدة: قواعد; جامعة: جوامع
    'CاCC: CواCC + broken, CCاC + broken',
    'CاCCة: CواCC + broken',
    // e.g. نتيجة: نتائج; رسالة: رسائل
    'CCيCة: CCائC + broken',
    'CCاCة: CCائC + broken',
    // e.g. قانون: قوانين; عنوان: عناوين; مشروع: مشاريع; مفتاح: مفاتيح; جمهور: جماهير
    'CاCوC: CواCيC + broken',
    'CCواC: CCاويC + broken',
    'CCCوC: CCاCيC + broken',
    'CCCاC: CCاCيC + broken',
    'CCCيC: CCاCيC + broken',
    // e.g. نظام: أنظمة, انظمة
    'CCاC: اCCCة + broken',
    // e.g. وزير: وزراء; خبير: خبراء
    'DCيC: DCCاء + broken',

    // Titles with the article: e.g. الخادم: خادم; الشركة: شركة, شركات
    'ال- from 5: - + noun at, - feminine + feminine',
  ],

  phraseRules: [
    // e.g. مستهدف: مستهدفة; المستهدفة: المستهدف
    '-D: -D + adjective',
    '-ة: - + adjective',
    // e.g. سوق: أسواق; هدف: أهداف; عقد: عقود; علم: علوم
    'DDD: اDDاD + broken',
    'CCC: CCوC + broken',
  ],

  titleEndings: [
    // e.g. شركات: شركة; تطبيقات: تطبيق; مستخدمون: مستخدم; مراكز: مركز; قوانين: قانون
    'ات ون from 5',
    '0 of CCCC CCCCة CاCC CاCCة CاCوC CCCوC CCCاC from 5',
  ],

  closedClass: `الا التي الذي الذين الان الي ان انه انها انهم او اول اي ايضا اذا اذ اكثر اما امام اثناء اخر اخري بعد بعض بل بين به بها بهم بهذا تحت تكون تلك تم ثم جدا جميع حتي حول حيث حين خلال دون ذلك سوف سوي
    عدم عبر علي عليه عليها عن عنه عنها عند عندما غير فان فقد فقط فوق في فيه فيها قبل قد قال كان كانت كانوا كل كلا كما كيف لا لان لدي لدى لكن لم لماذا لن له لها لهم لو لولا ليس ليست ليت ما ماذا مازال مثل مع معه معها من منذ منه منها مما
    نحن نحو نفس نفسه نفسها هذا هذه هناك هنا هو هي هم هل هؤلاء وقد ولم ولا وهو وهي وهم وان وفي ومن وكان وكانت ولكن يكون يمكن يتم يوم`,
});
