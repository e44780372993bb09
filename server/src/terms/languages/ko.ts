import type { LanguageTable } from '../language.ts';

/** The consonants that a syllable may end in. */
const finals =
  '\u11A8 \u11A9 \u11AA \u11AB \u11AC \u11AD \u11AE \u11AF \u11B0 \u11B1 \u11B2 \u11B3 \u11B4 \u11B5 \u11B6 \u11B7 \u11B8 \u11B9 \u11BA \u11BB \u11BC \u11BD \u11BE \u11BF \u11C0 \u11C1 \u11C2';

function sounds(endings: string): string {
  return endings.normalize('NFD');
}

/**
 * Korean. Particles follow a noun without space, several of them one after another (`시장에서는`, `사용자들에게만`). Some have one form
 * after a vowel and another after a consonant, so words are compared sound by sound. The copula attaches in the same way.
 */
export const korean = (): LanguageTable => ({
  decomposed: true,
  acronymEndings:
    '가 이 를 을 는 은 의 에 에서 에서는 에는 에서의 로 으로 로의 와 과 도 만 까지 부터 보다 처럼 들 들은 들이 들을 들의 라는 이라는 란 이란 나 이나 다 이다 입니다 인',

  letters: {
    C: finals,
    V: `not ${finals}`,
    L: '\u11AF',
    Z: 'a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6 7 8 9',
  },

  endings: {
    // e.g. 시장: 시장의, 시장에서, 시장에서는, 시장까지도, 시장만의
    place: sounds('의 에 에서 에게 에게서 께 께서 한테 하고 보다 처럼 같이 만큼 마다 까지 부터 조차 마저 대로 뿐'),
    topic: sounds('는 도 만 의 만이 만을 만의 뿐'),
    after: ['0 <place>', '<place> + <topic>', sounds('도 만 만이 만을 만의 만은 까지가 까지를 부터가 입니다 입니까')],
    // e.g. 사용자: 사용자가, 사용자를, 사용자와의, 사용자로서, 사용자라는, 사용자다
    vowel: [
      sounds('가 를 는 와 와의 와는 나 란 라 라는 라고 라도 라면 랑 든 든지 다 며 였다 였습니다 였으며 지만 이다 인'),
      sounds('로 로서 로써 로부터') + ' + 0 <topic>',
    ],
    // e.g. 시장: 시장이, 시장을, 시장은, 시장과, 시장과의, 시장으로는, 시장이라는, 시장입니다, 시장이다
    consonant: [
      sounds(
        '이 을 은 과 과의 과는 이나 이란 이라 이라는 이라고 이라도 이라면 이랑 이든 이든지 이다 이며 이고 이었다 이었습니다 이지만 이면 인',
      ),
      sounds('으로 으로서 으로써 으로부터') + ' + 0 <topic>',
    ],
    // e.g. 서울: 서울로, 서울로는
    l: sounds('로 로서 로써 로부터') + ' + 0 <topic>',
    // e.g. 사용자: 사용자들, 사용자들이, 사용자들에게는
    plural: [sounds('들') + ' + <after> <consonant>'],
  },

  rules: ['-: - + after plural', '-V: -V + vowel', '-C: -C + consonant', '-L: -L + l', '-Z: -Z + consonant'],

  // e.g. 사람들: 사람
  titleEndings: [`${sounds('들')} from 8`],
});
