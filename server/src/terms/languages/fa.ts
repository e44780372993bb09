import type { LanguageTable } from '../language.ts';

/**
 * Persian. Nouns take a plural (`ها`, for persons `ان`), a possessive suffix (`م ت ش`) and a ی; the endings are written together with the noun or
 * behind a zero width non-joiner, which does not count. Some words from Arabic have its plurals in ات and ین.
 */
export const persian = (): LanguageTable => ({
  // Arabic letters for Persian ones, ezafe on ه, vowel marks and the long stroke.
  folding: {
    ي: 'ی',
    ى: 'ی',
    ك: 'ک',
    ۀ: 'ه',
    ة: 'ه',
    أ: 'ا',
    إ: 'ا',
    ؤ: 'و',
    ئ: 'ی',
    '\u0640': '',
    '\u064B': '',
    '\u064C': '',
    '\u064D': '',
    '\u064E': '',
    '\u064F': '',
    '\u0650': '',
    '\u0651': '',
    '\u0652': '',
    '\u0654': '',
    '\u0670': '',
  },

  acronymEndings: 'ها های هایی',

  letters: {
    V: 'ا و',
    // Consonants, and those that can be vowels.
    C: 'ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ی ء',
    D: 'C ه',
  },

  endings: {
    // e.g. کتاب: کتابش, کتابشان
    owner: '0 ش شان',
    // e.g. کتاب: کتابها, کتابهای, کتابهایی, کتابهایش
    noun: ['<owner>', 'ها + 0 ی یی یم یت یش یمان یتان یشان'],
    // e.g. معلم: معلمان, معلمانی
    persons: 'ان انی انش انشان انمان',
    // e.g. دانشجو: دانشجویان, دانشجوی; پا: پای, پایش
    vowel: ['0 ی یم یت یش یمان یتان یشان', 'یان یانی یانش', 'ها + 0 ی یی یم یت یش یمان یتان یشان'],
    // e.g. خانه: خانهای, خانهام, خانهاش; نامه: نامههایی
    h: ['0 ای ام ات اش مان تان شان ی یی', 'ها + 0 ی یی یم یت یش یمان یتان یشان'],
    // e.g. نویسنده: نویسندگان, نویسندگانی
    gan: 'گان گانی گانش',
    // e.g. ضربه: ضربات; اطلاع: اطلاعات; ریاضی: ریاضیات
    at: 'ات اتی ات اتش',
    // e.g. مسئول: مسئولین; ایرانی: ایرانیان
    in: 'ین',
    // e.g. بزرگ: بزرگتر, بزرگترین
    degree: 'تر ترین تری',
    indefinite: 'ی یی',
    zero: '0',
  },

  rules: [
    '-C: -C + noun',
    '-C from 4: -C + persons',
    '-V: -V + vowel',
    '-ه: -ه + h, - + gan',
    '-ه from 4: - + at',
    '-C from 4: -C + at',
    // e.g. خدمت: خدمات; مناسبت: مناسبات; نکته: نکات
    '-ت from 4: - + at',
    '-ته from 4: - + at',
    '-ی from 5: -ی + at',
    // e.g. مسئول: مسئولین; مشترک: مشترکین
    '-C from 4: -C + in',

    // Plurals from Arabic, which change the word within.
    // e.g. مرکز: مراکز; منطقه: مناطق; دفتر: دفاتر
    'DDDD: DDاDD + noun',
    'DDDDه: DDاDD + noun',
    'DوDD: DواDD + noun',
    // e.g. عامل: عوامل; جامعه: جوامع
    'DاDD: DواDD + noun',
    'DاDDه: DواDD + noun',
    // e.g. دلیل: دلایل; نتیجه: نتایج
    'DDیD: DDایD + noun',
    'DDیDه: DDایD + noun',
    'DDیDت: DDایD + noun',
    // e.g. رقیب: رقبا, رقبای; شریک: شرکا
    'DDیD unless م-: DDDا + vowel',
    // e.g. قانون: قوانین; عنوان: عناوین; مضمون: مضامین; مفهوم: مفاهیم
    'DاDوD: DواDیD + noun',
    'DDDاD: DDاDیD + noun',
    'DDواD: DDاویD + noun',
    'DDDوD: DDاDیD + noun',
  ],

  phraseRules: [
    // e.g. هدف: اهداف; حرف: حروف
    'DDD: اDDاD + noun, DDوD + noun',
    '-C: -C + degree indefinite',
    '-V: -V + indefinite',
    '-ه: -ه + degree',
  ],

  titleEndings: [
    // e.g. کتابها: کتاب; خانهها: خانه; دوستان: دوست; نویسندگان: نویسنده; دانشجویان: دانشجو; قوانین: قانون
    'ها from 5',
    'های ان گان یان from 6',
    'هایی from 7',
    'ات of -ه from 6',
    'ات of -C from 7',
    // e.g. مقامات: مقام; مشکلات: مشکل
    'ات of م- -ان from 6',
    // e.g. مسئولین: مسئول
    'ین of -C from 6',
    // e.g. خدمات: خدمت
    'ات of -ت from 5',
    // e.g. نکات: نکته
    'ات of DDDه from 4 to 4',
    // e.g. رقبا: رقیب
    'ا of DDیD from 4',
    '0 of DDDD DDDDه DوDD DاDD DاDDه DDیDه DاDوD DDDاD DDواD DDDوD unless -ت from 5',
  ],

  irregular: {
    ماده: 'مواد|0|ی',
    مساله: 'مسایل|0|ی',
    مسیله: 'مسایل|0|ی',
    صنعت: 'صنایع|0|ی',
    عضو: 'اعضا|0|ی|یی',
  },

  closedClass: `آن آنان آنها آنجا آنچه از است اگر اما او اول ای این اینجا اینکه با باید بار باز باشد باشند بر برای برخی بسیار بسیاری بعد بعضی بلکه بنابراین به بود بودن بودند بوده بی بین بیش بیشتر پس پیش تا تحت تر تمام تمامی تنها تو توسط جز چرا چند چندین چنین چه چون
    چگونه چیز حال حتی خود خودش خیلی در دو دوم دیگر دیگری را روی زیر سپس سه شد شدن شدند شده شما شود شوند طبق طور طی عدم علیه فقط قبل کجا کدام کرد کردن کردند کرده کس کسانی کسی کلی کم کند کنند که گاه گفت لذا ما مانند متر مثل مگر من می میان نباید نبود نخست نزد نه نیز نیست
    ها هایی هر هم همان همچنین همچون همه همواره همین هنوز هنگام هیچ و ولی وی یا یعنی یک یکی`,
});
