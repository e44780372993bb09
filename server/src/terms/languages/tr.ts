import type { LanguageTable } from '../language.ts';

/**
 * Turkish. A noun takes the plural, possessive, case and copula endings one after another (`pazar-lar-ımız-da-dır`), each with
 * the vowel that fits the one before it. Stems change little: a last p, ç, t or k is voiced before a vowel. A title like
 * `Uygulama geçidi` has a possessive ending already, to which the case is joined by an n.
 */
export const turkish = (): LanguageTable => ({
  folding: { I: 'ı', İ: 'i', i̇: 'i', â: 'a', î: 'i', û: 'u', Â: 'a', Î: 'i', Û: 'u' },
  acronymEndings: "'lAr 'lArI 'lArIn 'DA 'DAki 'DAn 'nIn 'In 'yI 'I 'sI 'yA 'A 'ylA 'lA 'DIr",

  letters: {
    V: 'a e ı i o ö u ü',
    A: 'a e',
    I: 'ı i u ü',
    C: 'b c ç d f g ğ h j k l m n p q r s ş t v w x y z',
    D: 'd t',
    // Nouns that lose their last vowel before another.
    S: `ağız akıl alın asıl asır avuç azim bağır bahis beyin boyun böğür burun cebir cisim cürüm
      devir emir fasıl fetih fikir fiil geniz göğüs gönül hacim hapis hasım hayır hazım hışım
      hüküm ilim isim izin kabir kadir kahır karın kasıt kavim kayıp kayın kayıt keşif kısım koyun küfür lütuf
      mehil metin meyil misil nabız nakil nehir nefis nesil nesir nutuk oğul omuz ömür rahim resim sabır sadır satıh
      seyir sihir şehir şekil şükür tavır ufuk vasıf vakıf şahıs hüzün zehir zihin zulüm`,
  },

  harmony: {
    a: 'a ı',
    e: 'e i',
    ı: 'a ı',
    i: 'e i',
    o: 'a u',
    ö: 'e ü',
    u: 'a u',
    ü: 'e ü',
    // The ending ki has one vowel only: pazardaki. Some loans have a light consonant: saatler, roller, ideali, harfi, hapsi.
    ak: 'a ı e i',
    ık: 'a ı i',
    uk: 'a u i',
    ük: 'e ü i',
    al: 'a ı e i',
    at: 'a ı e i',
    arf: 'e i',
    aps: 'e i',
    ol: 'a u e ü',
    ul: 'a u e ü',
    // Foreign names are not pronounced as written: Google'ın.
    "'": 'a e ı i u ü',
  },

  endings: {
    // e.g. pazar: pazarı, pazarın, pazara, pazarda, pazardan, pazarla
    case: '0 I In A DA DAn lA',
    // e.g. araba: arabayı, arabanın, arabaya, arabayla
    vowelCase: '0 yI nIn yA DA DAn ylA',
    // e.g. pazarı: pazarını, pazarının, pazarına, pazarında, pazarından, pazarıyla
    ownedCase: '0 nI nIn nA nDA nDAn ylA ncA',
    // e.g. pazar: pazarım, pazarımızda, pazarınız, pazarlarımız, pazarları, pazarlarına, pazarı'nın
    owned: ['Im In ImIz InIz + <case>', "I lArI + 0 ' + <ownedCase>"],
    // e.g. araba: arabam, arabamız, arabası, arabasına
    vowelOwned: ['m n mIz nIz + <case>', "sI lArI + 0 ' + <ownedCase>"],
    // e.g. pazar: pazardaki, pazardakilerin, pazardır, pazardaydı
    tail: ['0 DIr DIrlAr', 'ki + 0 nin ni ne nde nden ler leri lerin lere lerde lerden', '<vowelCopula>', 'kü'],
    // e.g. pazar: pazarsa, pazardı, pazarmışsınız
    copula: ['DI sA + 0 m n k nIz lAr', 'mIş + 0 Im sIn Iz sInIz lAr DIr', 'Im Iz sIn sInIz'],
    // e.g. araba: arabaydı, arabaysa
    vowelCopula: ['y + <copula>', 'sIn sInIz'],
    noun: ['0 lAr + <case> <owned> + <tail>', '0 lAr + <copula>'],
    vowelNoun: ['<vowelCase> <vowelOwned> + <tail>', 'lAr + <case> <owned> + <tail>', 'lAr + <copula>'],
    compound: 'lAr + <owned> + <tail>',
    // Before vowels only.
    // e.g. kitap: kitabı, kitabımız, kitabına
    voiced: ['I In A + <tail>', '<owned> + <tail>', 'Im Iz'],
    // A verb without the mak of its title, after consonants and vowels, also negated.
    // e.g. yatırmak: yatırır, yatırıyor, yatırdı, yatıracak, yatıran, yatırdığı, yatırma, yatırmanın, yatırmaz
    tense: [
      'DI sA + 0 m n k nIz lAr',
      'mIş mAlI + 0 lAr DIr',
      'DIk + 0 tAn lArI lArIndA lArInI',
      'DIğ + I Im ImIz In InIz + <ownedCase>',
      'mA + <vowelCase>',
      'mA + <vowelOwned>',
      'mAk + 0 tA tAn lA',
    ],
    verb: [
      '<tense>',
      'Ar Ir Iyor + 0 lAr sA DI DI ken sAk sAnIz Im Iz sInIz',
      'AcAk + 0 lAr DIr lArI',
      'AcAğ + I ImIz + <ownedCase>',
      'An + 0 lAr + <case>',
      'Ip ArAk IncA',
      'mA + <negated>',
    ],
    negated: [
      'DI + 0 m n k nIz lAr',
      'z mIş + 0 lAr DIr sA',
      'DIğ + I ImIz + <ownedCase>',
      'yAn + 0 lAr + <case>',
      'yAcAk yAcAğI yIp yArAk dAn',
    ],
    // e.g. ödemek: öder, ödeyen, ödeyecek, ödedi, ödemesi
    vowelVerb: [
      '<tense>',
      'r + 0 lAr sA ken sAk',
      'yAcAk + 0 lAr DIr lArI',
      'yAcAğ + I ImIz + <ownedCase>',
      'yAn + 0 lAr + <case>',
      'yIp yArAk yIncA',
      'mA + <negated>',
    ],
    // e.g. ödemek: ödüyor
    present: 'Iyor mIyor + 0 lAr DI',

    // e.g. google: google'ın, google'da; araba: araba'yı
    joined: ["' + <case> <vowelCase> + <tail>", "' + I sI lAr lArI + <case> <ownedCase> + <tail>"],
  },

  changes: {
    // e.g. kitap: kitabı; ağaç: ağacın; kanat: kanada; çocuk: çocuğa; renk: rengi; katalog: kataloğu
    voice: { first: ['-p > -b', '-ç > -c', '-t > -d', '-nk > -ng', '-Ck > -Ck', '-k > -ğ', '-g > -ğ', '- > -'] },
    // e.g. hak: hakkı
    doubled: { all: ['-C > -CC'] },
    syncope: { first: ['-VCIC > -VCC'] },
    devoice: { all: ['- > -', '-b > -p', '-c > -ç', '-d > -t', '-ng > -nk', '-ğ > -k'] },
  },

  rules: [
    // Verbs; shorter ones are also nouns (yemek, ekmek), and are only found in titles of several words.
    '-CmAk from 6: -C + verb',
    '-VmAk from 6: -V + vowelVerb, - + present',
    '-: - + joined',
    '-C: -C + noun, -C voice + voiced',
    '-V: -V + vowelNoun',
    // e.g. isim: ismi, ismin; şehir: şehrine; kayıt: kaydı; nutuk: nutku; vakit: vakti
    'S: S syncope voice + voiced',
    'vakit: vakt + voiced',
    'nakit: nakt + voiced',
    // e.g. hak: hakkı; his: hissi; tıp: tıbbı; zıt: zıddı
    '-VC to 4: -VCC + voiced, -VC voice doubled + voiced',
    // Compounds in one word: e.g. denizanası: denizanaları; buzdolabı: buzdolaplarında
    '-I from 7: - devoice + compound',
    '-sI from 7: - + compound',
  ],

  phraseRules: [
    // e.g. almak: alır, aldı, alan; etmek: eder, ediyor
    '-CmAk to 5: -C + verb',
    '-tmek to 8: -d + verb',
    // Compounds, whose last word has a possessive ending.
    // e.g. geçidi: geçit, geçitleri, geçidimiz; stratejisi: stratejileri, stratejimiz; pazarı: pazarlarının
    '-I: - devoice + noun, - + voiced',
    '-sI: - + vowelNoun',
    // e.g. pazarları: pazarı, pazarlarının
    '-lArI: - + noun vowelNoun, - voice + voiced',
  ],

  titleEndings: [
    // e.g. pazarlar: pazar, pazarın; işlemler: işlemi
    'lar ler from 5',
  ],

  irregular: { sorun: 'sorunlar', derin: 'derinler', su: 'suyu suyun suya suyum suyumuz suyunuz' },

  closedClass: `altın|a|da|daki|dan ancak arasında ardında|0|n artık aslında aynı|0|sı ayrıca ben|den|im birbirin|e|i
    bir|den|i|likte boyunca bun|da|dan|lar buradan değildir diğer|i|leri dolayı doğrudan elbette elde gelince
    genellikle gerçekten ilişkin karşın kendi|0|leri|m|me|mi|miz|n|nde|nden|ne|ni|nin|niz|nizi|si kendisin|e|i|in
    nere|de|den|deyse|ye ondan onlar|0|ın oradan sayın son|radan|unda yalnızca yeniden yüzden öncelikle özellikle
    üstün|de|e üzere şimdiki bile göre belki belli yüksek kadar`,
});
