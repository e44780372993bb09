import type { LanguageTable } from '../language.ts';

/**
 * Hebrew. The article, conjunctions and prepositions attach to the next word without space (`והשרת`). Nouns have a plural in -ים or -ות, a construct
 * state before another noun (`שאלה: שאלת`), and possessive suffixes at their end. Vowel marks do not count, and a letter at the end of a word
 * is like the same letter within (`שם: שמות`).
 */
export const hebrew = (): LanguageTable => ({
  // Letters at the end of words; geresh and gershayim. Vowel marks and accents.
  folding: {
    ך: 'כ',
    ם: 'מ',
    ן: 'נ',
    ף: 'פ',
    ץ: 'צ',
    '״': '"',
    '\u05B0': '',
    '\u05B1': '',
    '\u05B2': '',
    '\u05B3': '',
    '\u05B4': '',
    '\u05B5': '',
    '\u05B6': '',
    '\u05B7': '',
    '\u05B8': '',
    '\u05B9': '',
    '\u05BA': '',
    '\u05BB': '',
    '\u05BC': '',
    '\u05BD': '',
    '\u05BF': '',
    '\u05C1': '',
    '\u05C2': '',
    '\u05C7': '',
  },
  prefixes: ['ה ו ב ל ש וה וב ול וכ ומ וש שה מה בה לה כה של שב כש כשה לכש מש ושה ומה ובה ולה from 3', 'מ כ from 4'],

  letters: {
    C: 'א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת',
  },

  endings: {
    // e.g. שרת: שרתים, שרתי, שרתיו, שרתו, שרתם
    noun: '0 ימ י ו נו מ נ יו יה ינו יהמ יהנ ות ותי ותיו ותיה ותינו ותיהמ',
    // e.g. שאלה: שאלת, שאלות, שאלותיו, שאלתו
    feminine: 'ה ת ות תי תו תה תנו תמ תנ ותי ותיו ותיה ותינו ותיהמ ותיהנ',
    // e.g. מערכת: מערכות, מערכתו; אפשרות: אפשרויות
    t: 'ת ות תו תה תי תנו תמ ותיו ותיה ותיהמ ותינו',
    iyot: 'ות ותיו ותיה ותיהמ ותינו',
    adjective: '0 ה ימ ות ת י',
    // e.g. טכני: טכנית, טכניים, טכניות
    yi: '0 ת ימ ות ה יות',
  },

  changes: {
    // e.g. השרתים: שרתים
    masculine: { first: ['-ימ > -'] },
    feminine: { first: ['-ות > -'] },
  },

  rules: [
    '-C: -C + noun',
    '-ה: - + feminine',
    '-ת: - + t',
    // e.g. אפשרות: אפשרויות; טעות: טעויות
    '-ות: -וי + iyot',
    // e.g. תוכנית: תוכניות
    '-ית: -י + iyot',

    // Titles with the article, in the plural: e.g. השרתים: שרת; השאלות: שאלה
    'ה- from 6: - masculine + noun, - feminine + feminine',
  ],

  phraseRules: [
    // e.g. השרת: שרת, שרתים
    'ה- from 4: - + noun',
    '-C: -C + adjective',
    '-ה: - + adjective',
    '-י: -י + yi',
    '-ית: -י + yi',
    '-ימ: - + adjective',
    '-ות: - + adjective',
  ],

  titleEndings: [
    // e.g. משתמשים: משתמש; שאלות: שאלה; אפשרויות: אפשרות; מערכות: מערכת
    'ימ from 5',
    'ות of -ה -ת from 5',
  ],

  closedClass: `אבל או אולי אז אחד אחר|0|י|ת|ים|ות אחת איך אין אישר אך אל|0|א|ה|ו אם אמ אנ|י|חנו אף אפ אפילו אשר את|0|ה|ם|ן|מ|נ|י|כם באמצעות בגלל בו בין בינ בכל בלי בלבד במהלך בנוסף בעוד בעיקר בעל|0|ת|י בפני בשל בתוכ גב גם גמ
    דרכ די ה|וא|יא|ם|ן|מ|נ|יה|יו|יתה|ייתה|נה|רבה|זה|זאת|כל ולא זאת זה זו חייב טוב יותר יש ישנ יכול|0|ה|ים|ות|ימ כאשר כבר כדי כולל כי ככ כל|0|ו|ה|ם כמה כמו כמעט כן כנ לא לאחר לגבי לה|0|ם|מ|יות לו לי לך ליד למעלה למרות לפי לפני
    מאד מאוד מאז מדי מול מי מכל מן מנ מעל מצד ממנ|0|ו|ה מספר מפני מתוך מתוכ נגד נוסף עד עוד על|0|יו|יה|יהם עם עמ עצמ|0|ו|ה עקב ערב פי פעם פעמ צריך צריכ קצת רבים רבימ רבות רק שוב של|0|ו|ה|י|נו|הם|המ שלא שם שמ תוך תוכ תחת`,
});
