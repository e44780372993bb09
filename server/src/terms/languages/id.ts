import type { LanguageTable } from '../language.ts';

/**
 * Indonesian and Malay. Nouns are doubled for the plural (`buku-buku`), and take possessive suffixes and particles at their end (`bukunya`). Words that
 * are derived from a noun or verb by ke- -an, pe-, per- -an or -an are separate words (`usaha` and `perusahaan`) and do not match.
 */
export const indonesian = (): LanguageTable => ({
  acronymEndings: '-nya -ku -mu nya',

  endings: {
    // e.g. buku: bukunya, bukuku, bukumu, bukunyalah, bukukah, bukupun
    owner: '0 nya ku mu + 0 lah kah pun',
  },

  rules: [
    '-: - + owner',
    // Doubled; the hyphen is ignored: buku-buku, buku-bukunya.
    '-: -- + owner',
  ],

  titleEndings: [
    // Doubled words: negara-negara: negara
    '0 from 6',
  ],

  closedClass: `ada|0|lah|nya adapun agar akan akhir|0|nya aku antara apa|0|kah|bila|lagi|nya atas atau bagaimana|0|kah bagi|0|nya bahkan bahwa baik banyak|0|nya baru
    beberapa begitu|0|lah belum berapa|0|kah bila biasa|0|nya bisa boleh bukan|0|lah|kah|nya bukanlah cukup dahulu dalam dan dapat dari|0|nya dengan|0|nya di|0|a|alah depan di|mana
    guna hal hampir hanya|0|lah harus hingga ia|0|lah|nya ini|0|lah|pun itu|0|lah|pun jadi jika juga kalau kami kamu kapan karena|0|nya ke|0|lak|mudian|pada|tika kecuali
    kita kurang lagi lain|0|nya lalu lebih maka|0|nya mana|0|kah masih|0|kah masing maupun me|lainkan|ngapa|nurut|reka misal|0|nya mungkin|0|kah namun|0|nya oleh|0|nya orang pada|0|nya|lah
    paling para pasti|0|nya per pernah|0|kah punya saat saja|0|lah sama sambil sampai sangat saya se|0|belum|benarnya|bagai|bagainya|bab|buah|dang|dangkan|dikit|gala|hingga|jak|kali|kalian|karang|lain|lalu|lama|lanjutnya|luruh|lanjutnya|makin|mua|mentara|olah|orang|perti|pertinya|ring|rta|suatu|sudah|tiap|telah|waktu
    serta siapa|0|kah|pun suatu sudah|0|lah|kah supaya tadi|0|nya tanpa tapi telah tentang tentu|0|nya|lah ter|hadap|hadapnya|lalu|masuk|sebut tetap|0|i tiap tidak|0|lah|kah tidak untuk|0|nya walau|0|pun ya|0|kni|itu yang`,
});
